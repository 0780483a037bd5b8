"""Partners are in from the start (*tidlig involvering*), not after the need is defined."""

from domain.party import WORKING_LIFE_KINDS, PartyKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.events import Assessment

NO_PARTNERS = Rule(
    code="no-wished-partners",
    binding=Binding.REMIND,
    citation="[Udir] criterion 2; domain description, section 18, P4",
)
PARTNER_CAME_LATE = Rule(
    code="partner-came-late",
    binding=Binding.REMIND,
    citation="[OsloMet] partners enter after need and measure are decided; section 7, 2c; P4",
)

_EARLY_KINDS = WORKING_LIFE_KINDS | {PartyKind.PROVIDER}


def broken(assessment: Assessment) -> tuple[Rule, ...]:
    """No partner named, or working life or a provider in only after the need was defined.

    Without the day on which the need was defined nothing is said of lateness.
    """
    defined = assessment.concluded_on
    late = any(
        partner.kind in _EARLY_KINDS
        and defined is not None
        and (partner.involved_since is None or partner.involved_since > defined)
        for partner in assessment.partners
    )
    found = {NO_PARTNERS: not assessment.partners, PARTNER_CAME_LATE: late}
    return tuple(rule for rule, is_broken in found.items() if is_broken)
