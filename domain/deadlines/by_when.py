"""Until when something is waited for: the end of a day in Norway, or an instant (UTC)."""

from domain.calendar import end_of_day
from domain.deadlines.kinds import DeadlineSource
from domain.event import Circumstances, Refusal
from domain.types import Day, Instant, Line
from domain.value import Value


class ByWhen(Value):
    """A time limit (*frist*) as somebody sets it, and who says so."""

    day: Day | None = None
    at: Instant | None = None
    source: DeadlineSource
    citation: Line

    def instant(self, by: Circumstances) -> Instant:
        """The instant meant (UTC), which lies ahead of the command.

        Raises `Refusal` with `deadline-without-time` or `deadline-in-the-past`.
        """
        at = end_of_day(self.day) if self.day else self.at
        if at is None:
            raise Refusal("deadline-without-time")
        if at <= by.received_at:
            raise Refusal("deadline-in-the-past")
        return at
