"""Some events in a row, and what every read model asks about them, found out once for all."""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from domain.event import Event
from projections.projection import Placed


class Batch(list[Placed]):
    """Events in the log's order.

    `evolved` is what read models that hold the same kind of case tell each other of their
    states after these events (`projections.cases`).
    """

    def __init__(self, events: Iterable[Placed]) -> None:
        super().__init__(events)
        self.evolved: dict[Any, dict[UUID, Any]] = {}

    @cached_property
    def streams(self) -> dict[UUID, list[Placed]]:
        """The events of each stream."""
        found: dict[UUID, list[Placed]] = {}
        for placed in self:
            found.setdefault(placed.recorded.stream_id, []).append(placed)
        return found

    @cached_property
    def gone_on(self) -> dict[UUID, int]:
        """The streams that began before these events, so that tables may know them already.

        With the version that each of them had reached by then.
        """
        return {
            stream: version - 1
            for stream, told in self.streams.items()
            if (version := told[0].recorded.version) > 1
        }

    @cached_property
    def reached(self) -> dict[UUID, int]:
        """The version that each stream has reached with these events."""
        return {stream: told[-1].recorded.version for stream, told in self.streams.items()}

    def behind(self, position: int) -> "Batch":
        """Those behind a position; often all of them, which have been looked through already."""
        if not self or self[0].position > position:
            return self
        return Batch(placed for placed in self if placed.position > position)

    def of(self, streams: Iterable[UUID]) -> list[Placed]:
        """The events of some streams, stream by stream."""
        return [placed for stream in streams for placed in self.streams.get(stream, ())]

    def streams_with(self, kinds: Collection[type[Event]]) -> Iterable[UUID]:
        """The streams in which there is an event of one of the kinds, each once."""
        return dict.fromkeys(stream for kind in kinds for stream in self._by_kind.get(kind, ()))

    @property
    def kinds(self) -> Collection[type[Event]]:
        """The kinds of these events, each once."""
        return self._by_kind.keys()

    @cached_property
    def _by_kind(self) -> dict[type[Event], list[UUID]]:
        found: dict[type[Event], list[UUID]] = {}
        for _, recorded in self:
            found.setdefault(type(recorded.event), []).append(recorded.stream_id)
        return found


def batch_of(events: Sequence[Placed]) -> Batch:
    """The events as a batch, which they may be already."""
    return events if isinstance(events, Batch) else Batch(events)
