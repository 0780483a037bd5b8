"""Whom needs and money reach: every krone once, whatever a round is broken down by."""

from datetime import date

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.event import Event
from domain.follow_up.events import RoundClosed
from domain.opening.events import RoundOpened
from domain.party import Programme, TargetGroup
from domain.rules.equal_split import EqualSplit, equal_splits
from domain.state.long_term_plan import LongTermPlan
from domain.state.need import Need
from domain.state.round import Round
from domain.step2_report.events import NeedReturned
from domain.step3_prioritise.asked import Asked, asked
from domain.step3_prioritise.events import NeedPrioritised, PlanAdopted
from domain.step3_prioritise.outcomes import NeedCarriedOver, Outcome, OutcomeTold
from domain.step3_prioritise.ranking_events import Place, RankingRecommended
from domain.views.coverage import NONE, Dimension, LineMoney, coverage, money_of
from domain.views.prompts import prompts
from domain.views.turns import turns
from tests.domain.facts import (
    FULL_MEETING,
    GRANT_ORE,
    LINE_ORE,
    LONG_TERM_PLAN,
    OPEN,
    PLANNED,
    PRIORITISED,
    READY_TO_PAY,
    REFERRED,
    REGISTERED,
    SCORING,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_ROUND,
    WAITING,
    WITH_FORUM,
    WITH_NETWORK,
    fact,
    line,
)
from tests.domain.facts_pots import CALL_OPEN, CALLED, POT_ORE
from tests.domain.given import fold
from tests.samples import NEXT_ROUND, OFFICE, ROUND, SCHOOL

CARRIED = (*WAITING, fact(NeedCarriedOver))

_parties = st.sampled_from([SCHOOL, OFFICE, None])
_asked = st.builds(
    Asked,
    need_id=st.sampled_from(["n-1", "n-2", "n-3"]),
    round_id=st.just(ROUND),
    budget_year=st.just(2026),
    unit=st.sampled_from([SCHOOL, OFFICE]),
    title=st.just("Hospitering"),
    programme=st.none() | st.sampled_from(Programme),
    participants=st.dictionaries(st.sampled_from(TargetGroup), st.integers(1, 9), max_size=3),
    period_from=st.just(date(2026, 8, 17)),
    outcome=st.none() | st.sampled_from(Outcome),
)
_lines = st.builds(
    LineMoney,
    line_id=st.sampled_from(["l-1", "l-2", "l-3"]),
    theme_id=st.sampled_from(["t-1", "t-2", None]),
    recipient=_parties,
    groups=st.dictionaries(st.sampled_from(TargetGroup), st.integers(1, 9), max_size=3),
    needs=st.lists(st.sampled_from(["n-1", "n-2", "n-9"]), max_size=3).map(tuple),
    planned_ore=st.integers(0, 10**9),
    decided_ore=st.integers(0, 10**9),
    disbursed_ore=st.integers(0, 10**9),
)


def need(*events: Event) -> Need:
    state = fold(THE_NEED, events)
    assert isinstance(state, Need)
    return state


def a_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


@whatever(
    st.sampled_from(Dimension),
    st.lists(_asked, max_size=5),
    st.lists(_lines, max_size=5),
    st.dictionaries(st.sampled_from([SCHOOL.organisation]), st.just("4601")),
)
def test_every_krone_is_in_a_breakdown_once(
    by: Dimension, needs: list[Asked], lines: list[LineMoney], places: dict[str, str]
) -> None:
    shares = coverage(by, needs, lines, places)

    for field in ("planned_ore", "decided_ore", "disbursed_ore"):
        assert sum(getattr(share, field) for share in shares) == sum(
            getattr(each, field) for each in lines
        )
    assert [share.key for share in shares] == sorted({share.key for share in shares})
    if by is not Dimension.TARGET_GROUP:
        assert sum(share.needs for share in shares) == len(needs)


