"""Which long-term plan a forum has adopted, and whether it has looked at it this year."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.rules.plans.yearly_look import OVERDUE, is_overdue, next_look
from domain.schemes.registry import rule_set_by_id
from domain.state.long_term_plan import LongTermPlan
from domain.step3_prioritise.events import Theme
from domain.step3_prioritise.long_term_contents import LocalPlan
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from domain.types import Day
from projections.cases import Case
from projections.forum import queries
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing
from services.api.reads.views import (
    Answer,
    Coded,
    CountyInPath,
    SchemeInPath,
    Stop,
    Version,
    View,
    coded,
    stop,
)
from services.api.visibility import Question


class LookView(View):
    """A yearly look (*årlig gjennomgang*): what the forum went by, and what it came to."""

    held_on: Day
    experience: str
    needs: str
    money: str
    local_evaluation: str
    outcome: Coded


class VersionView(View):
    """An earlier version of the plan, which holds until the next one begins."""

    plan_version: Annotated[int, Field(examples=[1])]
    adopted_on: Day | None
    valid_from: Day | None
    valid_to: Day | None
    themes: tuple[Theme, ...]


class LongTermPlanAnswer(Answer):
    """The long-term plan (*overordnet, langsiktig plan*) in its latest version.

    `look_overdue` reminds of the yearly look, and is null while it is in time;
    `local_evaluation` is what the forum last came to on how measures are evaluated locally.
    """

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    plan_version: Annotated[int, Field(examples=[1])]
    adopted_on: Day | None
    valid_from: Day | None
    valid_to: Day | None
    themes: tuple[Theme, ...]
    local_plans: tuple[LocalPlan, ...]
    local_evaluation: str
    co_determination: str
    under_review: bool
    looks: tuple[LookView, ...]
    next_look: Day | None
    look_overdue: Stop | None
    earlier_versions: tuple[VersionView, ...]
    version: Version


def long_term_plans_router(models: ReadModels) -> APIRouter:
    """One long-term plan."""
    router = gated_router()

    @router.get(
        "/long-term-plans/{scheme}/{county}",
        operation_id="getLongTermPlan",
        summary="Which long-term plan a forum has adopted, and when it was last looked at",
        responses=READ_PROBLEMS,
    )
    def plan(asked: AskOfCase, scheme: SchemeInPath, county: CountyInPath) -> LongTermPlanAnswer:
        asked.sight(Question.FORUM).check_county(county)
        with models.read(asked, FORUM) as connection:
            found = existing(queries.long_term_plan(connection, scheme, county))
        # A look falls due as days go by, without an event; so the answer is always given whole.
        asked.tag(found.version)
        return _answer(found, asked)

    return router


def _answer(found: Case[LongTermPlan], asked: Asked) -> LongTermPlanAnswer:
    plan, language = found.state, asked.language
    rules = rule_set_by_id(plan.rule_set or "")
    overdue = is_overdue(plan, rules, asked.day)
    return LongTermPlanAnswer(
        scheme=plan.scheme,
        county=plan.county,
        plan_version=plan.plan_version,
        adopted_on=plan.adopted_on,
        valid_from=plan.valid_from,
        valid_to=plan.valid_to,
        themes=plan.themes,
        local_plans=plan.local_plans,
        local_evaluation=plan.local_evaluation,
        co_determination=plan.co_determination,
        under_review=plan.decided_in.under_review,
        looks=tuple(_look(look, language) for look in plan.looks),
        next_look=next_look(plan, rules),
        look_overdue=stop(OVERDUE.code, language) if overdue else None,
        earlier_versions=tuple(_version(version) for version in plan.earlier),
        version=found.version,
        log_position=asked.log_position,
    )


def _look(look: LongTermPlanReviewed, language: str) -> LookView:
    return LookView(
        held_on=look.meeting.held_on,
        experience=look.experience,
        needs=look.needs,
        money=look.money,
        local_evaluation=look.local_evaluation,
        outcome=coded("look", look.outcome, language),
    )


def _version(plan: LongTermPlan) -> VersionView:
    return VersionView(
        plan_version=plan.plan_version,
        adopted_on=plan.adopted_on,
        valid_from=plan.valid_from,
        valid_to=plan.valid_to,
        themes=plan.themes,
    )
