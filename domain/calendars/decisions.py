"""The decisions about calendars by their commands: one table, which the cases' own takes in."""

from collections.abc import Callable
from typing import Any

from domain.calendars import decide
from domain.command import Command, Known
from domain.event import Event

#: Each decision takes the calendar and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.IssueCalendar: decide.issue_calendar,
    decide.RenewCalendar: decide.renew_calendar,
    decide.RevokeCalendar: decide.revoke_calendar,
}
