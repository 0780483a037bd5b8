"""Who may apply to a pot (*hvem som kan søke*): the forum says it, and awards keep to it."""

from domain.party import Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line_contents import Pot

OUTSIDE_POT = Rule(
    code="applicant-outside-pot",
    binding=Binding.SOFT,
    citation="[found F17, F22]: who may apply is the forum's; an application is received all the "
    "same",
)
AWARD_OUTSIDE_POT = Rule(
    code="award-outside-pot",
    binding=Binding.HARD,
    citation="binding table: the county decides inside the pot [Udir]",
)


def is_outside(pot: Pot | None, applicant: Party) -> bool:
    """Whether the forum did not open the pot to applicants of this kind."""
    return pot is None or applicant.kind not in pot.may_apply
