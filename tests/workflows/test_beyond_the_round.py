"""What lives beside a round has a short workflow of its own, found by its case's name."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

import pytest

from domain.case import CaseRef, authority_ref, subscription_ref
from domain.cases import position
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, recorded
from domain.follow_up.recipient_report import RecipientReportAsked
from domain.rules.money import complaints
from domain.state.complaint import complaint_deadline
from domain.step4_dispose.complaint_events import DecisionNotified
from services.reconciling import start_case
from services.stack.waiting import until
from tests.domain import situations as at
from tests.domain.facts import (
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_ROUND,
    deadline,
    fact,
)
from tests.domain.facts_pots import THE_APPLICATION
from tests.domain.given import fold
from tests.domain.starts import start_of
from tests.histories.paths_apart import begins
from tests.samples import NOW, SUBSCRIPTION, by
from tests.samples.authority import SUBSTITUTE
from tests.samples.subscriptions import MAIL, TO_CONFIRM
from tests.workflows.dates import Calendar
from tests.workflows.house import SECONDS, House
from workflows.contracts import Awaits

PASSED = "deadline.passed"
SOON = 10


class Process(NamedTuple):
    """A case, what has happened in it, and whether nothing waits in it once its time is over."""

    case: CaseRef
    history: tuple[Event, ...]
    rests: bool = True
    own_clock: bool = False

    @property
    def clock(self) -> CaseRef | Awaits:
        """What waits for the time."""
        if not self.own_clock:
            return self.case
        (waiting,) = position(fold(self.case, self.history), 0).deadlines
        return Awaits(case=self.case, deadline_id=waiting.deadline_id)


_AUTHORITY = authority_ref(SUBSTITUTE.authority_id)
_COMPLAIN = complaints.time_to_complain(complaint_deadline("l-1"), NOW)
PROCESSES: Mapping[str, Process] = {
    "a need that was sent back": Process(THE_NEED, at.RETURNED[THE_NEED], rests=False),
    "an application to complete": Process(
        THE_APPLICATION, at.TO_COMPLETE[THE_APPLICATION], rests=False
    ),
    "the yearly look at the plan": Process(THE_LONG_TERM_PLAN, at.TO_LOOK_AT[THE_LONG_TERM_PLAN]),
    "a member's term": Process(
        THE_FORUM,
        (*at.MEMBERS[THE_FORUM], deadline(DeadlineKind.TERM, deadline_id="b-1")),
    ),
    "a substitute's authority": Process(
        _AUTHORITY, (SUBSTITUTE, deadline(DeadlineKind.DELEGATION, deadline_id="ends"))
    ),
    "an address that nobody confirmed": Process(subscription_ref(SUBSCRIPTION), (MAIL, TO_CONFIRM)),
    "a recipient's report": Process(
        THE_ROUND,
        (
            *at.PRIVATE[THE_ROUND],
            fact(RecipientReportAsked),
            deadline(DeadlineKind.RECIPIENT_REPORT, deadline_id="report-l-1"),
        ),
        own_clock=True,
    ),
    "the time to complain of a decision": Process(
        THE_ROUND, (*at.PRIVATE[THE_ROUND], fact(DecisionNotified), _COMPLAIN), own_clock=True
    ),
}


def falling(history: Iterable[Event], falls: datetime) -> list[Event]:
    """The history with its deadlines at an instant (UTC)."""
    return [
        event.model_copy(update={"at": falls}) if isinstance(event, DeadlineSet) else event
        for event in history
    ]


def begun(house: House, cases: Mapping[CaseRef, Iterable[Event]]) -> None:
    """Let these have happened, without a workflow to remember them."""
    for case, events in cases.items():
        house.log.save(
            [
                recorded(e, by(), stream_id=case.stream_id, version=n, at=NOW, rule_set=None)
                for n, e in enumerate(events, 1)
            ]
        )


@pytest.mark.parametrize("process", PROCESSES.values(), ids=PROCESSES)
async def test_its_time_runs_out_once_though_its_workflow_was_lost(
    timed: House, calendar: Calendar, process: Process
) -> None:
    case, clock, falls = process.case, process.clock, calendar.in_days(SOON)
    history = falling(process.history, falls)
    assert [one.at for one in position(fold(case, history), 0).deadlines] == [falls]
    begun(timed, {case: history})

    # As the reconciliation does with a case that waits and has no workflow.
    for _ in range(2):
        await start_case(timed.client, case)
        await begins(timed, clock)
        await timed.holds_its_timer(clock)
        for one in {case, clock}:
            await timed.terminate(one)
    await start_case(timed.client, case)
    await begins(timed, clock)
    await timed.holds_its_timer(clock)
    await calendar.skip(days=SOON + 1)
    await timed.comes(case, PASSED)

    if process.rests:
        await timed.comes_to_rest(clock)
    await calendar.skip(days=SOON)
    passed = [one for one in timed.events(case) if isinstance(one, DeadlinePassed)]
    assert [one.at for one in passed] == [falls]
    assert (await timed.workflow(clock).describe()).id == str(clock)


async def test_the_time_to_complain_of_a_control_runs_out_once(
    timed: House, calendar: Calendar
) -> None:
    start = start_of("complain-of-control")
    begun(timed, start.cases)
    *before, telling = start.commands()
    timed.done(*before)
    case = telling.case
    today = telling.by.model_copy(update={"received_at": calendar.today})
    told = {"reached_on": calendar.today.date(), "by": today}
    await timed.send(telling.model_copy(update=told))
    await timed.holds_its_timer(case)
    await timed.terminate(case)
    await start_case(timed.client, case)
    await timed.holds_its_timer(case)

    def over() -> list[DeadlinePassed]:
        passed = (one for one in timed.events(case) if isinstance(one, DeadlinePassed))
        return [one for one in passed if one.kind is DeadlineKind.COMPLAINT]

    async def is_over() -> bool:
        return bool(over())

    await calendar.skip(days=20)
    assert over() == []
    await calendar.skip(days=3)
    await until(is_over, within=SECONDS, what="the time to complain")
    await calendar.skip(days=30)
    assert len(over()) == 1
