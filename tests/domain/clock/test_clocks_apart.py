"""Which deadlines of a round have clocks of their own, and what a command made of them."""

from datetime import timedelta

from domain.case import CaseKind
from domain.cases import empty, evolve, moved_apart, position, waits_apart
from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.follow_up.events import RoundClosed
from domain.position import ApartMoved, OpenDeadline, one_clock, own_clock
from domain.state.round import Round
from domain.step4_dispose.complaint_events import DecisionNotified, ReasonsDemanded
from tests.domain import situations as at
from tests.domain.facts import INTAKE_AT, THE_ROUND, deadline, fact

REPORT, COMPLAINT = DeadlineKind.RECIPIENT_REPORT, DeadlineKind.COMPLAINT
LATER = INTAKE_AT + timedelta(days=7)


def after(*events: Event) -> Round:
    state = empty(CaseKind.ROUND)
    for event in (*at.PRIVATE[THE_ROUND], *events):
        state = evolve(state, event)
    assert isinstance(state, Round)
    return state


def report(line: str, **changes: object) -> DeadlineSet:
    told = {"kind": REPORT, "deadline_id": f"report-{line}", **changes}
    return deadline(REPORT).model_copy(update=told)


def open_report(line: str) -> OpenDeadline:
    return OpenDeadline(deadline_id=f"report-{line}", at=INTAKE_AT, apart=REPORT)


TO_COMPLAIN = deadline(COMPLAINT, deadline_id="complaint-l-1")


def test_what_stands_on_a_line_has_a_clock_of_its_own_and_what_is_the_rounds_has_not() -> None:
    stands = position(after(deadline(DeadlineKind.PLAN), report("l-1"), TO_COMPLAIN), 9)

    assert {one.deadline_id: one.apart for one in stands.deadlines} == {
        "report-l-1": REPORT,
        "complaint-l-1": COMPLAINT,
    }, "the plan has been adopted"
    more = position(after(deadline(DeadlineKind.EVALUATION), report("l-1")), 9)
    assert [one.deadline_id for one in own_clock(more).deadlines] == ["evaluation"]
    assert [one.apart for one in one_clock(more).deadlines] == [None, None]


def test_a_worker_from_before_reads_what_it_always_read() -> None:
    stands = one_clock(position(after(report("l-1")), 9))

    (waiting,) = stands.model_dump(mode="json")["deadlines"]
    assert set(waiting) == {"deadline_id", "at"}


def test_those_that_fall_together_have_their_turns() -> None:
    together = after(report("l-2"), report("l-1"), report("l-3", at=LATER), TO_COMPLAIN)

    found = {one: waits_apart(together, one) for one in together.deadlines}
    turns = {key: one.turn for key, one in found.items() if one}
    assert turns == {"complaint-l-1": 0, "report-l-1": 1, "report-l-2": 2, "report-l-3": 0}


def test_nothing_is_said_of_what_no_clock_of_its_own_waits_for() -> None:
    state = after(deadline(DeadlineKind.EVALUATION), report("l-1"))
    passed = DeadlinePassed(
        deadline_id="report-l-1", kind=REPORT, at=INTAKE_AT, when_passed=report("l-1").when_passed
    )

    assert waits_apart(state, "evaluation") is None
    assert waits_apart(state, "report-l-9") is None
    assert waits_apart(evolve(state, passed), "report-l-1") is None
    assert waits_apart(evolve(state, fact(RoundClosed)), "report-l-1") is None


def test_what_is_set_moved_and_ended_is_told_and_nothing_else() -> None:
    before = after(report("l-1"), report("l-2"))
    to = DeadlineMoved(deadline_id="report-l-1", previous_at=INTAKE_AT, at=LATER)

    assert moved_apart(before, before) == ApartMoved()
    assert moved_apart(before, evolve(before, deadline(DeadlineKind.EVALUATION))) == ApartMoved()
    assert moved_apart(before, evolve(before, report("l-3"))).waits == (open_report("l-3"),)
    moved = open_report("l-1").model_copy(update={"at": LATER})
    assert moved_apart(before, evolve(before, to)) == ApartMoved(waits=(moved,))
    closed = moved_apart(before, evolve(before, fact(RoundClosed)))
    assert closed == ApartMoved(gone=("report-l-1", "report-l-2"))


def test_a_demand_for_reasons_in_time_ends_the_time_to_complain() -> None:
    told = after(fact(DecisionNotified), TO_COMPLAIN)

    demanded = moved_apart(told, evolve(told, fact(ReasonsDemanded)))
    assert demanded == ApartMoved(gone=("complaint-l-1",))
