"""Who sits in a county's forum, and which long-term plan it has adopted."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.step3_prioritise.events import Seat, Theme
from domain.types import Day
from projections.forum import queries
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import CASE_RESPONSES, Ask, ReadModels
from services.api.reads.views import Answer, CountyInPath, SchemeInPath, Version
from services.api.visibility import Question


class ForumAnswer(Answer):
    """The forum (*samarbeidsforum*) as the county last appointed it."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    seats: tuple[Seat, ...]
    term_from: Day | None
    term_to: Day | None
    version: Version


class LongTermPlanAnswer(Answer):
    """The long-term plan (*overordnet, langsiktig plan*) in its latest version."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    plan_version: Annotated[int, Field(examples=[1])]
    valid_from: Day | None
    valid_to: Day | None
    themes: tuple[Theme, ...]
    version: Version


def forums_router(models: ReadModels) -> APIRouter:
    """One forum, and one long-term plan."""
    router = gated_router()

    @router.get(
        "/forums/{scheme}/{county}",
        operation_id="getForum",
        summary="Who sits in a county's forum",
        response_model=ForumAnswer,
        responses=CASE_RESPONSES,
    )
    def forum(asked: Ask, scheme: SchemeInPath, county: CountyInPath) -> ForumAnswer | Response:
        asked.sight(Question.FORUM).check_county(county)
        with models.read(asked, FORUM) as connection:
            found = queries.forum(connection, scheme, county)
        if found is None:
            raise Problem("not-found")
        state = found.state
        return asked.unchanged(found.version) or ForumAnswer(
            scheme=scheme,
            county=county,
            seats=state.seats,
            term_from=state.term_from,
            term_to=state.term_to,
            version=found.version,
            log_position=asked.log_position,
        )

    @router.get(
        "/long-term-plans/{scheme}/{county}",
        operation_id="getLongTermPlan",
        summary="Which long-term plan a forum has adopted",
        response_model=LongTermPlanAnswer,
        responses=CASE_RESPONSES,
    )
    def plan(
        asked: Ask, scheme: SchemeInPath, county: CountyInPath
    ) -> LongTermPlanAnswer | Response:
        asked.sight(Question.FORUM).check_county(county)
        with models.read(asked, FORUM) as connection:
            found = queries.long_term_plan(connection, scheme, county)
        if found is None:
            raise Problem("not-found")
        state = found.state
        return asked.unchanged(found.version) or LongTermPlanAnswer(
            scheme=scheme,
            county=county,
            plan_version=state.plan_version,
            valid_from=state.valid_from,
            valid_to=state.valid_to,
            themes=state.themes,
            version=found.version,
            log_position=asked.log_position,
        )

    return router
