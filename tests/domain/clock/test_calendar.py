"""A day ends at midnight in Norway, whatever the season."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, strategies

from domain.calendar import NORWAY, end_of_day


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2026, 1, 15), datetime(2026, 1, 15, 23, tzinfo=UTC)),
        (date(2026, 7, 15), datetime(2026, 7, 15, 22, tzinfo=UTC)),
        (date(2026, 3, 28), datetime(2026, 3, 28, 23, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 22, tzinfo=UTC)),
        (date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
        (date(2026, 12, 31), datetime(2026, 12, 31, 23, tzinfo=UTC)),
    ],
    ids=[
        "winter",
        "summer",
        "before the clocks go forward",
        "the night they go forward",
        "before the clocks go back",
        "the night they go back",
        "the year's last day",
    ],
)
def test_a_day_ends_at_midnight_in_norway(day: date, ends: datetime) -> None:
    assert end_of_day(day) == ends


@given(strategies.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_that_a_case_can_speak_of_ends_where_the_next_begins(day: date) -> None:
    local = end_of_day(day).astimezone(NORWAY)

    assert (local.hour, local.minute, local.second) == (0, 0, 0)
    assert (local.date() - day).days == 1
