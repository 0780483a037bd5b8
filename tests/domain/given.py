"""Given events, when a command, then events or a refusal; state is only ever folded."""

from collections.abc import Iterable, Mapping

import pytest

from domain.case import CaseRef
from domain.cases import CaseState, decide, empty, evolve, reads
from domain.command import Command, Known
from domain.event import Event, Refusal
from services.days_off import norwegian_days_off


def fold(ref: CaseRef, events: Iterable[Event]) -> CaseState:
    """The state of a case with these events behind it."""
    state = empty(ref.kind)
    for event in events:
        state = evolve(state, event)
    return state


def known(cases: Mapping[CaseRef, Iterable[Event]]) -> Known:
    """What a decision knows of other cases with these histories."""
    return Known({ref: fold(ref, events) for ref, events in cases.items()})


class When:
    """A command at a case with a history; what comes of it is asked once."""

    def __init__(
        self, events: tuple[Event, ...], other: Mapping[CaseRef, Iterable[Event]], command: Command
    ) -> None:
        self._events, self._other, self._command = events, other, command

    def decided(self) -> tuple[Event, ...]:
        """What the decision adds; it sees no other cases than those that it asked for."""
        state = fold(self._command.case, self._events)
        asked = self._asked(state)
        assert set(self._other) <= set(asked), "the command does not read what was given"
        known = self._known(asked)
        added = decide(state, self._command, known)
        for event in added:
            state = evolve(state, event)
        return added

    def _asked(self, state: CaseState) -> tuple[CaseRef, ...]:
        """Every case that the decision looks at, as the handling of commands finds them."""
        asked = dict.fromkeys(reads(state, self._command))
        while further := set(self._command.reads_further(self._known(asked))) - asked.keys():
            asked |= dict.fromkeys(further)
        return tuple(asked)

    def _known(self, asked: Iterable[CaseRef]) -> Known:
        states = {ref: fold(ref, self._other.get(ref, ())) for ref in asked}
        return Known(states, days_off=norwegian_days_off())

    def elsewhere(self) -> Mapping[CaseRef, tuple[Event, ...]]:
        """What it adds to other cases, each of which was read and takes the events."""
        assert self.decided(), "a command without effect changes no other case"
        state = fold(self._command.case, self._events)
        asked = self._asked(state)
        known = self._known(asked)
        additions = self._command.additions(state, known)
        added = {addition.case: addition.events for addition in additions}
        assert len(added) == len(additions), "a case is added to once"
        assert set(added) <= set(asked)
        for ref, events in added.items():
            fold(ref, (*self._other.get(ref, ()), *events))
        return added

    def then(self, *events: Event) -> None:
        assert self.decided() == events

    def nothing(self) -> None:
        assert self.decided() == ()

    def stops(self, *codes: str) -> None:
        """It goes on, and records these soft stops in its first event."""
        assert getattr(self.decided()[0], "soft_stops", None) == codes

    def refused(self, code: str, **facts: str | int) -> None:
        with pytest.raises(Refusal) as caught:
            self.decided()
        assert caught.value.code == code
        assert facts.items() <= caught.value.facts.items()


class Given:
    """A case with a history."""

    def __init__(self, events: tuple[Event, ...], other: Mapping[CaseRef, Iterable[Event]]) -> None:
        self._events, self._other = events, other

    def when(self, command: Command) -> When:
        return When(self._events, self._other, command)


def given(*events: Event, other: Mapping[CaseRef, Iterable[Event]] | None = None) -> Given:
    """A case in which `events` have happened, and `other` cases with theirs."""
    return Given(events, other or {})
