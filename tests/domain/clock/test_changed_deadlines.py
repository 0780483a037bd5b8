"""A deadline is moved, suspended and resumed in one way, whatever kind of case it is in."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.case import CaseKind
from domain.cases import COMMANDS, position
from domain.command import Command
from domain.control.decide_running import HoldControl
from domain.deadlines.change import ChangeOfDeadline
from domain.deadlines.decide_change import (
    MoveControlDeadline,
    MoveNeedDeadline,
    SuspendControlDeadline,
    SuspendNeedDeadline,
)
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import (
    DeadlineMoved,
    DeadlinePassed,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
)
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.process import DUTIES, PROCESS
from domain.role import Role
from domain.rules.clock import changing_deadlines
from domain.state.deadlines import Deadline
from domain.step2_report.decide import ForwardNeed
from tests.domain.county import County
from tests.domain.given import fold, given
from tests.domain.situations import RETURNED
from tests.domain.starts import start_of
from tests.domain.wishes import someone, wish
from tests.samples import NOW, by
from workflows.contracts import Answer

#: Each kind of case whose deadlines people set, by what its commands are named by.
CASES = ("", "need-", "application-", "long-term-plan-", "control-")
in_every_case = pytest.mark.parametrize("of", CASES)


def began(of: str) -> County:
    """A county in which a deadline of such a case waits."""
    start = start_of(f"suspend-{of}deadline")
    county = County(start.cases)
    for command in start.commands():
        assert isinstance(county.outcome(county.sent(command)), Answer)
    return county


def change(verb: str, of: str, at: datetime = NOW, **changes: Any) -> Command:
    """The usual change, at an instant, by somebody who gives a reason."""
    action = f"{verb}-{of}deadline"
    return wish(COMMANDS[action], someone(action, at=at, reason="Dei bad om tid"), **changes)


def deadline(county: County, command: Command) -> Deadline:
    """The deadline as it stands in the command's case."""
    assert isinstance(command, ChangeOfDeadline)
    state: Any = county.folder.fold(command.case).state
    found: Deadline = state.deadlines[command.deadline_id]
    return found


def done(county: County, command: Command) -> Event:
    """What the command added."""
    outcome = county.outcome(county.sent(command))
    assert isinstance(outcome, Answer), outcome
    event: Event = county.log.load(command.case.stream_id)[-1].event
    return event


@in_every_case
def test_suspended_for_fourteen_and_resumed_after_five_it_falls_five_days_later(of: str) -> None:
    county, suspend = began(of), change("suspend", of, days=14)
    falls = deadline(county, suspend).at

    suspended = done(county, suspend)
    assert isinstance(suspended, DeadlineSuspended)
    assert deadline(county, suspend).at == suspended.at
    resumed = done(county, change("resume", of, NOW + timedelta(days=5)))

    assert isinstance(resumed, DeadlineResumed)
    assert resumed.days == 5
    after = deadline(county, suspend)
    assert abs(after.at - falls - timedelta(days=5)) <= timedelta(hours=1), "by local days"
    assert after.revision == 2
    assert after.suspended_since is None


@in_every_case
def test_it_is_moved_and_passes_at_its_new_instant_alone(of: str) -> None:
    county = began(of)
    move = change("move", of, day=None, days=40, from_day=None)
    falls = deadline(county, move).at

    moved = done(county, move)
    assert isinstance(moved, DeadlineMoved)
    assert moved.previous_at == falls

    clock = {"of": move.case, "deadline_id": moved.deadline_id}
    early = by(Role.SYSTEM, organisation="dekomp", at=moved.at - timedelta(seconds=1))
    on_time = by(Role.SYSTEM, organisation="dekomp", at=moved.at)
    head = county.log.head()
    county.outcome(county.sent(wish(NoteDeadline, early, **clock)))
    stream = county.log.load(move.case.stream_id)
    assert not any(isinstance(one.event, DeadlinePassed) for one in stream)
    assert county.log.head() - head <= 1, "only that it was asked"
    passed = done(county, wish(NoteDeadline, on_time, **clock))
    assert isinstance(passed, DeadlinePassed)
    assert passed.at == moved.at


