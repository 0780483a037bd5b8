"""What every command has in common, and what a decision may know besides its own case."""

from collections.abc import Mapping
from typing import ClassVar, TypeVar

from pydantic import SerializeAsAny

from domain.case import CaseRef
from domain.days_off import DaysOff
from domain.event import Circumstances, Event, Refusal
from domain.value import Value

State = TypeVar("State")


class Addition(Value):
    """What a command adds to a case besides its own, in the same save.

    A case that the command reads goes on from where it was read; any other must be new,
    since the log refuses a second beginning. `by` stands in the envelopes, or None for
    the command's own circumstances.
    """

    case: CaseRef
    events: tuple[SerializeAsAny[Event], ...]
    by: Circumstances | None = None


class Command(Value):
    """A wish to do something, in the imperative; its `ACTION` is its name everywhere."""

    ACTION: ClassVar[str]

    by: Circumstances

    @property
    def case(self) -> CaseRef:
        """The one case whose stream the decision writes to."""
        raise NotImplementedError

    def reads(self) -> tuple[CaseRef, ...]:
        """Other cases whose state the decision looks at without changing it."""
        return ()

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """`reads`, and what only the case's own `state` names: its unit, its recipients."""
        return self.reads()

    @property
    def file(self) -> str | None:
        """The SHA-256 of the stored file that the decision looks into, if it looks into one."""
        return None

    @property
    def drawn_up(self) -> bool:
        """Whether the decision looks into something that services draw up from the log."""
        return False

    def reads_in(self, content: object) -> tuple[CaseRef, ...]:
        """Further cases that the content of its `file` names."""
        return ()

    def reads_further(self, known: "Known") -> tuple[CaseRef, ...]:
        """Further cases that only what was read names, such as who applied.

        It is asked again with what was read then, until it names nothing new.
        """
        return ()

    def additions(self, state: object, known: "Known") -> tuple[Addition, ...]:
        """What was decided adds to other cases, in the same save: all of it or nothing.

        `state` is the command's own case before the decision, which was a yes.
        """
        return ()

    @property
    def follows_up(self) -> str | None:
        """What of its own case the command follows up, by the name that its events are `led_from`.

        Nobody gives such a command by themselves: the clock does, because a deadline was set.
        """
        return None

    @property
    def item(self) -> str | None:
        """The part of the case that the order binds (a plan line), if not the case itself."""
        return None


class Known:
    """What a decision asked for: the states of other cases, its file's content, the days off."""

    def __init__(
        self,
        states: Mapping[CaseRef, object] | None = None,
        content: object = None,
        *,
        days_off: DaysOff | None = None,
    ) -> None:
        self._states = dict(states or {})
        self._content = content
        self._days_off = days_off

    @property
    def days_off(self) -> DaysOff:
        """The days off to count by.

        Raises `LookupError` when the process was given none: then nothing can be counted.
        """
        if self._days_off is None:
            raise LookupError("no days off are known here")
        return self._days_off

    def __getitem__(self, ref: CaseRef) -> object:
        return self._states[ref]

    def find(self, ref: CaseRef, kind: type[State]) -> State | None:
        """The state of `ref`, or None when the decision has not asked for it."""
        return self.of(ref, kind) if ref in self._states else None

    def all_of(self, kind: type[State]) -> tuple[State, ...]:
        """Every state of `kind` that the decision has asked for."""
        return tuple(state for state in self._states.values() if isinstance(state, kind))

    def content(self) -> object:
        """What the command's file holds, read.

        Raises the `Refusal` that reading it gave, `file-unknown` when nobody could read it.
        """
        if self._content is None:
            raise Refusal("file-unknown")
        if isinstance(self._content, Refusal):
            raise self._content
        return self._content

    def of(self, ref: CaseRef, kind: type[State]) -> State:
        """The state of `ref`, which is of `kind`; a case without events is an empty state."""
        state = self._states[ref]
        if not isinstance(state, kind):
            raise TypeError(f"{ref} is {type(state).__name__}, not {kind.__name__}")
        return state


def require_reason(by: Circumstances, stops: tuple[str, ...] = ()) -> None:
    """Ask for a written reason, for an act that always needs one or for soft `stops`.

    Raises `Refusal("reason-required")`, which names the stops. Source: the
    binding table: soft stops go on with a recorded reason.
    """
    if (by.reason or "").strip():
        return
    if stops:
        raise Refusal("reason-required", {"stops": ", ".join(stops)})
    raise Refusal("reason-required")
