"""A deadline may be counted in calendar or working days, over Easter and both clock nights."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as anything
from hypothesis import strategies as st

from domain.calendar import days_later, end_of_day, in_norway
from domain.deadlines.counted import Counted
from domain.deadlines.decide import SetDeadline
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DayCount
from services.days_off import FIRST, LAST, norwegian_days_off
from tests.domain.facts import OPEN
from tests.domain.given import given
from tests.domain.wishes import someone, wish

OFF = norwegian_days_off()


def counted(days: int, from_day: date, **changes: Any) -> DeadlineSet:
    """The deadline that is set when so many days are asked for, long before."""
    giver = someone("set-deadline", at=datetime(2026, 1, 2, 9, tzinfo=UTC))
    command = wish(SetDeadline, giver, day=None, days=days, from_day=from_day, **changes)
    (deadline,) = given(*OPEN).when(command).decided()
    assert isinstance(deadline, DeadlineSet)
    return deadline


def last_day(deadline: DeadlineSet) -> date:
    """The day at whose end in Norway it falls."""
    local = in_norway(deadline.at)
    assert (local.hour, local.minute) == (0, 0)
    return local.date() - timedelta(days=1)


@pytest.mark.parametrize(
    ("from_day", "days", "falls_on", "ends"),
    [
        (date(2026, 3, 27), 2, date(2026, 3, 29), datetime(2026, 3, 29, 22, tzinfo=UTC)),
        (date(2026, 3, 27), 1, date(2026, 3, 28), datetime(2026, 3, 28, 23, tzinfo=UTC)),
        (date(2026, 10, 24), 1, date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
        (date(2026, 10, 23), 1, date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 3, 31), 21, date(2026, 4, 21), datetime(2026, 4, 21, 22, tzinfo=UTC)),
        (date(2026, 12, 17), 21, date(2027, 1, 7), datetime(2027, 1, 7, 23, tzinfo=UTC)),
    ],
    ids=[
        "the night the clocks go forward",
        "the day before it",
        "the night the clocks go back",
        "the day before it",
        "three weeks over Easter",
        "three weeks over New Year",
    ],
)
def test_calendar_days_are_counted_from_the_day_after(
    from_day: date, days: int, falls_on: date, ends: datetime
) -> None:
    deadline = counted(days, from_day)

    assert (last_day(deadline), deadline.at) == (falls_on, ends)
    assert deadline.counted == Counted(from_day=from_day, days=days, count=DayCount.CALENDAR)


@pytest.mark.parametrize(
    ("from_day", "days", "falls_on"),
    [
        (date(2026, 3, 27), 3, date(2026, 4, 1)),
        (date(2026, 4, 1), 1, date(2026, 4, 7)),
        (date(2026, 4, 1), 5, date(2026, 4, 13)),
        (date(2026, 4, 30), 1, date(2026, 5, 4)),
        (date(2027, 5, 14), 1, date(2027, 5, 18)),
        (date(2026, 5, 15), 1, date(2026, 5, 18)),
        (date(2026, 5, 13), 1, date(2026, 5, 15)),
        (date(2026, 5, 22), 1, date(2026, 5, 26)),
        (date(2026, 12, 23), 3, date(2026, 12, 29)),
        (date(2026, 3, 27), 10, date(2026, 4, 15)),
        (date(2026, 10, 23), 1, date(2026, 10, 26)),
    ],
    ids=[
        "Palm weekend",
        "over Easter",
        "a week over Easter",
        "1 May before a weekend",
        "17 May on Whit Monday",
        "17 May on a Sunday",
        "Ascension Day",
        "Whitsun",
        "Christmas",
        "two weeks over the clocks and Easter",
        "the weekend the clocks go back",
    ],
)
def test_working_days_leave_out_weekends_and_days_off(
    from_day: date, days: int, falls_on: date
) -> None:
    deadline = counted(days, from_day, count=DayCount.WORKING)

    assert last_day(deadline) == falls_on
    assert deadline.counted is not None
    assert deadline.counted.days_off == OFF.source


@pytest.mark.parametrize(
    ("from_day", "days", "falls_on", "moved_on"),
    [
        (date(2026, 3, 12), 21, date(2026, 4, 7), True),
        (date(2026, 4, 26), 21, date(2026, 5, 18), True),
        (date(2026, 4, 10), 21, date(2026, 5, 4), True),
        (date(2026, 4, 9), 21, date(2026, 4, 30), False),
    ],
    ids=["Maundy Thursday", "17 May", "1 May", "a working day"],
)
def test_a_last_day_that_is_a_day_off_gives_way_where_the_setter_says_so(
    from_day: date, days: int, falls_on: date, moved_on: bool
) -> None:
    deadline = counted(days, from_day, on_working_day=True)

    assert last_day(deadline) == falls_on
    assert deadline.counted is not None
    assert deadline.counted.moved_on is moved_on
    assert last_day(counted(days, from_day)) == from_day + timedelta(days=days)


def test_days_are_counted_from_the_command_where_no_day_is_named() -> None:
    late_evening = someone("set-deadline", at=datetime(2026, 2, 28, 23, 30, tzinfo=UTC))
    command = wish(SetDeadline, late_evening, day=None, days=14)
    (deadline,) = given(*OPEN).when(command).decided()

    assert isinstance(deadline, DeadlineSet)
    assert last_day(deadline) == date(2026, 3, 15), "it was 1 March in Norway by then"


def test_a_deadline_is_given_in_one_way() -> None:
    given(*OPEN).when(wish(SetDeadline, days=3)).refused("deadline-ambiguous")
    both = wish(SetDeadline, at=datetime(2026, 3, 1, tzinfo=UTC))
    given(*OPEN).when(both).refused("deadline-ambiguous")


def test_nobody_guesses_days_off_or_counts_beyond_what_can_be_kept() -> None:
    far = {"day": None, "days": 9, "count": DayCount.WORKING, "from_day": date(LAST, 12, 28)}
    given(*OPEN).when(wish(SetDeadline, **far)).refused("days-off-unknown")
    too_far = {"day": None, "days": 3660, "from_day": date(2199, 1, 1)}
    given(*OPEN).when(wish(SetDeadline, **too_far)).refused("deadline-too-far")


@anything(day=st.dates(date(FIRST, 1, 1), date(LAST - 1, 1, 1)), count=st.integers(1, 60))
def test_working_days_after_a_day_are_as_many_as_were_asked(day: date, count: int) -> None:
    last = OFF.working_days_after(day, count)
    between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]

    assert OFF.is_working(last)
    assert sum(map(OFF.is_working, between)) == count


@anything(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 400))
def test_an_end_of_day_stays_one_however_many_days_later(day: date, days: int) -> None:
    assert days_later(end_of_day(day), days) == end_of_day(day + timedelta(days=days))
