"""The calendar of the played year. The demo runs on the real clock; only `effective_at` is 2025."""

from datetime import UTC, date, datetime
from typing import Final

YEAR: Final = 2025
SCHOOL_YEAR: Final = "2025/26"

FORUM_TERM: Final = (date(2024, 1, 1), date(2027, 12, 31))
LONG_TERM_PLAN: Final = (date(2025, 1, 1), date(2028, 12, 31))
SPRING_MEETING: Final = date(2025, 3, 12)
VET_BOARD_IN_SPRING: Final = date(2025, 3, 5)
SUMMER_MEETING: Final = date(2025, 6, 4)
#: The day that the meeting was called to before it was moved.
FIRST_CALLED_TO: Final = date(2025, 5, 28)
VET_BOARD_IN_SUMMER: Final = date(2025, 5, 28)
MEASURES: Final = (date(2025, 8, 18), date(2025, 12, 12))
ASSESSED_PERIOD: Final = (date(2025, 8, 18), date(2026, 6, 19))


def at(month: int, day: int, hour: int = 9, *, year: int = YEAR) -> datetime:
    """An instant (UTC) in the played year."""
    return datetime(year, month, day, hour, tzinfo=UTC)
