"""A round that was taken over goes on by the ordinary rules, and its past stands in its sums."""

from datetime import date

from hypothesis import given as with_any
from hypothesis import strategies as st

from domain.case import need_ref
from domain.event import Event
from domain.opening.decide import CommitGrant, OpenRound
from domain.opening.events import GrantCommitted
from domain.party import MoneyRoute
from domain.state.need import Need
from domain.state.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.complaint_events import (
    ComplaintOutcome,
    ComplaintReceived,
    DecisionNotified,
)
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.events import CriteriaAssured, Half, PaymentOrdered
from domain.takeover.before import DecidedBefore, LineBefore, PaidBefore, TakenOverLine
from domain.takeover.events import NeedTakenOver, PlanTakenOver, RoundTakenOver
from tests.domain.facts import FORUM, LONG_TERM_PLAN, THE_FORUM, THE_LONG_TERM_PLAN, THE_ROUND, fact
from tests.domain.facts import line as planned
from tests.domain.given import When, fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import NEED, OFFICE, SCHOOL

LINE_ORE = 18_500_000
EXECUTION = fact(CriteriaAssured, half=Half.EXECUTION, criterion_1=None)
NEED_BEFORE = fact(NeedTakenOver)


def before(decided_ore: int, *paid_ore: int, assured: bool = True) -> LineBefore:
    """What had been done on a line: granted so much, and paid so often."""
    decided = DecidedBefore(
        amount_ore=decided_ore,
        decided_on=date(2026, 2, 2),
        recipient=SCHOOL,
        route=MoneyRoute.OWN_SCHOOL,
    )
    paid = tuple(
        PaidBefore(amount_ore=ore, paid_on=date(2026, 2, 10), voucher=f"Bilag {row}", row=row)
        for row, ore in enumerate(paid_ore, 2)
    )
    assured_on = date(2026, 2, 1) if assured else None
    return LineBefore(decided=decided, assured_on=assured_on, paid=paid)


def taken_over(first: LineBefore, *, grant_ore: int = 731_200_000) -> tuple[Event, ...]:
    """A round with two lines: one as told, and one that nothing was done on."""
    untouched = TakenOverLine(plan=planned("l-2"), before=LineBefore(), row=3)
    bare = planned("l-1", instalments=(), milestones=())
    return (
        fact(RoundTakenOver, granted_ore=grant_ore, contributions=(), carried_in_ore=0),
        fact(PlanTakenOver, lines=(TakenOverLine(plan=bare, before=first, row=2), untouched)),
    )


def order(amount_ore: int, payment_id: str = "p-1") -> OrderPayment:
    return wish(OrderPayment, amount_ore=amount_ore, payment_id=payment_id)


def test_the_remainder_of_a_line_is_what_was_granted_less_what_was_paid() -> None:
    year = given(*taken_over(before(12_000_050, 4_000_050, 2_000_000)), EXECUTION)
    year.when(order(6_000_001)).refused("beyond-remainder", left_ore=6_000_000)
    (ordered,) = year.when(order(6_000_000)).decided()
    assert isinstance(ordered, PaymentOrdered)
    assert ordered.instalment == 3


def test_a_line_that_was_paid_out_before_has_nothing_left() -> None:
    year = given(*taken_over(before(4_000_000, 4_000_000)), EXECUTION)
    year.when(order(1)).refused("beyond-remainder")


def test_what_was_paid_before_is_taken_from_the_means() -> None:
    year = given(*taken_over(before(12_000_000), grant_ore=12_000_099))
    year.when(wish(DecideGrant, line_id="l-2", amount_ore=100)).refused("above-means", left_ore=99)
    year.when(wish(DecideGrant, line_id="l-2", amount_ore=99)).decided()


def test_a_line_that_was_granted_before_is_not_granted_again() -> None:
    year = given(*taken_over(before(12_000_000)))
    year.when(wish(DecideGrant)).refused("already-decided")
    year.when(wish(CommitGrant)).refused("grant-already-committed")
    year.when(wish(OpenRound)).refused("round-already-open")


def test_criteria_that_nobody_says_were_assured_come_before_the_next_payment() -> None:
    year = given(*taken_over(before(12_000_000, 1, assured=False)))
    year.when(order(1)).refused("criteria-not-assured")


def test_the_vet_board_is_not_asked_for_again_after_the_first_decision_before() -> None:
    unheard = [
        event.model_copy(update={"vet_board_heard_on": None})
        for event in taken_over(before(12_000_000))
    ]
    given(*unheard).when(wish(DecideGrant, line_id="l-2")).stops()


