"""The trace: every paid krone goes back to a need, or is a gap with its reason."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.case import meeting_ref, need_ref
from domain.event import Event
from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.meetings.agenda import ItemOutcome
from domain.meetings.decide_vote import OpenVote
from domain.meetings.events import ImpartialityDecided, MembersDeparted, Recommended
from domain.party import Party
from domain.step3_prioritise.events import NeedPrioritised, PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from domain.takeover.events import PlanTakenOver, RoundTakenOver
from domain.trace.about import About, about
from domain.trace.follow import trace
from domain.trace.thread import Ballots, Decided, GapReason, RoundTrace
from tests.domain.checked import HISTORY, PAID, PAID_ORE, Cases, opened
from tests.domain.facts import (
    FULL_MEETING,
    MEETING_HELD,
    OPEN,
    PRIORITISED,
    THE_NEED,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.given import given as given_events
from tests.domain.meeting_room import ballots, called, counted, impartial, member, there
from tests.domain.wishes import wish
from tests.samples import COMPANY, NEED, NETWORK, PROVIDER, SCHOOL
from tests.samples.forum import BEGINS, MEETING_ID


def traced(cases: Cases) -> RoundTrace:
    (books,) = opened(cases)
    return trace(books)


def _gaps(found: RoundTrace) -> dict[GapReason, int]:
    return {gap.reason: gap.ore for gap in found.gaps}


def test_a_payment_goes_back_to_its_need_and_on_to_its_evaluation() -> None:
    after = (fact(MeasureCarriedOut), fact(EvaluationRecorded))
    found = traced({THE_NEED: PRIORITISED, THE_ROUND: (*PAID, *after)})
    assert (found.paid_ore, found.traced_ore, found.gaps) == (PAID_ORE, PAID_ORE, ())
    (thread,) = found.lines
    (need,) = thread.needs
    assert need.need_id == NEED
    assert [ref.version for ref in need.forwarded] == [3]
    assert need.answers[0].outcome == "prioritised"
    assert need.answers[0].present == tuple(sorted(FULL_MEETING.groups_present))
    assert thread.plan is not None
    assert thread.plan_version == 1
    every = (thread.assured, thread.decided, thread.payments[0].events, thread.measure)
    assert all((*every, thread.evaluation))


def test_the_chain_is_found_from_either_end() -> None:
    found = traced(HISTORY)
    (thread,) = found.lines
    for asked in (
        About(need_id=NEED),
        About(payment_id="p-1"),
        About(organisation=SCHOOL.organisation),
        *(About(position=position) for position in thread.positions),
        *(About(position=ref.position) for ref in found.grant),
    ):
        assert about(found, asked).lines == found.lines
    nothing = about(found, About(organisation=PROVIDER.organisation))
    assert (nothing.lines, nothing.paid_ore, nothing.traced_ore) == ((), 0, 0)


def test_the_kept_meeting_is_among_the_events_of_its_decision() -> None:
    said = _answered(*MEETING_HELD)
    assert said.meeting_id == MEETING_ID
    assert any(ref.case == f"meeting/{MEETING_ID}" for ref in said.events)


def test_who_was_there_who_was_out_of_it_the_votes_and_the_reasons_are_told() -> None:
    ids = ("b-1", "b-2", "b-3", "b-4")
    roster = [member(one, organisation=f"31000000{n}") for n, one in enumerate(ids)]
    out = fact(ImpartialityDecided, item_id="i-1", member_id="b-3", disqualified=True)
    left = MembersDeparted(members=("b-4",), at=BEGINS)
    begun = (called(*roster), there(*ids), *impartial(*ids), out, left)
    recommended = Recommended(item_id="i-1", outcome=ItemOutcome.PRIORITISED, text="Ja")
    voted = given_events(*begun, recommended).when(wish(OpenVote)).decided()
    cast = ballots(b1="for", b2="abstain")
    said = _answered(*counted(*begun, recommended, *voted, cast))
    seat = roster[0].group.value
    assert said.present == tuple(f"{seat} 31000000{n}" for n in range(3))
    assert said.disqualified == ("b-3",)
    assert said.votes == Ballots(in_favour=1, against=0, abstained=1)
    assert said.reasons == fact(NeedPrioritised).grounds != ""


def _answered(*meeting: Event) -> Decided:
    """What the trace says of the forum's answer, when it was given in a meeting that is kept."""
    held = FULL_MEETING.model_copy(update={"meeting_id": MEETING_ID, "item_id": "i-1"})
    prioritised = (*PRIORITISED[:-1], fact(NeedPrioritised, meeting=held))
    cases = {meeting_ref(MEETING_ID): meeting, THE_NEED: prioritised, THE_ROUND: PAID}
    (thread,) = traced(cases).lines
    return thread.needs[0].answers[0]


def _paid_to(payee: Party, *needs: str) -> tuple[Event, ...]:
    planned = fact(PlanAdopted, meeting=FULL_MEETING, lines=(line(needs=needs),))
    decided = fact(GrantDecided, recipient=payee)
    return (*OPEN, planned, decided, fact(PaymentOrdered, payee=payee), fact(FundsDisbursed))


def test_money_with_a_network_that_has_not_given_it_on_is_a_gap() -> None:
    found = traced({THE_NEED: PRIORITISED, THE_ROUND: _paid_to(NETWORK, NEED)})
    assert _gaps(found) == {GapReason.NETWORK_NOT_DISTRIBUTED: PAID_ORE}
    assert found.gaps[0].organisation == NETWORK.organisation


