"""Whether somebody may act under an authority (*fullmakt*): asked before every other rule."""

from domain.case import CaseRef, authority_ref
from domain.command import Command, Known
from domain.event import Circumstances, Refusal
from domain.state.authority import Authority


def refs(by: Circumstances) -> tuple[CaseRef, ...]:
    """The authority that is acted under, if one is."""
    return (authority_ref(by.authority),) if by.authority else ()


def check_authority(command: Command, known: Known) -> None:
    """Refuse who acts under what they do not hold, no longer or not yet, or not so far.

    Raises `authority-not-held`, `authority-not-in-force`, `authority-does-not-cover`.
    """
    by = command.by
    if by.authority is None:
        return
    state = known.of(authority_ref(by.authority), Authority)
    held = state.held
    if held is None or (by.actor, by.role, by.organisation, by.county, by.in_place_of) != (
        held.holder,
        held.role,
        held.organisation,
        held.county,
        state.person,
    ):
        raise Refusal("authority-not-held")
    if not state.in_force(by.received_at):
        raise Refusal("authority-not-in-force")
    if not state.covers(command.ACTION):
        raise Refusal("authority-does-not-cover", {"action": command.ACTION})
