"""An authority as a case (*fullmakt*): who holds whose, until when, and whether it was ended."""

from datetime import datetime
from typing import ClassVar

from domain.authority.events import AuthorityDelegated, AuthorityEnded, Held, SubstituteNamed
from domain.calendar import in_norway
from domain.case import CaseKind
from domain.deadlines.events import OfDeadline
from domain.event import Event
from domain.position import Position
from domain.state.deadlines import Deadline, evolve_deadlines, open_deadlines
from domain.value import Value


class Authority(Value):
    """A substitute's or a delegate's authority; `held` is None before it is given.

    `person` is whose tasks they are, of a substitute's. `actions` are the duties covered,
    every one of the role's when there are none.
    """

    KIND: ClassVar[CaseKind] = CaseKind.AUTHORITY

    held: Held | None = None
    person: str | None = None
    actions: tuple[str, ...] = ()
    ended: bool = False
    deadlines: dict[str, Deadline] = {}

    @property
    def county(self) -> str:
        """The county that the role is of, empty where it is of none."""
        return (self.held.county if self.held else None) or ""

    def in_force(self, at: datetime) -> bool:
        """Whether it holds at the instant (UTC)."""
        if self.held is None or self.ended:
            return False
        return self.held.from_day <= in_norway(at).date() <= self.held.last_day

    def covers(self, action: str) -> bool:
        """Whether it reaches so far; the role's own duties are judged elsewhere."""
        return not self.actions or action in self.actions


def evolve_authority(state: Authority, event: Event) -> Authority:
    """The authority after one more event."""
    match event:
        case SubstituteNamed():
            held = Held.model_validate({name: getattr(event, name) for name in Held.model_fields})
            return state.model_copy(update={"held": held, "person": event.person})
        case AuthorityDelegated():
            held = Held.model_validate({name: getattr(event, name) for name in Held.model_fields})
            return state.model_copy(update={"held": held, "actions": event.actions})
        case AuthorityEnded():
            return state.model_copy(update={"ended": True, "deadlines": {}})
        case OfDeadline():
            noted = evolve_deadlines(state.deadlines, event)
            return state.model_copy(update={"deadlines": noted})
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to an authority")


def authority_position(state: Authority, version: int) -> Position:
    """Where it stands: its end is waited for."""
    waiting = open_deadlines(state.deadlines, frozenset())
    return Position(version=version, deadlines=waiting, finished=not waiting)
