"""What fields are made of: bounds, days and instants."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from domain.types import DatedInstant, Day, Draft, Flag, Instant, Ore, OreSum, SomeOre, Year


def accepts(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "value", "accepted"),
    [
        (Ore, 0, True),
        (Ore, 10**12, True),
        (Ore, 10**12 + 1, False),
        (Ore, -1, False),
        (Ore, 1.0, False),
        (Ore, "1", False),
        (Ore, True, False),
        (SomeOre, 0, False),
        (OreSum, 10**15, True),
        (OreSum, -1, False),
        (Flag, "yes", False),
        (Flag, 1, False),
        (Year, 2018, False),
        (Year, 2019, True),
        (Day, 0, False),
        (Day, "1899-12-31", False),
        (Day, "1900-01-01", True),
        (Day, "2199-12-31", True),
        (Day, "9999-12-31", False),
        (Instant, "2199-12-31T23:00:00Z", True),
        (DatedInstant, "2199-12-31T21:59:59Z", True),
        (DatedInstant, "2199-12-31T22:00:00Z", False),
        (Day, date.max, False),
        (Instant, "2026-03-01T12:00:00", False),
        (Instant, "2026-03-01T12:00:00Z", True),
        (Instant, "9999-12-31T23:59:59-05:00", False),
        (Instant, "0001-01-01T00:00:00+05:00", False),
        (Instant, 0, False),
        (Draft, "", True),
    ],
)
def test_a_field_holds_what_it_says(kind: Any, value: object, accepted: bool) -> None:
    assert accepts(kind, value) is accepted


def test_an_instant_is_kept_in_utc() -> None:
    instant = TypeAdapter(Instant).validate_python("2026-07-01T02:00:00+02:00")

    assert instant == datetime(2026, 7, 1, tzinfo=UTC)
    assert instant.tzinfo is UTC
