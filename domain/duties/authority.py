"""The duties of authority for a while: substitutes and delegations (*vikar og delegering*)."""

from domain.case import CaseKind
from domain.duty import Duty, Step
from domain.role import Role

#: Everybody who has duties of their own.
PEOPLE = (
    Role.COUNTY_OFFICER,
    Role.BUDGET_AUTHORITY,
    Role.ATTESTER,
    Role.FORUM_SECRETARY,
    Role.FORUM_CHAIR,
    Role.UNIT,
    Role.NETWORK,
    Role.PROVIDER,
    Role.DIRECTORATE_MANAGER,
)
_BASIS = "no source says who stands in for whom: each place decides (inference)"


def _duty(action: str) -> Duty:
    return Duty(
        action=action, step=Step.REGISTER, case=CaseKind.AUTHORITY, who=PEOPLE, basis=_BASIS
    )


AUTHORITY: tuple[Duty, ...] = tuple(
    map(_duty, ("name-substitute", "delegate-authority", "end-authority"))
)

#: Everybody with duties may read their own deadlines in a calendar.
CALENDARS: tuple[Duty, ...] = tuple(
    Duty(
        action=action,
        step=Step.REGISTER,
        case=CaseKind.CALENDAR,
        who=PEOPLE,
        basis="no source asks for calendars: a help to keep deadlines (inference)",
    )
    for action in ("issue-calendar", "renew-calendar", "revoke-calendar")
)
