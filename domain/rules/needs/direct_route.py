"""Who may register a need by itself: schools and networks; others where the county says so.

The county says so for a round (`ReportingPracticeSet`), else its published practice counts.
"""

from domain.party import Party, PartyKind
from domain.role import Role
from domain.rules.rule import Rule
from domain.schemes.county_practice import practice_of
from domain.schemes.rule_set import Binding
from domain.step2_report.events import ReportingPracticeSet

COMPANY_DIRECTLY = Rule(
    code="company-directly",
    binding=Binding.SOFT,
    citation="[Udir] step 2 names schools and networks; others by county practice",
)

_NAMED_BY_UDIR = frozenset(
    {PartyKind.COUNTY_SCHOOL, PartyKind.PRIVATE_SCHOOL, PartyKind.NETWORK, PartyKind.COUNTY}
)


def broken(
    unit: Party, role: Role, practice: ReportingPracticeSet | None = None
) -> tuple[Rule, ...]:
    """A county officer may always register on a unit's behalf."""
    if role is not Role.UNIT or unit.kind in _NAMED_BY_UDIR:
        return ()
    published = practice_of(unit.county).companies_register_directly
    if practice.direct_route if practice else published:
        return ()
    return (COMPANY_DIRECTLY,)
