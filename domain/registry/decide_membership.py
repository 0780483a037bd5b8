"""The registry: who is a member of a training office or a network (*medlemskap*), and when."""

from typing import ClassVar

from domain.command import Known
from domain.event import Event, Refusal
from domain.registry.command import OfOrganisation, check_keeper
from domain.registry.events import MemberJoined, MemberLeft
from domain.registry.facts import Membership
from domain.registry.periods import check_periods
from domain.rules.applying import apply_rules
from domain.rules.registry import registry_entries
from domain.state.organisation import Organisation
from domain.types import Day, OrganisationNumber


class RecordMembership(OfOrganisation):
    """Record a member of a training office or network, from a day on."""

    ACTION: ClassVar[str] = "record-membership"

    membership: Membership


class EndMembership(OfOrganisation):
    """Record the last day of a membership."""

    ACTION: ClassVar[str] = "end-membership"

    member: OrganisationNumber
    last_day: Day


def record_membership(
    state: Organisation, command: RecordMembership, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `already-member`, `period-reversed`,
    `reason-required`.
    """
    check_keeper(state, command)
    new = command.membership
    check_periods((new,))
    if new in state.memberships:
        return ()
    if new.member == command.organisation or any(_overlap(new, held) for held in state.memberships):
        raise Refusal("already-member")
    stops = apply_rules(registry_entries.joined(state.latest.kind), command.by)
    return (MemberJoined(membership=new, soft_stops=stops),)


def end_membership(state: Organisation, command: EndMembership, known: Known) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `not-a-member`."""
    check_keeper(state, command)
    held = [m for m in state.memberships if m.member == command.member]
    if any(m.to_day == command.last_day for m in held):
        return ()
    if not any(m.covers(command.last_day) for m in held):
        raise Refusal("not-a-member")
    return (MemberLeft(member=command.member, last_day=command.last_day),)


def _overlap(new: Membership, held: Membership) -> bool:
    return new.member == held.member and (new.covers(held.from_day) or held.covers(new.from_day))
