"""A case from a sample is one that the sample drew (*stikkprøve*)."""

from domain.control.events import SampleDrawn
from domain.control.sample import METHOD, Population, drawn
from domain.event import Refusal
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

NOT_DRAWN = Rule(
    code="not-drawn",
    binding=Binding.HARD,
    citation="arithmetic: the draw is done again from its population, method, seed and size",
)


def check_drawn(sample: SampleDrawn, population: Population, member: str) -> None:
    """Draw again. What is still to come would change the draw.

    Raises `Refusal` with `sample-method-unknown`, `sample-beyond-log` or `not-drawn`.
    """
    if sample.method != METHOD:
        raise Refusal("sample-method-unknown", {"method": sample.method})
    if sample.log_position > population.reached:
        raise Refusal("sample-beyond-log", {"position": population.reached})
    if member not in drawn(population.members, sample.seed, sample.size):
        raise Refusal(NOT_DRAWN.code, {"population": len(population.members)})
