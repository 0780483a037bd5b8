"""What a need lacks now, by the domain's rules for a complete one."""

from domain.need import Need
from domain.rules import complete_need, leaders_and_employees, working_life
from projections.need_board.card import assessed


def gaps_of(need: Need) -> tuple[str, ...]:
    """The codes of what the assessment, as last corrected, leaves out."""
    unit, assessment = assessed(need)
    rules = (
        *leaders_and_employees.broken(assessment.involvement),
        *working_life.broken(unit, assessment.involvement),
        *complete_need.broken(assessment),
    )
    return tuple(rule.code for rule in rules)
