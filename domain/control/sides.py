"""The two sides of a control case (*partane*): who controls, and who is controlled."""

from domain.control.kinds import ControlLevel
from domain.event import Circumstances, Refusal
from domain.role import Role
from domain.state.control import Control

DIRECTORATE = (Role.DIRECTORATE_AUDITOR, Role.DIRECTORATE_MANAGER)
_COUNTY = frozenset({Role.COUNTY_OFFICER, Role.BUDGET_AUTHORITY, Role.COUNTY_AUDITOR})
_ORGANISATION = frozenset({Role.UNIT, Role.NETWORK, Role.PROVIDER})


def controls(level: ControlLevel, role: Role) -> bool:
    """Whether a role acts for the controlling side at a level."""
    return role in (DIRECTORATE if level is ControlLevel.DIRECTORATE else _COUNTY)


def check_controller(state: Control, by: Circumstances) -> None:
    """Raises `Refusal("not-the-controller")`."""
    if not controls(state.level, by.role):
        raise Refusal("not-the-controller")


def recorder(state: Control, by: Circumstances) -> str | None:
    """Who of the controlling side does for the party what is the party's; None for itself."""
    return by.actor if controls(state.level, by.role) else None


def check_side(state: Control, by: Circumstances) -> None:
    """The controlled party acts for itself, and the controlling one may record it for it.

    Raises `Refusal("not-own-unit")`.
    """
    if controls(state.level, by.role):
        return
    if state.level is ControlLevel.DIRECTORATE:
        if by.role not in _COUNTY:
            raise Refusal("not-own-unit")
    elif (
        by.role not in _ORGANISATION
        or state.recipient is None
        or by.organisation != state.recipient.organisation
    ):
        raise Refusal("not-own-unit")
