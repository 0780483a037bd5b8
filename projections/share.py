"""One share of a rebuild, in a process of its own: some streams, in every read model."""

import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import zip_longest
from multiprocessing.connection import Connection as Pipe
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine

from projections import build
from projections.batch import Batch
from projections.fold import Step, Stop, apply, stop_before
from projections.log_reader import Share, ShareReader, UnreadableEvent
from projections.projection import Placed, Projection

#: Gives a process its own way to the read models and to the log, closed when it is left.
Opened = Callable[[], AbstractContextManager[tuple[Engine, ShareReader]]]
Stretch = tuple[int, int]


class Task(NamedTuple):
    """What a process is told: its share, the builds to fill by name, and the log's stretches.

    A stretch is from behind one position up to another.
    """

    open: Opened
    registry: Callable[[], Sequence[Projection]]
    share: Share
    builds: Mapping[str, int]
    stretches: Sequence[Stretch]


class Done(NamedTuple):
    """A stretch that is folded: what was stopped in it, and notes, by the read models' names."""

    stops: Mapping[str, Stop]
    notes: Mapping[str, Sequence[Any]]


class Failed(NamedTuple):
    """Why a process gave up, which says nothing of the events."""

    reason: str


def work(pipe: Pipe, task: Task) -> None:
    """Fold the share, telling each stretch through the pipe; ends when nobody listens any more."""
    # Whoever leads ends its helpers; a key pressed at a terminal reaches all of them at once.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with task.open() as (engine, log), ThreadPoolExecutor(1) as reader:
            builds = {p: task.builds[p.name] for p in task.registry() if p.name in task.builds}
            going = _Going(engine, log, task.share, builds, reader)
            for done in going.through(task.stretches):
                pipe.send(done)
    except BrokenPipeError:
        return
    except Exception as error:
        pipe.send(Failed(f"{type(error).__name__}: {error}"))


@dataclass
class _Going:
    """The read models that go on, each in its build."""

    engine: Engine
    log: ShareReader
    share: Share
    builds: dict[Projection, int]
    reader: ThreadPoolExecutor

    def through(self, stretches: Sequence[Stretch]) -> Iterator[Done]:
        """Fold stretch by stretch; the next one is read meanwhile."""
        reading = [self.reader.submit(self._read, stretch) for stretch in stretches[:1]]
        for (after, _), further in zip_longest(stretches, stretches[1:]):
            batch, unreadable = reading.pop().result()
            if further:
                reading.append(self.reader.submit(self._read, further))
            yield self._folded(batch, unreadable, after)

    def _folded(self, batch: Batch, unreadable: UnreadableEvent | None, after: int) -> Done:
        stops: dict[str, Stop] = {}
        notes: dict[str, list[Any]] = {}
        # One transaction for all of them, each behind savepoints of its own.
        with self.engine.begin() as connection:
            for projection in self.builds if batch else ():
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

    def _read(self, stretch: Stretch) -> tuple[Batch, UnreadableEvent | None]:
        """The stretch's events of this share, up to the first that cannot be read."""
        after, upto = stretch
        try:
            return self._events(after, upto), None
        except UnreadableEvent as unreadable:
            return self._events(after, unreadable.position - 1), unreadable

    def _events(self, after: int, upto: int) -> Batch:
        found = self.log.select_share(after, upto, self.share)
        return Batch(Placed(*placed) for placed in found)

    def _fold(
        self, connection: Connection, projection: Projection, batch: Batch, after: int
    ) -> tuple[Step, list[Any]]:
        notes: list[Any] = []
        build.enter(connection, projection, self.builds[projection])
        if projection.between is None:
            return apply(connection, projection, batch, after), notes
        note = projection.between.apply

        def noting(connection: Connection, events: Sequence[Placed]) -> None:
            notes.append(note(connection, events))

        return apply(connection, projection, batch, after, by=noting), notes
