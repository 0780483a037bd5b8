"""What is to be done, by whom and by when (*oppgaver*): the open duties of cases."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from domain.case import CaseRef
from domain.deadlines.kinds import DeadlineKind
from domain.duty import Duty
from domain.position import Position
from domain.process import DUTIES
from domain.state.control import action_deadline
from domain.state.deadlines import Deadline
from domain.state.recipient_report import report_deadline
from domain.types import Instant
from domain.value import Value
from domain.views.possible import possible

#: The duties that bring a case on. What may be done at any time, and what takes something back,
#: is nobody's task. A duty that a deadline waits for is one in any case.
ONWARD: Final = frozenset(
    {
        "register-need",
        "forward-need",
        "prioritise-need",
        "tell-outcome",
        "adopt-plan",
        "assure-criteria",
        "decide-grant",
        "order-payment",
        "attest-payment",
        "approve-payment",
        "record-measure",
        "record-evaluation",
        "complete-application",
        "notify-applicant",
        "give-reasons",
        "propose-decision",
        "decide-control",
        "tell-control-decision",
    }
)


class Task(Value):
    """One open duty; its entry in the process stands in `duty`.

    `deadline` is what it is waited for by, if by anything. `reminded` (so many days before it),
    `overdue` and `escalated` say how that stands, and `revision` how often the deadline was
    moved. `done` is what is waited for no longer, which only a calendar is told of.
    `organisation` is whose turn it is, where it is not the county's, and `person` the one person
    by an opaque id whose turn it is, where it is nobody else's. What a forum or its long-term
    plan waits for belongs to no round.
    """

    case: CaseRef
    county: str
    round_id: str | None = None
    item: str | None = None
    duty: Duty
    title: str = ""
    organisation: str | None = None
    person: str | None = None
    done_by: tuple[str, ...] = ()
    deadline_id: str | None = None
    falls_at: Instant | None = None
    reminded: int | None = None
    overdue: bool = False
    escalated: bool = False
    revision: int = 0
    done: bool = False

    @property
    def order(self) -> tuple[str, ...]:
        """Overdue first, then by deadline, those without one last."""
        falls = self.falls_at.isoformat() if self.falls_at else "9999"
        late = "0" if self.overdue else "1"
        return (late, falls, str(self.case), self.item or "", self.duty.action)


def tasks_of(
    ref: CaseRef,
    position: Position,
    deadlines: Mapping[str, Deadline],
    now: datetime,
    *,
    county: str,
    round_id: str | None = None,
    done: bool = False,
) -> tuple[Task, ...]:
    """The tasks that a case gives at a position; `deadlines` are those that count for it.

    With `done` also what had a deadline and is ruled out by what has been done.
    """
    found = []
    for open_duty in possible(ref.kind, position):
        duty = DUTIES[open_duty.action]
        deadline = _deadline(duty, open_duty.item, deadlines.values())
        over = done and deadline is not None and _is_over(duty, open_duty.stands_in_the_way)
        if not (open_duty.may or over) or (deadline is None and duty.action not in ONWARD):
            continue
        found.append(
            Task(
                case=ref,
                county=county,
                round_id=round_id,
                item=open_duty.item,
                duty=duty,
                deadline_id=deadline.deadline_id if deadline else None,
                falls_at=deadline.at if deadline else None,
                reminded=deadline.last_reminder if deadline else None,
                overdue=deadline is not None and deadline.at <= now,
                escalated=deadline is not None and deadline.is_escalated,
                revision=deadline.revision if deadline else 0,
                done=over,
            )
        )
    return tuple(found)


def _is_over(duty: Duty, stands_in_the_way: str | None) -> bool:
    """Whether it is something done that stands in the way, and not something still to do."""
    return stands_in_the_way in {condition.refusal for condition in duty.unless}


def _deadline(duty: Duty, item: str | None, deadlines: Iterable[Deadline]) -> Deadline | None:
    """The earliest deadline that waits for the duty, of this part of the case if of one."""
    kinds = {duty.deadline} if duty.deadline else set()
    if duty.action == "forward-need":
        # A need that was sent back is waited for by its own deadline, not by the round's.
        kinds.add(DeadlineKind.RESUBMISSION)
    waiting = [
        each
        for each in deadlines
        if each.kind in kinds and (each.kind not in _OF_PARTS or _is_of(each, item))
    ]
    own = [each for each in waiting if each.kind is DeadlineKind.RESUBMISSION]
    return min(own or waiting, key=lambda each: (each.at, each.deadline_id), default=None)


#: The kinds of which a case has one for each of its parts.
_OF_PARTS = frozenset({DeadlineKind.RECIPIENT_REPORT, DeadlineKind.CORRECTIVE_ACTION})


def _is_of(deadline: Deadline, item: str | None) -> bool:
    return item is not None and deadline.deadline_id in (
        report_deadline(item),
        action_deadline(item),
    )
