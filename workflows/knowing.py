"""Who may be told by a gate alone that a command comes out of order."""

from domain.case import CaseKind, scheme_and_county
from domain.process import DUTIES
from domain.role import COUNTY_ROLES
from workflows.contracts import Perform


def may_know(command: Perform) -> bool:
    """Whether the giver has this duty here; to others the domain says how little they may know.

    A need's key does not name its county, so there the domain tells county roles too.
    """
    by, case, duty = command.by, command.case, DUTIES.get(command.action)
    if duty is None or by.role not in duty.who:
        return False
    if by.role not in COUNTY_ROLES:
        return True
    return case.kind is CaseKind.ROUND and scheme_and_county(case.key)[1] == by.county