def test_a_lines_money_follows_its_participants() -> None:
    state = a_round(*READY_TO_PAY)
    shares = coverage(Dimension.TARGET_GROUP, asked(need(*PRIORITISED)), money_of(state))

    planned = {share.key: share.planned_ore for share in shares}
    assert sum(planned.values()) == LINE_ORE
    assert planned[TargetGroup.VET_TEACHER] == round(LINE_ORE * 9 / 13)
    assert {share.key: share.prioritised for share in shares}[TargetGroup.INSTRUCTOR] == 1


@pytest.mark.parametrize(
    ("by", "key"),
    [
        (Dimension.PROGRAMME, Programme.BYGG_OG_ANLEGG),
        (Dimension.UNIT, SCHOOL.organisation),
        (Dimension.THEME, "t-1"),
        (Dimension.MUNICIPALITY, "4601"),
    ],
)
def test_needs_and_money_meet_under_one_key(by: Dimension, key: str) -> None:
    places = {SCHOOL.organisation: "4601"}
    state = a_round(*READY_TO_PAY)

    (share,) = coverage(by, asked(need(*PRIORITISED)), money_of(state), places)
    assert (share.key, share.needs, share.prioritised) == (key, 1, 1)
    assert (share.planned_ore, share.decided_ore, share.disbursed_ore) == (LINE_ORE, LINE_ORE, 0)


def test_what_is_not_known_is_shown_as_such() -> None:
    (share,) = coverage(Dimension.MUNICIPALITY, asked(need(*PRIORITISED)), ())

    assert (share.key, share.needs) == (NONE, 1)


def test_a_carried_need_asks_in_both_its_rounds() -> None:
    first, second = asked(need(*CARRIED))

    assert (first.round_id, first.outcome) == (ROUND, Outcome.WAITING)
    assert (second.round_id, second.outcome, second.with_forum) == (NEXT_ROUND, None, True)


def test_turns_are_counted_over_the_years() -> None:
    answered = (*CARRIED, fact(NeedPrioritised, meeting=FULL_MEETING))
    (unit,) = turns(asked(need(*answered)))

    assert unit.unit == SCHOOL
    assert unit.turns == 1
    assert [(y.budget_year, y.asked, y.waiting, y.prioritised) for y in unit.years] == [
        (2026, 1, 1, 0),
        (2027, 1, 0, 1),
    ]


def test_equal_sums_without_a_need_are_found_and_others_are_not() -> None:
    same = [line("l-2", needs=(), amount_ore=100), line("l-1", needs=(), amount_ore=100)]

    assert equal_splits([*same, line("l-3", amount_ore=100), line("l-4", needs=())]) == (
        EqualSplit(amount_ore=100, lines=("l-1", "l-2")),
    )
    assert equal_splits([same[0], line("l-3", amount_ore=100)]) == ()


def codes(state: Round, *needs: Need, on: date, plan: LongTermPlan | None = None) -> list[str]:
    found = [ask for each in needs for ask in asked(each) if ask.round_id == state.round_id]
    return [prompt.code for prompt in prompts(state, found, plan or LongTermPlan(), on)]


BEGUN = date(2026, 9, 1)


def test_groups_without_a_need_are_named() -> None:
    found = prompts(a_round(*OPEN), asked(need(*PRIORITISED)), LongTermPlan(), BEGUN)

    assert [prompt.facts for prompt in found if prompt.code == "group-without-need"] == [
        {"group": "training-manager"},
        {"group": "examination-board-member"},
    ]


def test_a_short_time_without_a_provider_is_pointed_out() -> None:
    assert "short-lead-time" in codes(a_round(*OPEN), need(*PRIORITISED), on=date(2026, 5, 1))
    assert "short-lead-time" not in codes(a_round(*OPEN), need(*PRIORITISED), on=date(2025, 5, 1))
    assert "short-lead-time" not in codes(a_round(*OPEN), need(*WAITING), on=date(2026, 5, 1))


