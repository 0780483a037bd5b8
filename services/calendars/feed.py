"""A person's deadlines as an iCalendar file (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple
from uuid import uuid5

from icalendar import Calendar, Event

from domain.calendar import in_norway
from domain.case import NAMESPACE
from domain.language.language import Language
from domain.language.texts import label
from domain.role import Role
from domain.views.tasks import Task

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
#: In whose place a task is the reader's: a person's, or a role's by delegation.
_FOR_A_PERSON: Final = {
    "nb": "i stedet for {who}",
    "nn": "i staden for {who}",
    "en": "in place of {who}",
}
_FOR_A_ROLE: Final = {
    "nb": "med fullmakt fra {who}",
    "nn": "med fullmakt frå {who}",
    "en": "by authority of {who}",
}
_NAME: Final = {"nb": "Frister i Dekomp", "nn": "Fristar i Dekomp", "en": "Deadlines in Dekomp"}


class Entry(NamedTuple):
    """A task of the reader's; with a `role` it is theirs under somebody's authority.

    `person` is whose it is, None where a role's authority was delegated.
    """

    task: Task
    role: Role | None = None
    person: str | None = None

    def in_place_of(self, language: Language) -> str | None:
        """In whose place it is the reader's, in words; None where it is their own."""
        if self.role is None:
            return None
        if self.person is not None:
            return _FOR_A_PERSON[language].format(who=self.person)
        return _FOR_A_ROLE[language].format(who=label("role", self.role, language).lower())


def uid_of(task: Task) -> str:
    """The same for the same duty by the same deadline, wherever that has been moved."""
    what = f"calendar/{task.case}/{task.item}/{task.deadline_id}/{task.duty.action}"
    return f"{uuid5(NAMESPACE, what)}@dekomp"


def feed(entries: Iterable[Entry], language: Language, now: datetime) -> bytes:
    """The calendar of the tasks that have a deadline; `now` (UTC) is when it is made.

    A task that is the reader's own and another's too stands there once, as their own. A deadline
    at the end of a day is a whole day in Norway, any other an instant by the Norwegian clock.
    What is waited for no longer is cancelled, and what was moved has a greater sequence number.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Dekomp//deadlines//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _NAME[language])
    seen: set[str] = set()
    # What is one's own comes first.
    for entry in sorted(entries, key=lambda each: each.role is not None):
        task, uid = entry.task, uid_of(entry.task)
        if task.falls_at is None or uid in seen:
            continue
        seen.add(uid)
        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", now)
        event.add("sequence", 2 * task.revision + task.done)
        event.add("status", "CANCELLED" if task.done else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        action = label("action", task.duty.action, language)
        summary = f"{action}: {task.title}" if task.title else action
        place = entry.in_place_of(language)
        event.add("summary", f"{summary} ({place})" if place else summary)
        event.add("description", f"{task.case}, {task.round_id or task.county}")
        for name, value in _when(task.falls_at):
            event.add(name, value)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _when(falls_at: datetime) -> Iterable[tuple[str, object]]:
    local = in_norway(falls_at)
    if local.time() != time.min:
        return (("dtstart", local),)
    return (("dtstart", local.date() - timedelta(days=1)), ("dtend", local.date()))
