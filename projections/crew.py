"""Builds read models by several processes, each with a share of the streams.

A case's events are all of one stream, so each process holds to their order by itself. What a
read model shows across cases is noted by each of them and gathered in the log's order.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from multiprocessing.connection import wait
from typing import Final

from sqlalchemy import Engine

from projections.filling import Done, gather
from projections.fold import Stop
from projections.log_reader import Share
from projections.projection import Projection
from projections.share import Build, Failed, Opened, Task, left_to_the_leader, work

#: Log positions to a stretch for each process: about as many events as a batch has.
WIDE: Final = 2_000
#: Stretches that one process may be ahead of the slowest; what it notes meanwhile is held here.
AHEAD: Final = 8
#: Seconds in which a process that is no longer listened to ends by itself.
_PATIENCE: Final = 20
#: The same when the rebuild is ended: one that waits for the database is ended by force then.
_PATIENCE_AT_AN_END: Final = 5


@dataclass(frozen=True)
class Helpers:
    """The processes that a long rebuild is shared out to.

    `open` and `registry`, which a process begins with, are found there by their names. A log
    with fewer than `least` positions is folded before they would have started.
    """

    count: int
    open: Opened
    registry: Callable[[], Sequence[Projection]]
    least: int = 50_000


class HelperLost(Exception):
    """A process that folded a share of a rebuild has ended before its time."""


def fold_in_shares(
    engine: Engine,
    helpers: Helpers,
    builds: Mapping[Projection, int],
    upto: int,
    reached: Callable[[int], None],
) -> dict[Projection, Stop]:
    """Fold the log up to a position into the builds; those that were stopped, and where first.

    `reached` is told of each position up to which all shares are folded. Raises `HelperLost`
    when a process ends or cannot go on; the builds are of no use then.
    """
    wide = WIDE * helpers.count
    stretches = [(after, min(after + wide, upto)) for after in range(0, upto, wide)]
    named = {p.name: Build(number, p.shape) for p, number in builds.items()}
    with ExitStack() as running:
        pipes = [
            running.enter_context(
                _started(Task(helpers.open, helpers.registry, share, named, stretches))
            )
            for share in (Share(number, helpers.count) for number in range(helpers.count))
        ]
        ends = (end for _, end in stretches)
        told = zip(ends, _told(pipes, len(stretches)), strict=True)
        return gather(engine, builds, told, reached)


@contextmanager
def _started(task: Task) -> Iterator[Pipe]:
    """A process at its task, and the pipe through which it tells; it is gone afterwards."""
    # Not forked: this process has threads and connections, which are not to be had twice.
    context = get_context("spawn")
    # Both ways, though only one tells: by its end a process sees that nobody listens any more.
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, task), daemon=True)
    with theirs, left_to_the_leader():
        process.start()
    patience = _PATIENCE
    try:
        yield ours
    except BaseException:
        patience = _PATIENCE_AT_AN_END
        raise
    finally:
        # Whoever has told everything ends by itself, and whoever has not, as soon as it looks.
        ours.close()
        process.join(patience)
        process.kill()
        process.join()
        process.close()


def _told(pipes: Sequence[Pipe], stretches: int) -> Iterator[Sequence[Done]]:
    """What all of them tell of each stretch, stretch by stretch."""
    waiting: dict[Pipe, deque[Done]] = {pipe: deque() for pipe in pipes}
    left = dict.fromkeys(pipes, stretches)
    for _ in range(stretches):
        while not all(waiting.values()):
            # Whoever has told everything is ending.
            told_by = [pipe for pipe in pipes if left[pipe] and len(waiting[pipe]) < AHEAD]
            for ready in wait(told_by):
                assert isinstance(ready, Pipe)
                waiting[ready].append(_next(ready))
                left[ready] -= 1
        yield [told.popleft() for told in waiting.values()]


def _next(pipe: Pipe) -> Done:
    try:
        told = pipe.recv()
    except (EOFError, ConnectionResetError):
        raise HelperLost("A process that folded a share of the rebuild has ended.") from None
    if isinstance(told, Failed):
        raise HelperLost(f"A process that folded a share of the rebuild gave up: {told.reason}")
    assert isinstance(told, Done)
    return told
