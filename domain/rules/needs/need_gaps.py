"""What a need (*behov*) lacks under the criteria, whoever has it and whoever asks."""

from domain.party import Party
from domain.rules.forum import absence_explained
from domain.rules.needs import (
    complete_need,
    leaders_and_employees,
    need_target_groups,
    working_life,
)
from domain.rules.rule import Rule
from domain.step1_assess.events import Assessment


def broken(unit: Party, assessment: Assessment) -> tuple[Rule, ...]:
    """The gaps that registering and forwarding stop at, and that a reader is shown."""
    return (
        *leaders_and_employees.broken(assessment.involvement),
        *working_life.broken(unit, assessment.involvement),
        *absence_explained.broken(assessment.involvement),
        *complete_need.broken(assessment),
        *need_target_groups.broken(assessment),
    )
