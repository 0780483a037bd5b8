"""A calendar of deadlines, judged by another reader than the one that looks at tasks."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from domain.case import round_ref
from domain.language.language import Language
from domain.process import DUTIES
from domain.role import Role
from domain.views.tasks import Task
from services.calendars.feed import Entry, feed, uid_of
from tests.samples import ROUND

NOW = datetime(2026, 2, 1, 12, tzinfo=UTC)
END_OF_DAY = datetime(2026, 3, 1, 23, tzinfo=UTC)


def task(**changes: Any) -> Task:
    usual = {
        "case": round_ref(ROUND),
        "county": "46",
        "round_id": ROUND,
        "duty": DUTIES["adopt-plan"],
        "deadline_id": "plan",
        "falls_at": END_OF_DAY,
    }
    return Task.model_validate({**usual, **changes})


def read(*tasks: Task, language: Language = Language.NB) -> list[Any]:
    return shown(*map(Entry, tasks), language=language)


def shown(*entries: Entry, language: Language = Language.NB) -> list[Any]:
    return list(Calendar.from_ical(feed(entries, language, NOW)).walk("VEVENT"))


def test_the_end_of_a_day_is_that_day_in_norway() -> None:
    (event,) = read(task())
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2026, 3, 1),
        date(2026, 3, 2),
    )
    (summer,) = read(task(falls_at=datetime(2026, 7, 1, 22, tzinfo=UTC)))
    assert summer.decoded("dtstart") == date(2026, 7, 1)


def test_an_instant_is_told_by_the_norwegian_clock_with_its_time_zone() -> None:
    at = datetime(2026, 7, 1, 10, tzinfo=UTC)
    content = feed([Entry(task(falls_at=at))], Language.NB, NOW)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event.decoded("dtstart") == at
    assert event.decoded("dtstart").astimezone(ZoneInfo("Europe/Oslo")).hour == 12
    assert b"DTSTART;TZID=Europe/Oslo:20260701T120000" in content
    assert b"BEGIN:VTIMEZONE" in content


def test_a_moved_deadline_is_the_same_event_with_a_greater_sequence() -> None:
    later = END_OF_DAY + timedelta(days=7)
    (first,), (moved,) = read(task()), read(task(falls_at=later, revision=1))
    assert first["uid"] == moved["uid"]
    assert first.decoded("sequence") < moved.decoded("sequence")
    assert moved.decoded("dtstart") == date(2026, 3, 8)


def test_what_is_done_is_cancelled_and_comes_after_what_it_cancels() -> None:
    (first,), (done,) = read(task()), read(task(done=True))
    assert (first["status"], done["status"]) == ("CONFIRMED", "CANCELLED")
    assert first["uid"] == done["uid"]
    assert first.decoded("sequence") < done.decoded("sequence")
    assert done.decoded("sequence") < read(task(revision=1))[0].decoded("sequence")


def test_each_duty_by_each_deadline_is_an_event_of_its_own() -> None:
    tasks = (task(), task(deadline_id="other"), task(item="l-1"), task(duty=DUTIES["close-round"]))
    assert len({uid_of(one) for one in tasks}) == len(tasks) == len(read(*tasks))


def test_what_has_no_deadline_is_in_no_calendar_and_titles_keep_their_signs() -> None:
    assert read(task(falls_at=None)) == []
    title = "Hospitering; kurs, æøå\n" + "lang " * 40
    (event,) = read(task(title=title))
    assert event["summary"].endswith(title.strip()) or title.strip() in event["summary"]


def test_a_calendar_speaks_the_readers_language() -> None:
    assert read(task())[0]["summary"] != read(task(), language=Language.EN)[0]["summary"]


@pytest.mark.parametrize(
    ("language", "person", "role"),
    [
        (Language.NB, "(i stedet for u-9)", "(med fullmakt fra "),
        (Language.NN, "(i staden for u-9)", "(med fullmakt frå "),
        (Language.EN, "(in place of u-9)", "(by authority of "),
    ],
)
def test_what_is_another_s_says_in_whose_place(language: Language, person: str, role: str) -> None:
    (own,) = read(task(), language=language)
    (theirs,) = shown(Entry(task(), Role.FORUM_CHAIR, "u-9"), language=language)
    (delegated,) = shown(Entry(task(), Role.FORUM_CHAIR), language=language)

    assert theirs["summary"] == f"{own['summary']} {person}"
    assert str(delegated["summary"]).startswith(f"{own['summary']} {role}")


def test_what_is_ones_own_and_another_s_stands_there_once_as_ones_own() -> None:
    theirs = Entry(task(), Role.FORUM_CHAIR, "u-9")

    (event,) = shown(theirs, Entry(task()))
    assert event["summary"] == read(task())[0]["summary"]


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_a_title_is_one_line_of_its_own_event_whatever_is_in_it(line_end: str) -> None:
    title = line_end.join(("Ny styring", "END:VEVENT", "BEGIN:VEVENT", "UID:other", "ATTENDEE:x"))
    content = feed([Entry(task(title=title))], Language.NB, NOW)
    begins = [line.partition(b":")[0] for line in content.splitlines() if line[:1] != b" "]
    assert begins.count(b"UID") == 1
    assert b"ATTENDEE" not in begins
    assert len(Calendar.from_ical(content).walk("VEVENT")) == 1
