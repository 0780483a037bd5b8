"""A county's practice with deadlines, in every command that sets one (*fristpraksis*)."""

from typing import Final

from domain.case import CaseRef, county_ref
from domain.command import Command, Known
from domain.deadlines.by_when import ByWhen
from domain.deadlines.events import DeadlineSet
from domain.deadlines.practice import gone_by
from domain.event import Event
from domain.state.county import CountyCase

#: Commands that set a deadline which follows from something else than a time that they name.
_WITHOUT_A_TIME: Final = frozenset({"tell-control-decision"})


def refs(state: object, command: Command) -> tuple[CaseRef, ...]:
    """The county whose practice a deadline of the case follows, for what may set one."""
    county = str(getattr(state, "county", ""))
    return (county_ref(county),) if county and _sets_deadlines(command) else ()


def practised(
    events: tuple[Event, ...], state: object, command: Command, known: Known
) -> tuple[Event, ...]:
    """The events, each deadline in them with the county's reminders where it has none yet."""
    held = [known.find(ref, CountyCase) for ref in refs(state, command)]
    practice = held[0].deadline_practice if held and held[0] else None
    if practice is None:
        return events
    told = {"reminders": practice.reminders, "escalates_after": practice.escalates_after}
    now = command.by.received_at
    return tuple(
        event.model_copy(update={**told, "too_late": gone_by(practice.reminders, event.at, now)})
        if isinstance(event, DeadlineSet) and not event.reminders
        else event
        for event in events
    )


def _sets_deadlines(command: Command) -> bool:
    if isinstance(command, ByWhen) or command.ACTION in _WITHOUT_A_TIME:
        return True
    values = (getattr(command, name) for name in type(command).model_fields)
    return any(isinstance(value, ByWhen) for value in values)
