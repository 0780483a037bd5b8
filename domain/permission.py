"""Whether it is this actor's turn: role, county and order, asked before any rule."""

from domain.command import Command
from domain.event import Circumstances, Refusal
from domain.party import Party
from domain.position import Position
from domain.process import CLOCK, DUTIES, out_of_order
from domain.role import COUNTY_ROLES, Role
from domain.succession.responsible import acts_for

#: The refusals that say that this actor may not, whatever the state of the case.
NOT_ALLOWED = frozenset(
    {
        "wrong-role",
        "other-county",
        "passed-to-another-county",
        "not-own-unit",
        "not-a-party",
        "acts-for-itself-only",
        "authority-not-held",
        "authority-not-in-force",
        "authority-does-not-cover",
    }
)

#: Who may act on another organisation's behalf; the trail names both.
_FOR_OTHERS = frozenset({Role.COUNTY_OFFICER, Role.FORUM_SECRETARY})


def check_turn(command: Command, position: Position, *, county: str) -> None:
    """Refuse a wrong role, another county's officer, and what comes out of order.

    Raises `Refusal` with `wrong-role`, `acts-for-itself-only`, `other-county` or
    the order's own code.
    """
    check_role(command.ACTION, command.by.role)
    if command.by.on_behalf_of is not None and command.by.role not in _FOR_OTHERS:
        raise Refusal("acts-for-itself-only")
    check_county(command.by, county)
    if code := out_of_order(command.ACTION, position, command.item):
        raise Refusal(code)


def check_role(action: str, role: Role) -> None:
    """A duty is for its own roles, and the clock's for the system; raises `wrong-role`."""
    allowed = (Role.SYSTEM,) if action in CLOCK else DUTIES[action].who
    if role not in allowed:
        raise Refusal("wrong-role", {"roles": ", ".join(allowed)})


def check_county(by: Circumstances, county: str) -> None:
    """A county role acts in its own county's cases, and in those of counties that it succeeded.

    Raises `Refusal("other-county")`. Source: domain description, section 14.5: an old
    case keeps its county, so whoever succeeded it must be able to end it.
    """
    if county and not acts_in(by, county):
        raise Refusal("other-county")


def acts_in(by: Circumstances, county: str) -> bool:
    """Whether the actor may act in a county's cases; a role of no county may in all."""
    return by.role not in COUNTY_ROLES or acts_for(by.county, county, by.received_at)


def succeeded(by: Circumstances, county: str) -> str | None:
    """The old county that the actor's county had succeeded when the command came, if it had."""
    if by.role not in COUNTY_ROLES or by.county == county or not county:
        return None
    return county if acts_for(by.county, county, by.received_at) else None


def check_own_unit(by: Circumstances, unit: Party) -> None:
    """A unit or network acts for itself; a county officer may act on its behalf.

    Raises `Refusal("not-own-unit")`.
    """
    if by.role in {Role.UNIT, Role.NETWORK} and by.organisation != unit.organisation:
        raise Refusal("not-own-unit")
