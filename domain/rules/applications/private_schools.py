"""Private schools under friskoleloven § 2-1 take part on equal terms (*likeverdige vilkår*)."""

from domain.party import PartyKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import PrivateSchoolTerms
from domain.step3_prioritise.line import PlanLine

SHUT_OUT = Rule(
    code="private-schools-shut-out",
    binding=Binding.HARD,
    citation="[Udir] private schools are covered on equal terms with public ones",
)
OTHER_TERMS = Rule(
    code="private-schools-other-terms",
    binding=Binding.SOFT,
    citation="[Udir] private schools are covered on equal terms with public ones",
)


def broken(terms: PrivateSchoolTerms) -> tuple[Rule, ...]:
    """Shutting them out is refused; other terms go on with a reason."""
    match terms:
        case PrivateSchoolTerms.SHUT_OUT:
            return (SHUT_OUT,)
        case PrivateSchoolTerms.OTHER:
            return (OTHER_TERMS,)
        case PrivateSchoolTerms.EQUAL:
            return ()


def shut_out_of_pot(line: PlanLine) -> tuple[Rule, ...]:
    """A pot that public schools may apply to is open to private ones too."""
    may_apply = line.pot.may_apply if line.pot else ()
    if PartyKind.COUNTY_SCHOOL in may_apply and PartyKind.PRIVATE_SCHOOL not in may_apply:
        return (SHUT_OUT,)
    return ()
