"""Who may register a need by itself: schools and networks; others where the county says so."""

from domain.party import Party, PartyKind
from domain.role import Role
from domain.rules.rule import Rule
from domain.schemes.county_practice import practice_of
from domain.schemes.rule_set import Binding

COMPANY_DIRECTLY = Rule(
    code="company-directly",
    binding=Binding.SOFT,
    citation="[Udir] step 2 names schools and networks; others by county practice",
)

_NAMED_BY_UDIR = frozenset(
    {PartyKind.COUNTY_SCHOOL, PartyKind.PRIVATE_SCHOOL, PartyKind.NETWORK, PartyKind.COUNTY}
)


def broken(unit: Party, role: Role) -> tuple[Rule, ...]:
    """A county officer may always register on a unit's behalf."""
    if role is not Role.UNIT or unit.kind in _NAMED_BY_UDIR:
        return ()
    if practice_of(unit.county).companies_register_directly:
        return ()
    return (COMPANY_DIRECTLY,)