@in_every_case
@pytest.mark.parametrize("verb", ["move", "suspend"])
def test_it_is_done_for_a_reason_and_to_a_deadline_that_there_is(of: str, verb: str) -> None:
    county, command = began(of), change(verb, of)
    silent = command.by.model_copy(update={"reason": None})

    assert county.refused(command.model_copy(update={"by": silent})) == "reason-required"
    other = command.model_copy(update={"deadline_id": "no-such-one"})
    assert county.refused(other) == "unknown-deadline"


def test_every_kind_of_case_has_the_three_duties_or_none() -> None:
    changes = [duty for duty in PROCESS if issubclass(COMMANDS[duty.action], ChangeOfDeadline)]

    assert {duty.case for duty in changes} == {
        CaseKind.ROUND,
        CaseKind.NEED,
        CaseKind.APPLICATION,
        CaseKind.LONG_TERM_PLAN,
        CaseKind.CONTROL,
    }
    assert {duty.action for duty in changes} == {
        f"{verb}-{of}deadline" for of in CASES for verb in ("move", "suspend", "resume")
    }
    for of in CASES:
        trio = [DUTIES[f"{verb}-{of}deadline"] for verb in ("move", "suspend", "resume")]
        assert len({(duty.case, duty.who, duty.after, duty.unless) for duty in trio}) == 1


#: What may be done with each kind of deadline: moved, suspended.
MAY: dict[DeadlineKind, tuple[bool, bool]] = {
    DeadlineKind.INTAKE: (True, True),
    DeadlineKind.RESUBMISSION: (True, True),
    DeadlineKind.PLAN: (True, True),
    DeadlineKind.EVALUATION: (True, True),
    DeadlineKind.CALL: (True, True),
    DeadlineKind.COMPLETION: (True, True),
    DeadlineKind.RECIPIENT_REPORT: (True, True),
    DeadlineKind.COUNTY_REPORT: (True, True),
    DeadlineKind.COMPLAINT: (False, False),
    DeadlineKind.COMMENT: (True, True),
    DeadlineKind.YEARLY_LOOK: (True, True),
    DeadlineKind.TERM: (False, False),
    DeadlineKind.DELEGATION: (False, False),
    DeadlineKind.CONFIRMATION: (False, False),
    DeadlineKind.DOCUMENTATION: (True, True),
    DeadlineKind.CORRECTIVE_ACTION: (True, True),
    DeadlineKind.REPAYMENT: (True, True),
    DeadlineKind.LIMITATION: (False, False),
    DeadlineKind.HOLD: (True, False),
}


@pytest.mark.parametrize("kind", DeadlineKind)
def test_what_law_or_a_judgement_sets_is_neither_moved_nor_suspended(kind: DeadlineKind) -> None:
    may = tuple(not changing_deadlines.broken(kind, suspending=each) for each in (False, True))

    assert may == MAY[kind]


def test_a_hold_is_given_another_end_and_not_suspended() -> None:
    county = began("control-")
    hold = wish(HoldControl)
    done(county, hold)

    assert county.refused(change("suspend", "control-", deadline_id="hold")) == "hold-stands-still"
    moved = done(county, change("move", "control-", deadline_id="hold"))
    assert isinstance(moved, DeadlineMoved)


def test_of_a_control_case_it_says_who_gave_the_time() -> None:
    county = began("control-")
    suspend = change("suspend", "control-")
    suspended = done(county, suspend)
    resumed = done(county, change("resume", "control-", NOW + timedelta(days=2)))

    assert isinstance(suspended, DeadlineSuspended)
    assert isinstance(resumed, DeadlineResumed)
    assert suspended.moved_by == resumed.moved_by == suspend.by.actor
    assert done(county, wish(MoveControlDeadline)).TOPIC == DeadlineMoved.TOPIC


def test_a_need_that_came_back_has_no_time_left_to_change() -> None:
    for command in (wish(MoveNeedDeadline), wish(SuspendNeedDeadline)):
        county = County(RETURNED)
        done(county, wish(ForwardNeed, someone("forward-need", reason="Med referat")))
        assert county.refused(command) == "unknown-deadline"


def test_the_position_follows_a_suspension_as_it_stands() -> None:
    (need,) = (ref for ref in RETURNED if ref.kind is CaseKind.NEED)
    history = RETURNED[need]
    suspended = given(*history).when(wish(SuspendNeedDeadline)).decided()
    (waits,) = position(fold(need, (*history, *suspended)), 0).deadlines

    assert isinstance(history[-1], DeadlineSet)
    assert waits.at > history[-1].at
    assert SuspendControlDeadline.ACTION in DUTIES
