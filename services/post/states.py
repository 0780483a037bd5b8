"""Each case before and after an event, as the follower comes by it."""

from collections import OrderedDict
from typing import Final
from uuid import UUID

from domain.case import CaseRef
from domain.cases import CaseState, empty, evolve
from domain.event import Recorded
from services.event_log.folding import Streams

#: Cases that the follower remembers; any other is folded from the log again.
SIZE: Final = 1_024


class States:
    """Folds forward event by event. A step that is taken again is folded again."""

    def __init__(self, streams: Streams, size: int = SIZE) -> None:
        self._streams = streams
        self._size = size
        self._known: OrderedDict[UUID, tuple[int, CaseState]] = OrderedDict()

    def step(self, case: CaseRef, recorded: Recorded) -> tuple[CaseState, CaseState]:
        """The case before the event and after it."""
        before = self._before(case, recorded)
        after = evolve(before, recorded.event)
        self._known[recorded.stream_id] = (recorded.version, after)
        self._known.move_to_end(recorded.stream_id)
        if len(self._known) > self._size:
            self._known.popitem(last=False)
        return before, after

    def _before(self, case: CaseRef, recorded: Recorded) -> CaseState:
        version, state = self._known.get(recorded.stream_id, (0, empty(case.kind)))
        if version == recorded.version - 1:
            return state
        state = empty(case.kind)
        for earlier in self._streams.load(recorded.stream_id):
            if earlier.version < recorded.version:
                state = evolve(state, earlier.event)
        return state
