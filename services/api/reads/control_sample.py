"""A sample for control, drawn from what the log held at a position: of rounds, or of recipients."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.case import RoundId, scheme_and_county
from domain.control.kinds import SamplePopulation
from domain.control.sample import METHOD, drawn
from domain.types import Line
from projections.audit_trail.paid import recipients_paid, rounds_paid
from projections.audit_trail.project import AUDIT_TRAIL
from services.api.gated_router import gated_router
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import HIGHEST_POSITION, READ_PROBLEMS, Ask, ReadModels
from services.api.reads.views import Answer, Coded, Number, coded
from services.api.visibility import Question


class SampleAnswer(Answer):
    """A draw: who had been paid by `at_position`, and those that the seed draws.

    `population` holds the rounds by id, or the recipients of one round by organisation number.
    The same position, seed and size give the same draw, whoever asks and whenever.
    """

    drawn_among: Coded
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
        summary="Draw a sample of the rounds, or of a round's recipients, or draw it again",
        description="Only who sees every county's rounds draws among them; a county draws among "
        "the recipients of a round of its own, which `round_id` names.",
        responses=READ_PROBLEMS,
    )
    def draw(
        asked: Ask,
        at_position: Annotated[int, Query(ge=0, le=HIGHEST_POSITION, examples=[4711])],
        seed: Annotated[Line, Query(examples=["2026-11"])],
        size: Annotated[int, Query(ge=1, le=1000, examples=[3])] = 1,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
    ) -> SampleAnswer:
        seen = asked.sight(Question.CONTROLS)
        if seen.organisation is not None:
            raise Problem("forbidden")
        if round_id is not None:
            seen.check_county(scheme_and_county(round_id)[1])
        elif seen.counties is not None:
            raise Problem("forbidden")
        with models.read(asked, AUDIT_TRAIL) as connection:
            if at_position > asked.log_position:
                # What is still to come would change the draw.
                fault = FieldFault("beyond-the-log", parameter="at_position")
                raise Problem("invalid-parameter", faults=[fault])
            if round_id is None:
                among = SamplePopulation.ROUNDS_PAID
                population = rounds_paid(connection, at_position)
            else:
                among = SamplePopulation.RECIPIENTS_PAID
                population = recipients_paid(connection, round_id, at_position)
        return SampleAnswer(
            drawn_among=coded("sample-population", among, asked.language),
            at_position=at_position,
            method=METHOD,
            seed=seed,
            size=size,
            population=population,
            drawn=drawn(population, seed, size),
            log_position=asked.log_position,
        )

    return router
