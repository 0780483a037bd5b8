"""Step 4: a county officer states for a line that the criteria are met."""

from typing import Any

import pytest

from domain.role import Role
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.events import CriteriaAssured, Finding, Half
from tests.domain.facts import (
    CLOSED,
    EXECUTION_ASSURED,
    OPEN,
    PLANNED,
    PLANNING_ASSURED,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import by

NOT_MET = Finding(met=False, evidence="Bedrifta trekte seg")


def test_the_county_states_that_the_criteria_are_met_or_not() -> None:
    command = wish(AssureCriteria)
    assured = CriteriaAssured(
        line_id="l-1",
        half=Half.PLANNING,
        criterion_1=command.criterion_1,
        criterion_2=command.criterion_2,
    )

    given(*PLANNED).when(command).then(assured)
    given(*PLANNED).when(wish(AssureCriteria, criterion_2=NOT_MET)).then(
        assured.model_copy(update={"criterion_2": NOT_MET})
    )


def test_criterion_1_belongs_to_the_planning_half() -> None:
    given(*PLANNED).when(wish(AssureCriteria, criterion_1=None)).refused("criterion-1-missing")
    given(*PLANNED).when(wish(AssureCriteria, half=Half.EXECUTION, criterion_1=None)).then(
        fact(
            CriteriaAssured,
            half=Half.EXECUTION,
            criterion_1=None,
            criterion_2=wish(AssureCriteria).criterion_2,
        )
    )


@pytest.mark.parametrize("line_id", ["l-2", "p-1"])
def test_criteria_are_assured_for_a_line_in_the_plan(line_id: str) -> None:
    given(*PLANNED).when(wish(AssureCriteria, line_id=line_id)).refused("line-not-in-plan")
    given(*OPEN).when(wish(AssureCriteria)).refused("line-not-in-plan")


def test_criteria_are_not_assured_for_a_line_that_a_later_plan_dropped() -> None:
    second = fact(PlanAdopted, plan_version=2, lines=(line("l-2"),))

    given(*PLANNED, second).when(wish(AssureCriteria)).refused("line-not-in-plan")


def test_nothing_is_assured_in_a_closed_round() -> None:
    given(*PLANNED, CLOSED).when(wish(AssureCriteria)).refused("round-closed")


def test_only_the_own_countys_officer_assures() -> None:
    given(*PLANNED).when(wish(AssureCriteria, by(Role.UNIT))).refused("wrong-role")
    given(*PLANNED).when(wish(AssureCriteria, someone("assure-criteria", county="50"))).refused(
        "other-county"
    )


PLANNING_FAILED = fact(CriteriaAssured, criterion_1=NOT_MET)
EXECUTION_FAILED = fact(CriteriaAssured, half=Half.EXECUTION, criterion_1=None, criterion_2=NOT_MET)


@pytest.mark.parametrize(
    ("statements", "planning", "execution", "not_met"),
    [
        ((PLANNING_ASSURED,), True, False, ()),
        ((PLANNING_ASSURED, EXECUTION_ASSURED), True, True, ()),
        ((PLANNING_FAILED,), False, False, ("planning:criterion-1",)),
        ((PLANNING_FAILED, PLANNING_ASSURED), True, False, ()),
        ((PLANNING_ASSURED, PLANNING_FAILED), False, False, ("planning:criterion-1",)),
        ((PLANNING_ASSURED, EXECUTION_FAILED), True, False, ("execution:criterion-2",)),
        ((PLANNING_FAILED, EXECUTION_ASSURED), False, True, ("planning:criterion-1",)),
    ],
)
def test_the_latest_statement_on_a_half_holds(
    statements: Any, planning: bool, execution: bool, not_met: tuple[str, ...]
) -> None:
    state = fold(THE_ROUND, [*PLANNED, *statements])

    assert isinstance(state, Round)
    stands = state.lines["l-1"]
    assert (stands.planning_assured, stands.execution_assured) == (planning, execution)
    assert stands.not_met == not_met
