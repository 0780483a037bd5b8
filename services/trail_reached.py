"""The audit trail as far as a decision needs it: what the log holds already is waited for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Engine

from projections.audit_trail.project import AUDIT_TRAIL
from projections.reading import NotReady, Reading, read
from projections.waiting import wait_for
from services.event_log.log import NotWritten

#: Seconds that one attempt waits; well under the time it has, since it is tried again.
PATIENCE: Final = 2.0


@dataclass(frozen=True)
class Trail:
    """The audit trail behind a log whose newest event has the position `head()`."""

    engine: Engine
    head: Callable[[], int]
    patience: float = PATIENCE

    @contextmanager
    def read(self, position: int | None = None) -> Iterator[Reading]:
        """The trail when it has reached the position, or all that the log holds when none is named.

        What the log itself has not reached is not waited for: the decision says so. Raises
        `NotWritten` while the trail is behind or being built; the same command may come again.
        """
        newest = self.head()
        needed = newest if position is None else min(position, newest)
        try:
            if not wait_for(self.engine, AUDIT_TRAIL, needed, self.patience):
                raise NotWritten(f"The audit trail has not reached position {needed}.")
            with read(self.engine, AUDIT_TRAIL) as reading:
                yield reading
        except NotReady as waiting:
            raise NotWritten(str(waiting)) from waiting
