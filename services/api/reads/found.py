"""Finds what a question is about, for those who may see it."""

from typing import TypeVar

from domain.case import scheme_and_county
from domain.state.round import Round
from projections.cases import Case
from projections.plan.project import PLAN
from projections.plan.queries import Plan, plan_of
from projections.plan.queries import find_round as find_round_of_plan
from projections.round_status import queries
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import RoundStatus
from services.api.problems import Problem
from services.api.reads.asking import Asked, ReadModels
from services.api.visibility import Question

Found = TypeVar("Found")


def existing(found: Found | None) -> Found:
    """What was found; raises `Problem("not-found")` when nothing was."""
    if found is None:
        raise Problem("not-found")
    return found


def check_round(asked: Asked, round_id: str, question: Question) -> None:
    """Raise `Problem` unless the reader may ask this of rounds in the county that the id names."""
    _, county = scheme_and_county(round_id)
    asked.sight(question).check_county(county)


def find_round(models: ReadModels, asked: Asked, round_id: str, question: Question) -> RoundStatus:
    """The round's status; raises `Problem` when it does not exist for the reader."""
    check_round(asked, round_id, question)
    with models.read(asked, ROUND_STATUS) as connection:
        return existing(queries.find(connection, round_id))


def find_round_case(
    models: ReadModels, asked: Asked, round_id: str, question: Question
) -> Case[Round]:
    """The round with its plan and money; raises `Problem` as `find_round` does."""
    check_round(asked, round_id, question)
    with models.read(asked, PLAN) as connection:
        return existing(find_round_of_plan(connection, round_id))


def find_plan(models: ReadModels, asked: Asked, round_id: str) -> Plan:
    """The round's plan, adopted or not; raises `Problem` as `find_round` does."""
    check_round(asked, round_id, Question.PLAN)
    with models.read(asked, PLAN) as connection:
        return plan_of(connection, existing(find_round_of_plan(connection, round_id)))
