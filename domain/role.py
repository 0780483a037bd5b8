"""Who may act (*roller*): one code for tokens, policy, duties and the audit trail alike."""

from enum import StrEnum


class Role(StrEnum):
    """A role in the scheme. Source: domain description, section 3."""

    UNIT = "unit"
    NETWORK = "network"
    COUNTY_OFFICER = "county-officer"
    FORUM_SECRETARY = "forum-secretary"
    FORUM_CHAIR = "forum-chair"
    FORUM_MEMBER = "forum-member"
    COUNTY_GOVERNOR = "county-governor"
    BUDGET_AUTHORITY = "budget-authority"
    ATTESTER = "attester"
    PROVIDER = "provider"
    DIRECTORATE_MANAGER = "directorate-manager"
    DIRECTORATE_AUDITOR = "directorate-auditor"
    COUNTY_AUDITOR = "county-auditor"
    PUBLIC = "public"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


#: Roles that act for one county and must never reach another county's cases.
COUNTY_ROLES = frozenset(
    {
        Role.COUNTY_OFFICER,
        Role.FORUM_SECRETARY,
        Role.FORUM_CHAIR,
        Role.FORUM_MEMBER,
        Role.COUNTY_GOVERNOR,
        Role.BUDGET_AUTHORITY,
        Role.ATTESTER,
        Role.COUNTY_AUDITOR,
    }
)
