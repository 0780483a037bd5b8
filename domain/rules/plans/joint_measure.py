"""Counties that carry a measure together say the same of it (*fylkesovergripende tiltak*)."""

from collections.abc import Iterable
from fractions import Fraction

from domain.case import CaseRef, round_id, round_ref
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import JointMeasure

COUNTIES_DIFFER = Rule(
    code="joint-measure-differs",
    binding=Binding.SOFT,
    citation="domain description, section 4: each county's forum adopts its own plan, so one "
    "cannot refuse the other's (inference)",
)


def refs(lines: Iterable[PlanLine], scheme: str, county: str, year: int) -> tuple[CaseRef, ...]:
    """The same year's rounds of the other counties that joint lines name, each once."""
    shares = (part for line in lines if line.joint for part in line.joint.shares)
    others = sorted({part.county for part in shares} - {county})
    return tuple(round_ref(round_id(scheme, other, year)) for other in others)


def terms(joint: JointMeasure) -> tuple[object, ...]:
    """What counties are to agree on: who leads, the total in øre and each one's share."""
    shares = frozenset((part.county, Fraction(part.share)) for part in joint.shares)
    return joint.lead_county, joint.total_ore, shares


def differing(line: PlanLine, others: Iterable[Round]) -> tuple[str, ...]:
    """The counties, by number, whose plan in force has the measure on other terms."""
    if line.joint is None:
        return ()
    said = ((other.county, joint) for other in others for joint in _of(other, line.joint))
    return tuple(sorted({county for county, joint in said if terms(joint) != terms(line.joint)}))


def _of(other: Round, joint: JointMeasure) -> list[JointMeasure]:
    planned = (state.plan.joint for state in other.lines.values() if state.in_plan)
    return [found for found in planned if found and found.measure_key == joint.measure_key]
