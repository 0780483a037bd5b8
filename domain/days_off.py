"""Days off (*fridager*), and the counting of days; which days they are comes in as a value."""

from datetime import date, timedelta
from typing import Final

from domain.types import Day
from domain.value import Value

_SATURDAY: Final = 5


class DaysOff(Value):
    """The public holidays (*helge- og høytidsdager*) of the years from `first` to `last`.

    `source` says who lists them. Saturdays and Sundays are never working days.
    """

    source: str
    first: int
    last: int
    days: frozenset[Day]

    def is_working(self, day: date) -> bool:
        """Whether the day is a working day (*virkedag*).

        Raises `LookupError` for a year that is not listed: a guess would be no deadline.
        """
        if not self.first <= day.year <= self.last:
            raise LookupError(f"{self.source} lists no days off in {day.year}")
        return day.weekday() < _SATURDAY and day not in self.days

    def working_day(self, day: date) -> date:
        """The day itself when it is a working day, else the next one that is."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def working_days_after(self, day: date, count: int) -> date:
        """The working day that is `count` working days after the day, which is not counted."""
        while count > 0:
            day = self.working_day(day + timedelta(days=1))
            count -= 1
        return day
