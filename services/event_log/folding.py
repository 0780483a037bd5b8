"""The state of a case, folded from its stream, with a small memory of earlier folds."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, Protocol
from uuid import UUID

from domain.case import CaseKind, CaseRef
from domain.command import Command, Known
from domain.event import Event, Recorded
from domain.position import Position


class Streams(Protocol):
    """Where envelopes are loaded from."""

    def load(self, stream_id: UUID, after: int = 0) -> list[Recorded]:
        """The envelopes of a stream whose version is above `after`, in order."""


class Cases(Protocol):
    """What the domain says about cases: what `domain.cases` offers."""

    @property
    def COMMANDS(self) -> Mapping[str, type[Command]]:  # noqa: N802 - the module's constant
        """Every command by its action."""

    def empty(self, kind: CaseKind) -> Any:
        """The state of a case without events."""

    def evolve(self, state: Any, event: Event) -> Any:
        """The state after an event."""

    def reads(self, state: Any, command: Command) -> tuple[CaseRef, ...]:
        """The other cases whose states the decision looks at."""

    def decide(self, state: Any, command: Command, known: Known) -> tuple[Event, ...]:
        """The events that a command causes; raises `Refusal`."""

    def position(self, state: Any, version: int) -> Position:
        """Where a case stands."""

    def rule_set(self, state: Any) -> str | None:
        """The rule set that a case is pinned to, or None before it began."""


@dataclass(frozen=True)
class Folded:
    """A state and the last envelope that went into it."""

    state: Any
    last: Recorded | None = None

    @property
    def version(self) -> int:
        """The version of the stream that the state stands for."""
        return self.last.version if self.last else 0


class Folder:
    """Folds streams, and remembers the last `size` of them, since states never change."""

    def __init__(self, log: Streams, cases: Cases, size: int = 256) -> None:
        self._log = log
        self._cases = cases
        self._size = size
        self._memory: OrderedDict[UUID, Folded] = OrderedDict()
        self._lock = Lock()

    def fold(self, case: CaseRef) -> Folded:
        """The state of `case` as the log has it now; an empty state if it has no events."""
        with self._lock:
            known = self._memory.get(case.stream_id)
        folded = (known and self._go_on(known)) or self._from_start(case)
        with self._lock:
            self._memory[case.stream_id] = folded
            self._memory.move_to_end(case.stream_id)
            if len(self._memory) > self._size:
                self._memory.popitem(last=False)
        return folded

    def _go_on(self, known: Folded) -> Folded | None:
        """Fold what came after `known`, or None when the log no longer has its last event.

        A log that was restored from a backup may be shorter than a process remembers.
        """
        if known.last is None:
            return None
        newer = self._log.load(known.last.stream_id, after=known.version - 1)
        if not newer or newer[0] != known.last:
            return None
        return self._evolved(known, newer[1:])

    def _from_start(self, case: CaseRef) -> Folded:
        return self._evolved(Folded(self._cases.empty(case.kind)), self._log.load(case.stream_id))

    def _evolved(self, folded: Folded, events: list[Recorded]) -> Folded:
        state = folded.state
        for recorded in events:
            state = self._cases.evolve(state, recorded.event)
        return Folded(state, events[-1] if events else folded.last)
