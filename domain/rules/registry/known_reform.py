"""A recorded succession beside the county reforms that are known (*fylkesreformene*)."""

from collections.abc import Iterable
from datetime import date

from domain.rules.rule import Rule
from domain.schemes.county_reforms import REFORMS
from domain.schemes.rule_set import Binding

DIFFERS_FROM_REFORM = Rule(
    code="differs-from-reform",
    binding=Binding.SOFT,
    citation="domain description, section 14.5; [general knowledge]",
)
RECORDED_BEFORE = Rule(
    code="succession-recorded-before",
    binding=Binding.SOFT,
    citation="domain description: corrections are new events (inference)",
)


def broken(county: str, successors: Iterable[str], on: date) -> tuple[Rule, ...]:
    """Other successors or another day than the reform's go on with a reason."""
    reform = REFORMS.get(county)
    if reform and set(reform.successors) == set(successors) and reform.on == on:
        return ()
    return (DIFFERS_FROM_REFORM,)
