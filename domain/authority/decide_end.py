"""An authority is ended before its period is over."""

from typing import ClassVar

from domain.authority.events import AuthorityEnded, AuthorityId
from domain.case import CaseRef, authority_ref
from domain.command import Command, Known, require_reason
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.position import Position
from domain.state.authority import Authority


class EndAuthority(Command):
    """End a substitute's or a delegate's authority; the reason stands with the command."""

    ACTION: ClassVar[str] = "end-authority"

    authority_id: AuthorityId

    @property
    def case(self) -> CaseRef:
        """The authority's own case."""
        return authority_ref(self.authority_id)


def end_authority(state: Authority, command: EndAuthority, known: Known) -> tuple[Event, ...]:
    """Whoever has the role at the place ends it, and so may its holder; nothing when it is ended.

    Raises `unknown-authority`, `authority-of-others`, `reason-required`.
    """
    check_turn(command, Position(), county=state.county)
    if state.held is None:
        raise Refusal("unknown-authority")
    by, held = command.by, state.held
    same_place = (by.organisation, by.county) == (held.organisation, held.county)
    if by.actor != held.holder and not (same_place and by.role is held.role):
        raise Refusal("authority-of-others")
    if state.ended:
        return ()
    require_reason(by)
    return (AuthorityEnded(authority_id=command.authority_id),)
