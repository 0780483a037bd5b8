"""Days and instants: a day ends at midnight in Norway, whatever the season."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

NORWAY = ZoneInfo("Europe/Oslo")


def in_norway(at: datetime) -> datetime:
    """The instant by the Norwegian clock."""
    try:
        return at.astimezone(NORWAY)
    except OverflowError:
        # The calendar's first and last day have no neighbours to convert into.
        return at


def end_of_day(day: date) -> datetime:
    """The UTC instant at which `day` ends in Norway."""
    return datetime.combine(day + timedelta(days=1), time.min, NORWAY).astimezone(UTC)


def days_later(at: datetime, days: int) -> datetime:
    """The UTC instant so many days later by the Norwegian clock, at the same time of day."""
    local = at.astimezone(NORWAY).replace(tzinfo=None) + timedelta(days=days)
    return local.replace(tzinfo=NORWAY).astimezone(UTC)


def days_between(first: datetime, last: datetime) -> int:
    """How many Norwegian midnights lie between two instants."""
    return (in_norway(last).date() - in_norway(first).date()).days
