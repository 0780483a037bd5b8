"""How long until the next attempt, and when there is none any more."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Retrying:
    """Twice as long after each failure, from `first` up to `longest`, a fifth more or less.

    A message is given up after `most` attempts, or `within` such a time after the first one.
    """

    first: timedelta = timedelta(seconds=5)
    longest: timedelta = timedelta(hours=6)
    most: int = 20
    within: timedelta = timedelta(days=3)

    def next(
        self,
        now: datetime,
        *,
        attempts: int,
        tried_from: datetime,
        chance: float,
        asked: timedelta | None = None,
    ) -> datetime | None:
        """The next attempt after `attempts` failed ones, or None to give up.

        `chance` is between 0 and 1, and spreads those that failed together. A receiver that
        `asked` for a longer pause gets it, up to `longest`.
        """
        if attempts >= self.most:
            return None
        # Bounded, since a power of two beyond a year is no time any more.
        doubled = self.first * 2 ** min(attempts - 1, 20)
        pause = min(doubled, self.longest) * (0.8 + 0.4 * chance)
        if asked is not None:
            pause = max(pause, min(asked, self.longest))
        at = now + pause
        return at if at <= tried_from + self.within else None
