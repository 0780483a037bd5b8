"""What a good assessment says besides (*kvalitet i behovsvurderingen*): it helps, and stops nobody.

Source: domain description, section 18, P6 (lacking analysis), P10, P11 and P17 (few duties).
"""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.events import Assessment

NO_CAUSE_OR_GOAL = Rule(
    code="no-cause-or-goal",
    binding=Binding.REMIND,
    citation="domain description, section 18, P6: data used, finding, cause, goal",
)
NO_FRAMES = Rule(
    code="no-national-frames",
    binding=Binding.REMIND,
    citation="[Udir] local needs start from the sector goals and the curriculum",
)
NO_HORIZON = Rule(
    code="no-horizon",
    binding=Binding.REMIND,
    citation="domain description, section 18, P11",
)
NO_PRICE = Rule(
    code="no-price-components",
    binding=Binding.REMIND,
    citation="domain description, section 18, P10",
)
PRICE_DIFFERS = Rule(
    code="price-differs-from-estimate",
    binding=Binding.REMIND,
    citation="domain description, section 18, P10 (arithmetic)",
)


def broken(assessment: Assessment) -> tuple[Rule, ...]:
    """What the assessment could say more about."""
    parts = sum(component.amount_ore for component in assessment.price)
    found = {
        NO_CAUSE_OR_GOAL: not (assessment.cause and assessment.goal),
        NO_FRAMES: not assessment.national_frames,
        NO_HORIZON: assessment.horizon is None,
        NO_PRICE: not assessment.price,
        PRICE_DIFFERS: bool(assessment.price) and parts != assessment.estimate_ore,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)
