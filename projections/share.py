"""One share of a rebuild, in a process of its own: some streams, in every read model."""

import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection as Pipe
from typing import Final, NamedTuple

from sqlalchemy import Engine

from projections.batch import Batch
from projections.filling import Done, Filling
from projections.garbage import seldom_collected
from projections.log_reader import Share, ShareReader, UnreadableEvent
from projections.projection import Placed, Projection

#: Gives a process its own way to the read models and to the log, closed when it is left.
Opened = Callable[[], AbstractContextManager[tuple[Engine, ShareReader]]]
Stretch = tuple[int, int]
#: What a terminal or a service manager sends to a whole group; the leader ends its helpers itself.
_FOR_THE_LEADER: Final = (signal.SIGINT, signal.SIGTERM)


class Build(NamedTuple):
    """The build of a read model that is filled, and the shape that the leader made it with."""

    number: int
    shape: str


class Task(NamedTuple):
    """What a process is told: its share, the builds to fill by name, and the log's stretches.

    A stretch is from behind one position up to another.
    """

    open: Opened
    registry: Callable[[], Sequence[Projection]]
    share: Share
    builds: Mapping[str, Build]
    stretches: Sequence[Stretch]


class Failed(NamedTuple):
    """Why a process gave up, which says nothing of the events."""

    reason: str


class OtherProgram(Exception):
    """The program was changed while it ran: this process has other read models than its leader."""


class _NobodyListens(Exception):
    """The leader has ended the rebuild, or has itself been ended."""


@contextmanager
def left_to_the_leader() -> Iterator[None]:
    """What is started within hears of no signal to the whole group, from its first moment on."""
    # It would be started with the first helper, and then end what is begun here.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _FOR_THE_LEADER)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def work(pipe: Pipe, task: Task) -> None:
    """Fold the share, telling each stretch through the pipe; ends when nobody listens any more."""
    for number in _FOR_THE_LEADER:
        signal.signal(number, signal.SIG_IGN)
    try:
        builds = _builds(task)
        with task.open() as (engine, log), seldom_collected(), ThreadPoolExecutor(1) as reader:
            filling = Filling(engine, builds, partial(_look, pipe))
            going = _Going(log, task.share, filling, reader)
            for done in going.through(task.stretches):
                pipe.send(done)
    except (_NobodyListens, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:
        _give_up(pipe, error)


def _builds(task: Task) -> dict[Projection, int]:
    """The builds to fill; raises `OtherProgram` for one that this process would fill otherwise."""
    ours = {projection.name: projection for projection in task.registry()}
    for name, asked in task.builds.items():
        if name not in ours or ours[name].shape != asked.shape:
            raise OtherProgram(f"{name} has another shape here than where the rebuild was begun")
    return {ours[name]: asked.number for name, asked in task.builds.items()}


def _look(pipe: Pipe) -> None:
    # Nothing is ever sent this way, so that what can be read is the end.
    if pipe.poll():
        raise _NobodyListens


def _give_up(pipe: Pipe, error: Exception) -> None:
    # Whoever has left meanwhile asks for no reason.
    with suppress(BrokenPipeError, ConnectionResetError):
        pipe.send(Failed(f"{type(error).__name__}: {error}"))


@dataclass
class _Going:
    """How a process goes through its share of the log, filling the builds."""

    log: ShareReader
    share: Share
    filling: Filling
    reader: ThreadPoolExecutor

    def through(self, stretches: Sequence[Stretch]) -> Iterator[Done]:
        """Fold stretch by stretch; the next one is read meanwhile."""
        reading = [self.reader.submit(self._read, stretch) for stretch in stretches[:1]]
        for (after, _), further in zip_longest(stretches, stretches[1:]):
            batch, unreadable = reading.pop().result()
            if further:
                reading.append(self.reader.submit(self._read, further))
            yield self.filling.fold(batch, after, unreadable)

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
