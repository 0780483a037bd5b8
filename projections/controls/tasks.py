"""The open duties of control cases, each given to the side whose it is."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection

from domain.calendar import end_of_day, in_norway
from domain.case import CaseRef, control_ref
from domain.control.kinds import ControlLevel
from domain.control.sides import controls
from domain.deadlines.kinds import DeadlineKind
from domain.duty import Duty
from domain.process import DUTIES
from domain.role import Role
from domain.schemes.limitation import limitation_on
from domain.state.control import Control
from domain.state.control_position import control_position, counting
from domain.views.limits import unjudged_fall
from domain.views.tasks import Task, tasks_of
from projections.controls.queries import listed

#: What the controlled party does for itself.
_THEIRS = frozenset({"receive-documentation", "comment-on-notice", "set-corrective-action"})
_RECIPIENT = (Role.UNIT, Role.NETWORK, Role.PROVIDER)


def of_controls(
    connection: Connection,
    now: datetime,
    *,
    counties: Collection[str] | None,
    recipient: str | None,
    round_id: str | None,
    done: bool = False,
) -> Iterator[Task]:
    """The tasks of the cases that somebody sees, at an instant (UTC)."""
    found, _ = listed(connection, counties=counties, recipient=recipient, round_id=round_id)
    for case in found:
        if not case.state.closed:
            yield from of_control(case.state, now, done=done)


def of_control(state: Control, now: datetime, *, done: bool = False) -> Iterator[Task]:
    """The tasks of one case that is not closed."""
    position = control_position(state, 0)
    place = {"county": state.county, "round_id": state.round_id}
    case = control_ref(state.control_id)
    found = tasks_of(case, position, counting(state), now, done=done, **place)
    for task in (*found, *_unjudged(state, case, now)):
        if _is_far_off(task, now):
            continue
        theirs = task.duty.action in _THEIRS
        organisation = state.recipient.organisation if theirs and state.recipient else None
        duty = task.duty.model_copy(update={"who": _side(state, task.duty, theirs=theirs)})
        about = {"duty": duty, "organisation": organisation, "done_by": state.handlers}
        yield task.model_copy(update=about)


def _unjudged(state: Control, case: CaseRef, now: datetime) -> Iterator[Task]:
    """That a claim falls which nobody has judged: it has no deadline that would tell of it."""
    falls_on = unjudged_fall(state, in_norway(now).date())
    if falls_on is None:
        return
    at = end_of_day(falls_on - timedelta(days=1))
    yield Task(
        case=case,
        county=state.county,
        round_id=state.round_id,
        duty=DUTIES["judge-limitation"],
        falls_at=at,
        overdue=at <= now,
    )


def _is_far_off(task: Task, now: datetime) -> bool:
    """Limitation is a task once the first warning of it is due, and not for years before."""
    if task.duty.deadline is not DeadlineKind.LIMITATION or task.falls_at is None:
        return False
    warned = limitation_on(in_norway(now).date()).warn_days
    return now < task.falls_at - timedelta(days=max(warned))


def _side(state: Control, duty: Duty, *, theirs: bool) -> tuple[Role, ...]:
    """Those of the duty's roles that have it at the case's level."""
    if not theirs:
        return tuple(role for role in duty.who if controls(state.level, role))
    if state.level is ControlLevel.DIRECTORATE:
        return (Role.COUNTY_OFFICER,)
    return tuple(role for role in duty.who if role in _RECIPIENT)
