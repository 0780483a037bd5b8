"""Fills new builds with batches of events: the same way by one process and by a share of it.

Each case is folded by itself. What a read model shows across cases is noted meanwhile and
gathered, in the log's order: so nothing is asked of tables that have no indexes yet.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine

from projections import build
from projections.batch import Batch
from projections.fold import Step, Stop, apply, stop_before
from projections.log_reader import UnreadableEvent
from projections.projection import Placed, Projection


class Done(NamedTuple):
    """A batch that is folded: what was stopped in it, and notes, by the read models' names."""

    stops: Mapping[str, Stop]
    notes: Mapping[str, Sequence[Any]]


@dataclass
class Filling:
    """The read models that go on, each in its build; `look` may end it before each of them.

    `apart` says that they are empty to begin with, so that what is noted is all that there is.
    """

    engine: Engine
    builds: dict[Projection, int]
    look: Callable[[], None]
    apart: bool = True

    def fold(self, batch: Batch, after: int, unreadable: UnreadableEvent | None = None) -> Done:
        """Fold a batch that was read behind a position, up to what could not be read."""
        stops: dict[str, Stop] = {}
        notes: dict[str, list[Any]] = {}
        # One transaction for all of them, each behind savepoints of its own.
        with self.engine.begin() as connection:
            for projection in self.builds if batch else ():
                self.look()
                step, noted = self._fold(connection, projection, batch, after)
                if noted:
                    notes[projection.name] = noted
                if step.stop:
                    stops[projection.name] = step.stop
        if unreadable:
            still = (p.name for p in self.builds if p.name not in stops)
            stops |= dict.fromkeys(still, stop_before(unreadable))
        self.builds = {p: number for p, number in self.builds.items() if p.name not in stops}
        return Done(stops, notes)

    def _fold(
        self, connection: Connection, projection: Projection, batch: Batch, after: int
    ) -> tuple[Step, list[Any]]:
        notes: list[Any] = []
        build.enter(connection, projection, self.builds[projection])
        if projection.between is None or not self.apart:
            return apply(connection, projection, batch, after), notes
        note = projection.between.apply

        def noting(connection: Connection, events: Sequence[Placed]) -> None:
            notes.append(note(connection, events))

        return apply(connection, projection, batch, after, by=noting), notes


def gather(
    engine: Engine,
    builds: Mapping[Projection, int],
    told: Iterable[tuple[int, Sequence[Done]]],
    reached: Callable[[int], None],
    *,
    apart: bool = True,
) -> dict[Projection, Stop]:
    """Complete the builds by what is told of each stretch; those that were stopped, and where.

    A stretch is told by its end, of which `reached` is told, and by all who folded a share of it.
    Where nothing was noted, since cases were not folded `apart`, nothing is gathered.
    """
    gathered = {p.name: p.between.gather() for p in builds if p.between and apart}
    stopped: dict[str, Stop] = {}
    for end, shares in told:
        for done in shares:
            for name, stop in done.stops.items():
                stopped[name] = min(stopped.get(name, stop), stop)
        for name, gathering in gathered.items():
            if name not in stopped:
                gathering.take(note for done in shares for note in done.notes.get(name, ()))
        reached(end)
        if len(stopped) == len(builds):
            break
    for projection, number in builds.items():
        if projection.name in gathered and projection.name not in stopped:
            with engine.begin() as connection:
                build.enter(connection, projection, number)
                gathered[projection.name].write(connection)
    return {p: stopped[p.name] for p in builds if p.name in stopped}