def test_what_a_network_has_given_on_is_traced_to_the_unit_that_got_it() -> None:
    report = fact(RecipientReportSubmitted, recipient=NETWORK)
    onward = report.costs[0].model_copy(update={"passed_to": COMPANY, "amount_ore": 250})
    report = report.model_copy(update={"costs": (onward, *report.costs[1:])})
    cases = {THE_NEED: PRIORITISED, THE_ROUND: (*_paid_to(NETWORK, NEED), report)}
    found = traced(cases)
    assert _gaps(found) == {GapReason.NETWORK_NOT_DISTRIBUTED: PAID_ORE - 250}
    assert found.traced_ore == 250
    assert about(found, About(organisation=COMPANY.organisation)).lines == found.lines


def test_money_without_a_need_or_a_known_one_or_a_decision_is_a_gap() -> None:
    assert _gaps(traced({THE_ROUND: _paid_to(SCHOOL)})) == {GapReason.NO_NEED: PAID_ORE}
    unknown = traced({THE_ROUND: _paid_to(SCHOOL, "n-elsewhere")})
    assert _gaps(unknown) == {GapReason.NEED_NOT_IN_LOG: PAID_ORE}
    undecided = traced({THE_NEED: PRIORITISED[:-1], THE_ROUND: _paid_to(SCHOOL, NEED)})
    assert _gaps(undecided) == {GapReason.NO_FORUM_DECISION: PAID_ORE}


def test_a_payment_that_nobody_knows_the_outcome_of_is_a_gap() -> None:
    sent = fact(PaymentSent, payment_id="p-1", attempt=1)
    found = traced({THE_NEED: PRIORITISED, THE_ROUND: (*PAID, sent)})
    assert _gaps(found) == {GapReason.OUTCOME_UNKNOWN: PAID_ORE}


def test_what_was_paid_before_a_take_over_says_so() -> None:
    taken = fact(PlanTakenOver)
    found = traced({THE_ROUND: (fact(RoundTakenOver), taken)})
    assert taken.paid_ore > 0
    assert found.paid_ore == taken.paid_ore
    assert {gap.reason for gap in found.gaps} == {GapReason.BEFORE_TAKE_OVER}
    assert sum(gap.ore for gap in found.gaps) == taken.paid_ore
    assert all(gap.events for gap in found.gaps)


@st.composite
def histories(draw: st.DrawFn) -> Cases:
    """Lines with and without needs, paid to anybody, stopped, sent, claimed back, repaid."""
    behind = st.sampled_from([(), (NEED,), ("n-elsewhere",), (NEED, "n-elsewhere")])
    numbers = range(draw(st.integers(1, 4)))
    lines = tuple(line(f"l-{number}", needs=draw(behind)) for number in numbers)
    over: tuple[Event, ...] = (fact(RoundTakenOver), fact(PlanTakenOver))
    began = draw(st.sampled_from([OPEN, over]))
    events: list[Any] = [*began, fact(PlanAdopted, meeting=FULL_MEETING, lines=lines)]
    for number in range(draw(st.integers(0, 8))):
        of = {"payment_id": f"p-{number}", "line_id": draw(st.sampled_from(lines)).line_id}
        payee = draw(st.sampled_from([SCHOOL, COMPANY, NETWORK]))
        amount = draw(st.integers(1, 10_000))
        events.append(fact(PaymentOrdered, **of, payee=payee, amount_ore=amount))
        if draw(st.booleans()):
            events.append(fact(FundsDisbursed, **of, payee=payee, amount_ore=amount))
        sent = draw(st.sampled_from([None, *PaymentOutcome]))
        if sent is not None:
            events.append(fact(PaymentSent, payment_id=of["payment_id"], attempt=1))
            events.append(fact(PaymentAnswered, **of, attempt=1, outcome=sent))
        if draw(st.booleans()):
            kind = draw(st.sampled_from(RecallKind))
            events.append(fact(PaymentRecalled, **of, kind=kind, amount_ore=amount))
            back = draw(st.integers(1, amount))
            events.append(fact(RepaymentReceived, **of, amount_ore=back))
    if draw(st.booleans()):
        report = fact(RecipientReportSubmitted, line_id=draw(st.sampled_from(lines)).line_id)
        given = draw(st.integers(1, 20_000))
        onward = report.costs[0].model_copy(update={"passed_to": COMPANY, "amount_ore": given})
        events.append(report.model_copy(update={"costs": (onward,)}))
    later = draw(st.lists(st.sampled_from(lines), min_size=1, unique_by=lambda one: one.line_id))
    if draw(st.booleans()):
        dropped = fact(PlanAdopted, meeting=FULL_MEETING, plan_version=2, lines=tuple(later))
        events.append(dropped)
    need = draw(st.sampled_from([PRIORITISED, PRIORITISED[:-1]]))
    return {need_ref(NEED): need, THE_ROUND: tuple(events)}


@given(cases=histories())
@settings(max_examples=60, deadline=None)
def test_what_is_traced_and_the_gaps_make_what_was_paid(cases: Cases) -> None:
    (books,) = opened(cases)
    found = trace(books)
    assert found.paid_ore == books.state.disbursed_ore
    assert found.traced_ore + sum(gap.ore for gap in found.gaps) == found.paid_ore
    assert sum(thread.paid_ore for thread in found.lines) == found.paid_ore
    assert all(gap.ore > 0 and gap.events for gap in found.gaps)
    assert found.traced_ore >= 0


@given(cases=histories(), number=st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_a_part_of_the_trace_adds_up_too(cases: Cases, number: int) -> None:
    found = about(traced(cases), About(line_id=f"l-{number}"))
    assert found.traced_ore + sum(gap.ore for gap in found.gaps) == found.paid_ore
