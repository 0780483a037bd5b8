"""A sample of rounds for control, drawn from what the log held at a position."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from sqlalchemy import select

from domain.control.sample import METHOD, drawn
from domain.types import Line
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.tables import entries
from services.api.gated_router import gated_router
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import HIGHEST_POSITION, READ_PROBLEMS, Ask, ReadModels
from services.api.reads.views import Answer, Number
from services.api.visibility import Question


class SampleAnswer(Answer):
    """A draw: the rounds that had paid by `at_position`, and those that the seed draws.

    The same position, seed and size give the same draw, whoever asks and whenever.
    """

    at_position: Annotated[int, Field(examples=[4711])]
    method: Annotated[str, Field(examples=[METHOD])]
    seed: str
    size: Number
    population: tuple[str, ...]
    drawn: tuple[str, ...]


def control_sample_router(models: ReadModels) -> APIRouter:
    """The draw of a sample."""
    router = gated_router()

    @router.get(
        "/control-sample",
        operation_id="drawControlSample",
        summary="Draw a sample of the rounds that have paid, or draw it again",
        description="Only who sees every county's rounds draws among them.",
        responses=READ_PROBLEMS,
    )
    def draw(
        asked: Ask,
        at_position: Annotated[int, Query(ge=0, le=HIGHEST_POSITION, examples=[4711])],
        seed: Annotated[Line, Query(examples=["2026-11"])],
        size: Annotated[int, Query(ge=1, le=1000, examples=[3])] = 1,
    ) -> SampleAnswer:
        seen = asked.sight(Question.CONTROLS)
        if seen.counties is not None or seen.organisation is not None:
            raise Problem("forbidden")
        paid = (
            select(entries.c.round_id)
            .where(entries.c.topic == "funds.disbursed", entries.c.position <= at_position)
            .distinct()
        )
        with models.read(asked, AUDIT_TRAIL) as connection:
            if at_position > asked.log_position:
                # What is still to come would change the draw.
                fault = FieldFault("beyond-the-log", parameter="at_position")
                raise Problem("invalid-parameter", faults=[fault])
            population = sorted(filter(None, connection.scalars(paid)))
        return SampleAnswer(
            at_position=at_position,
            method=METHOD,
            seed=seed,
            size=size,
            population=tuple(population),
            drawn=drawn(population, seed, size),
            log_position=asked.log_position,
        )

    return router