def stops_of(when: When) -> set[str]:
    """The soft stops that a new plan records."""
    (adopted,) = when.decided()
    assert isinstance(adopted, PlanAdopted)
    return set(adopted.soft_stops)


def amended(*kept: str, **changes: object) -> AdoptPlan:
    by = with_reason(AdoptPlan)
    return wish(AdoptPlan, by, lines=[planned("l-3", needs=())], kept=kept, **changes)


def test_what_a_kept_line_lacked_before_is_told_as_one_stop_of_its_own() -> None:
    bare = planned("l-1", needs=(), theme_id=None, form=None, instalments=())
    first = TakenOverLine(plan=bare, before=before(12_000_000), row=2)
    year = given(
        fact(RoundTakenOver),
        fact(PlanTakenOver, lines=(first,)),
        other={THE_FORUM: FORUM, THE_LONG_TERM_PLAN: LONG_TERM_PLAN},
    )
    stops = stops_of(year.when(amended("l-1")))
    assert "before-take-over" in stops
    assert not stops & {"line-details-blank", "line-not-anchored"}

    mended = bare.model_copy(update={"line_id": "l-1", "criterion_1": "Skrive om"})
    stops = stops_of(year.when(wish(AdoptPlan, with_reason(AdoptPlan), lines=[mended])))
    assert {"line-not-anchored", "line-details-blank"} <= stops
    assert "before-take-over" not in stops


def test_a_plan_never_goes_below_what_was_granted_before() -> None:
    year = given(
        *taken_over(before(12_000_000)),
        other={THE_FORUM: FORUM, THE_LONG_TERM_PLAN: LONG_TERM_PLAN},
    )
    year.when(amended("l-2")).refused("line-below-decided", line="l-1")


def test_a_need_that_waited_before_has_its_turns_and_its_day() -> None:
    need = fold(need_ref(NEED), [NEED_BEFORE])
    assert isinstance(need, Need)
    assert [turn.round_id for turn in need.turns] == ["yrkesfag-46-2025"]
    assert need.taken_over_as_of == NEED_BEFORE.as_of


def test_a_grant_from_before_is_told_complained_about_and_changed_like_any_other() -> None:
    granted = DecidedBefore(
        amount_ore=12_000_000,
        decided_on=date(2026, 2, 2),
        recipient=OFFICE,
        route=MoneyRoute.PRIVATE_GRANT,
    )
    year = taken_over(LineBefore(decided=granted, assured_on=date(2026, 2, 1)))
    told, complained = fact(DecisionNotified), fact(ComplaintReceived)
    assert given(*year).when(wish(NotifyDecision)).decided()[0] == told
    given(*year, told).when(wish(ReceiveComplaint)).then(complained)

    more = wish(AnswerComplaint, outcome=ComplaintOutcome.CHANGED, amount_ore=13_000_000)
    (changed,) = given(*year, told, complained).when(more).decided()
    state = fold(THE_ROUND, [*year, told, complained, changed])
    assert isinstance(state, Round)
    assert (state.decided_on("l-1"), state.lines["l-1"].decision) == (13_000_000, None)

    inside = taken_over(before(12_000_000))
    given(*inside).when(wish(ReceiveComplaint, complainant=SCHOOL)).refused(
        "nothing-to-complain-about"
    )


@with_any(
    decided_ore=st.integers(1, LINE_ORE),
    shares=st.lists(st.integers(1, LINE_ORE), max_size=4),
    orders=st.lists(st.integers(1, LINE_ORE), max_size=6),
)
def test_paid_before_and_after_never_exceed_what_was_granted(
    decided_ore: int, shares: list[int], orders: list[int]
) -> None:
    paid: list[int] = []
    for share in shares:
        if sum(paid) + share <= decided_ore:
            paid.append(share)
    events: list[Event] = [*taken_over(before(decided_ore, *paid)), EXECUTION]
    left = decided_ore - sum(paid)
    for number, amount in enumerate(orders):
        when = given(*events).when(order(amount, f"p-{number}"))
        if amount > left:
            when.refused("beyond-remainder")
            continue
        events += when.decided()
        left -= amount
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    assert state.ordered_on("l-1") == decided_ore - left <= decided_ore <= LINE_ORE
    assert state.ordered_ore == state.ordered_on("l-1")
    assert state.paid_before_ore == sum(paid)


def test_nothing_of_the_past_is_an_ordinary_event() -> None:
    topics = {event.TOPIC for event in taken_over(before(1))}
    assert GrantCommitted.TOPIC not in topics
    assert all(topic.endswith(".taken-over") for topic in topics)
