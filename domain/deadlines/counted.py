"""A time limit as somebody sets it: a day, an instant, or so many days from a day."""

from datetime import date, datetime, timedelta
from typing import Annotated, Final

from pydantic import Field

from domain.calendar import end_of_day, in_norway
from domain.command import Known
from domain.deadlines.kinds import DayCount
from domain.event import Circumstances, Refusal
from domain.types import Day, Flag, Instant
from domain.value import Value

#: As many days as a deadline may be counted in: ten years of them.
Days = Annotated[int, Field(strict=True, ge=1, le=3660)]

#: The last year that a timer can be set in; a command's own days end with it too.
LAST_YEAR: Final = 2199


class Counted(Value):
    """How a deadline's day was counted: from the day after `from_day`, which is not counted.

    `moved_on` says that the last day was a day off, and that the next working day was taken.
    `days_off` names the list of days off that was counted by, where one was asked.
    """

    from_day: Day
    days: Days
    count: DayCount
    moved_on: Flag = False
    days_off: str | None = None


class TimeLimit(Value):
    """Until when: the end of a `day` in Norway, an instant (`at`, UTC), or `days` from a day.

    Days are counted from the day after `from_day` (the day of the command, when left out).
    With `on_working_day` a last day that is a day off gives way to the next working day.
    """

    day: Day | None = None
    at: Instant | None = None
    days: Days | None = None
    count: DayCount = DayCount.CALENDAR
    from_day: Day | None = None
    on_working_day: Flag = False

    def falls(self, by: Circumstances, known: Known) -> tuple[datetime, Counted | None]:
        """The instant meant (UTC), which lies ahead of the command, and how it was counted.

        Raises `Refusal` with `deadline-without-time`, `deadline-ambiguous`,
        `deadline-too-far`, `deadline-in-the-past` or `days-off-unknown`.
        """
        given = [limit for limit in (self.day, self.at, self.days) if limit is not None]
        if not given:
            raise Refusal("deadline-without-time")
        if len(given) > 1:
            raise Refusal("deadline-ambiguous")
        try:
            at, counted = self._meant(in_norway(by.received_at).date(), known)
        except LookupError:
            raise Refusal("days-off-unknown") from None
        if at <= by.received_at:
            raise Refusal("deadline-in-the-past")
        return at, counted

    def _meant(self, today: date, known: Known) -> tuple[datetime, Counted | None]:
        if self.at is not None:
            return self.at, None
        counted = None
        first = self.from_day or today
        last = self.day or first
        if self.days is not None:
            last = self._last_day(first, self.days, known)
            counted = Counted(from_day=first, days=self.days, count=self.count)
        if self.on_working_day and not known.days_off.is_working(last):
            last = known.days_off.working_day(last)
            counted = counted and counted.model_copy(update={"moved_on": True})
        if last.year > LAST_YEAR:
            raise Refusal("deadline-too-far")
        if counted and (self.on_working_day or self.count is DayCount.WORKING):
            counted = counted.model_copy(update={"days_off": known.days_off.source})
        return end_of_day(last), counted

    def _last_day(self, first: date, days: int, known: Known) -> date:
        if self.count is DayCount.WORKING:
            return known.days_off.working_days_after(first, days)
        return first + timedelta(days=days)
