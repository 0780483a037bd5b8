"""What a round prompts its county to look at: groups, money and needs that are left out."""

from datetime import date

from domain.event import Event
from domain.follow_up.events import RoundClosed
from domain.opening.events import RoundOpened
from domain.state.long_term_plan import LongTermPlan
from domain.state.need import Need
from domain.state.round import Round
from domain.step2_report.events import NeedReturned
from domain.step3_prioritise.asked import asked
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Use
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from domain.step3_prioritise.outcomes import NeedCarriedOver, OutcomeTold
from domain.step3_prioritise.ranking_events import Place, RankingRecommended
from domain.views.prompts import prompts
from tests.domain.facts import (
    GRANT_ORE,
    LONG_TERM_PLAN,
    OPEN,
    PLANNED,
    PRIORITISED,
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
from tests.samples import NEXT_ROUND

CARRIED = (*WAITING, fact(NeedCarriedOver))


def need(*events: Event) -> Need:
    state = fold(THE_NEED, events)
    assert isinstance(state, Need)
    return state


def a_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


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


def test_measures_that_do_not_say_how_they_will_be_evaluated_are_counted() -> None:
    def planned(*lines: PlanLine) -> list[str]:
        return codes(a_round(*OPEN, fact(PlanAdopted, lines=lines)), on=BEGUN)

    assert "evaluation-not-planned" not in planned(line("l-1"))
    assert "evaluation-not-planned" in planned(line("l-1"), line("l-2", evaluation=None))
    assert "evaluation-not-planned" not in planned(line("l-2", evaluation=None, use=Use.ASSESSING))


def test_a_forum_is_reminded_of_discussing_local_evaluation_until_it_has() -> None:
    came_to = "Partane vurderer kvart tiltak saman, etter same mal"
    (adopted,) = LONG_TERM_PLAN
    said = adopted.model_copy(update={"local_evaluation": came_to})
    looked_at = fact(LongTermPlanReviewed, local_evaluation=came_to)
    nothing_new = fact(LongTermPlanReviewed)

    def reminded(*events: Event) -> bool:
        plan = fold(THE_LONG_TERM_PLAN, events)
        assert isinstance(plan, LongTermPlan)
        return "local-evaluation-not-discussed" in codes(a_round(*OPEN), on=BEGUN, plan=plan)

    assert not reminded()
    assert reminded(adopted)
    assert reminded(adopted, nothing_new)
    assert not reminded(said)
    assert not reminded(adopted, looked_at, nothing_new)
    assert reminded(said, adopted)