def test_units_that_were_not_told_waiting_needs_and_silent_siblings_are_pointed_out() -> None:
    begun = a_round(*OPEN)
    told = (*PRIORITISED, fact(OutcomeTold))

    assert "outcomes-not-told" in codes(begun, need(*PRIORITISED), on=BEGUN)
    assert "outcomes-not-told" not in codes(begun, need(*told), on=BEGUN)
    assert "needs-still-waiting" in codes(begun, need(*WAITING), on=BEGUN)
    assert "sibling-silent" in codes(begun, need(*REFERRED), on=BEGUN)
    later = a_round(fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027))
    assert "needs-still-waiting" not in codes(later, need(*CARRIED), on=BEGUN)


def test_needs_that_rest_with_networks_are_pointed_out_until_they_are_passed_on() -> None:
    begun = a_round(*OPEN)
    resting = (need(*WITH_NETWORK), need(*WITH_NETWORK))
    asks = [ask for each in resting for ask in asked(each)]
    found = prompts(begun, asks, LongTermPlan(), BEGUN)

    assert [p.facts for p in found if p.code == "needs-with-networks"] == [{"count": 2}]
    for history in (REGISTERED, WITH_FORUM, (*WITH_NETWORK, fact(NeedReturned))):
        assert "needs-with-networks" not in codes(begun, need(*history), on=BEGUN)


def test_money_left_is_pointed_out_and_after_the_year_what_is_not_spent() -> None:
    whole = (*OPEN, fact(PlanAdopted, lines=(line(amount_ore=GRANT_ORE),)))

    assert "money-not-planned" in codes(a_round(*PLANNED), on=BEGUN)
    assert "money-not-planned" not in codes(a_round(*whole), on=BEGUN)
    assert "money-not-spent" not in codes(a_round(*PLANNED), on=BEGUN)
    assert "money-not-spent" in codes(a_round(*PLANNED), on=date(2027, 1, 1))
    assert "money-not-planned" not in codes(a_round(*OPEN), on=BEGUN)


def test_equal_splits_and_an_overdue_look_are_prompted() -> None:
    same = [line(f"l-{number}", needs=(), amount_ore=100) for number in (1, 2)]
    state = a_round(*OPEN, fact(PlanAdopted, lines=tuple(same)))
    plan = fold(THE_LONG_TERM_PLAN, LONG_TERM_PLAN)
    assert isinstance(plan, LongTermPlan)

    assert codes(state, on=BEGUN, plan=plan).count("equal-split-without-need") == 2
    assert "yearly-look-overdue" not in codes(state, on=BEGUN, plan=plan)
    assert "yearly-look-overdue" in codes(state, on=date(2027, 9, 1), plan=plan)


def test_needs_that_are_not_ranked_or_not_answered_are_pointed_out() -> None:
    before = need(*WITH_FORUM)
    ranked = a_round(*OPEN, SCORING, fact(RankingRecommended))
    other = fact(RankingRecommended, places=(Place(need_id="n-other", place=1, sharing=1),))

    assert "needs-not-ranked" not in codes(a_round(*OPEN, SCORING), before, on=BEGUN)
    assert "needs-not-ranked" not in codes(ranked, before, on=BEGUN)
    assert "needs-not-ranked" in codes(a_round(*OPEN, SCORING, other), before, on=BEGUN)
    assert "needs-not-answered" not in codes(a_round(*OPEN), before, on=BEGUN)
    assert "needs-not-answered" in codes(a_round(*PLANNED), before, on=BEGUN)
    assert "needs-not-answered" not in codes(a_round(*PLANNED), need(*PRIORITISED), on=BEGUN)


def test_an_open_call_in_a_closed_round_and_money_that_nobody_calls_are_pointed_out() -> None:
    closed = fact(RoundClosed, open_calls=("c-1",))
    before = need(*PRIORITISED)

    assert "call-left-open" not in codes(a_round(*CALLED), before, on=BEGUN)
    assert "call-left-open" in codes(a_round(*CALLED, closed), before, on=BEGUN)
    left = [
        prompt.facts
        for prompt in prompts(a_round(*CALLED), asked(before), LongTermPlan(), BEGUN)
        if prompt.code == "pot-not-called"
    ]
    assert left == [{"line": "l-p", "left_ore": POT_ORE - CALL_OPEN.amount_ore}]
