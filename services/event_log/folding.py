"""The state of a case, folded from its stream, with a small memory of earlier folds."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final, Protocol
from uuid import UUID

from domain.case import CaseKind, CaseRef
from domain.command import Command, Known
from domain.deadlines.events import led_from
from domain.event import Event, Recorded
from domain.position import ApartMoved, Position, WaitsApart


class Streams(Protocol):
    """Where envelopes are loaded from."""

    def load(self, stream_id: UUID, after: int = 0) -> list[Recorded]:
        """The envelopes of a stream whose version is above `after`, in order."""

    def load_many(self, after: Mapping[UUID, int]) -> dict[UUID, list[Recorded]]:
        """The envelopes of several streams, each behind its version."""


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

    def waits_apart(self, state: Any, deadline_id: str) -> WaitsApart | None:
        """The deadline, if it is waited for and has a clock of its own."""

    def moved_apart(self, before: Any, after: Any) -> ApartMoved:
        """What became of the deadlines that have clocks of their own."""

    def rule_set(self, state: Any) -> str | None:
        """The rule set that a case is pinned to, or None before it began."""


@dataclass(frozen=True)
class Folded:
    """A state and the last envelope that went into it.

    `said` is what was last said of each thing in the case that somebody follows up (`led_from`).
    """

    state: Any
    last: Recorded | None = None
    said: Mapping[str, Recorded] = field(default_factory=dict)

    @property
    def version(self) -> int:
        """The version of the stream that the state stands for."""
        return self.last.version if self.last else 0


#: Streams that one process remembers: those that a large plan or import names, several times
#: over. Most are needs and organisations of some kilobytes.
SIZE: Final = 2_048


class Folder:
    """Folds streams, and remembers the last `size` of them, since states never change."""

    def __init__(self, log: Streams, cases: Cases, size: int = SIZE) -> None:
        self._log = log
        self._cases = cases
        self._size = size
        self._memory: OrderedDict[UUID, Folded] = OrderedDict()
        self._lock = Lock()

    def fold(self, case: CaseRef) -> Folded:
        """The state of `case` as the log has it now; an empty state if it has no events."""
        known = self._known(case)
        newer = self._log.load(case.stream_id, after=_behind(known))
        return self._gone_on(case, known, newer)

    def fold_beside(self, case: CaseRef, stream: UUID) -> tuple[Folded, list[Recorded]]:
        """The state of `case`, and the events of another stream, asked for at once."""
        known = self._known(case)
        newer = self._log.load_many({case.stream_id: _behind(known), stream: 0})
        folded = self._gone_on(case, known, newer.get(case.stream_id, []))
        return folded, newer.get(stream, [])

    def fold_all(self, cases: Iterable[CaseRef]) -> dict[CaseRef, Folded]:
        """The same for many cases at once, which a plan or an import names by the hundred."""
        known = {case: self._known(case) for case in cases}
        if len(known) == 1:
            return {case: self.fold(case) for case in known}
        after = {case.stream_id: _behind(folded) for case, folded in known.items()}
        newer = self._log.load_many(after)
        return {
            case: self._gone_on(case, folded, newer.get(case.stream_id, []))
            for case, folded in known.items()
        }

    def _known(self, case: CaseRef) -> Folded | None:
        with self._lock:
            return self._memory.get(case.stream_id)

    def _gone_on(self, case: CaseRef, known: Folded | None, newer: list[Recorded]) -> Folded:
        """Fold what came after `known`, beginning with its own last event.

        A log that was restored from a backup may be shorter than a process remembers: what
        is remembered holds only if its last event is still there.
        """
        if known is None or known.last is None:
            folded = self._evolved(Folded(self._cases.empty(case.kind)), newer)
        elif newer and newer[0] == known.last:
            folded = self._evolved(known, newer[1:])
        else:
            whole = self._log.load(case.stream_id)
            folded = self._evolved(Folded(self._cases.empty(case.kind)), whole)
        with self._lock:
            self._memory[case.stream_id] = folded
            self._memory.move_to_end(case.stream_id)
            if len(self._memory) > self._size:
                self._memory.popitem(last=False)
        return folded

    def _evolved(self, folded: Folded, events: list[Recorded]) -> Folded:
        state, said = folded.state, dict(folded.said)
        for recorded in events:
            state = self._cases.evolve(state, recorded.event)
            if (followed := led_from(recorded.event)) is not None:
                said[followed] = recorded
        return Folded(state, events[-1] if events else folded.last, said)


def _behind(known: Folded | None) -> int:
    """The version to load behind: of the last event but one, so that the last proves the rest."""
    return known.version - 1 if known and known.last else 0
