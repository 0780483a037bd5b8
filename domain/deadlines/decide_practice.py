"""A county says when it wants to be reminded of deadlines, and when they are escalated."""

from typing import ClassVar

from domain.case import CaseRef, county_ref
from domain.command import Command, Known
from domain.deadlines.events import DayGap
from domain.deadlines.practice import DeadlinePracticeSet, Reminders
from domain.event import Event
from domain.permission import check_turn
from domain.schemes.rule_set import Status
from domain.state.county import CountyCase, county_position
from domain.types import CountyNumber, Line


class SetDeadlinePractice(Command):
    """Say how many days before a deadline the county is reminded, and when it is escalated."""

    ACTION: ClassVar[str] = "set-deadline-practice"

    county: CountyNumber
    reminders: Reminders = ()
    escalates_after: DayGap | None = None
    source: Line
    status: Status = Status.UNVERIFIED

    @property
    def case(self) -> CaseRef:
        """The county's case."""
        return county_ref(self.county)


def set_deadline_practice(
    state: CountyCase, command: SetDeadlinePractice, known: Known
) -> tuple[Event, ...]:
    """Nothing when that is the practice already. Raises `other-county`."""
    check_turn(command, county_position(state, 0), county=command.county)
    practice = DeadlinePracticeSet(
        county=command.county,
        reminders=tuple(sorted(set(command.reminders), reverse=True)),
        escalates_after=command.escalates_after,
        source=command.source,
        status=command.status,
    )
    return () if practice == state.deadline_practice else (practice,)
