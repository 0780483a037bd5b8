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
