"""A person's deadlines as an iCalendar file (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final
from uuid import uuid5

from icalendar import Calendar, Event

from domain.calendar import in_norway
from domain.case import NAMESPACE
from domain.language.language import Language
from domain.language.texts import label
from domain.views.tasks import Task

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
_NAME: Final = {"nb": "Frister i Dekomp", "nn": "Fristar i Dekomp", "en": "Deadlines in Dekomp"}


def uid_of(task: Task) -> str:
    """The same for the same duty by the same deadline, wherever that has been moved."""
    what = f"calendar/{task.case}/{task.item}/{task.deadline_id}/{task.duty.action}"
    return f"{uuid5(NAMESPACE, what)}@dekomp"


def feed(tasks: Iterable[Task], language: Language, now: datetime) -> bytes:
    """The calendar of the tasks that have a deadline; `now` (UTC) is when it is made.

    A deadline at the end of a day is a whole day in Norway, any other an instant by the
    Norwegian clock. What is waited for no longer is cancelled, and what was moved has a
    greater sequence number.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Dekomp//deadlines//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _NAME[language])
    for task in tasks:
        if task.falls_at is None:
            continue
        event = Event()
        event.add("uid", uid_of(task))
        event.add("dtstamp", now)
        event.add("sequence", 2 * task.revision + task.done)
        event.add("status", "CANCELLED" if task.done else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        action = label("action", task.duty.action, language)
        event.add("summary", f"{action}: {task.title}" if task.title else action)
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
