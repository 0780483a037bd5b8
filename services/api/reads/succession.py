"""What became of a county, and who has an old round's open commitments."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.schemes.county_reforms import REFORMS
from domain.schemes.county_structure import EVERY_COUNTY
from domain.state.county import CountyCase, passed_on
from domain.state.round import Round
from domain.succession.events import Passage, PassesOn
from domain.succession.responsible import predecessors, responsible_counties
from domain.types import Day
from domain.views.claims import open_claims
from projections.organisation import queries
from projections.organisation.project import ORGANISATION
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase, AskOfCounty
from services.api.reads.found import find_round_case
from services.api.reads.views import (
    Answer,
    CountyInPath,
    LineIdField,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    View,
)
from services.api.visibility import Question, hidden_in_rounds


class SuccessionAnswer(Answer):
    """A county over time (*fylke*).

    `successors`, `ended_on` and `source` are those of the reform; `passages` is what is
    recorded of who takes over what, and `recorded` says whether anything is. No source
    gives shares. `responsible` answers for the county's cases on `day`.
    """

    county: Annotated[str, Field(examples=["30"])]
    name: Annotated[str, Field(examples=["Viken"])]
    day: date
    responsible: tuple[str, ...]
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    ended_on: date | None
    source: str | None
    recorded: bool
    passages: tuple[Passage, ...]


class LinePassage(View):
    """What is left to pay on a line, and who has it; the parts add up to it."""

    line_id: LineIdField
    open_ore: OreSum
    by_county: dict[str, int]


class ClaimPassage(View):
    """What is claimed on a line and has not come back, and who has it.

    `of_recipients_ore` is the county's claim on those who were paid, `of_county_ore` the state's
    on the county; each is divided by the shares of claims.
    """

    line_id: LineIdField
    of_recipients_ore: OreSum
    of_recipients_by_county: dict[str, int]
    of_county_ore: OreSum
    of_county_by_county: dict[str, int]


class RoundSuccessionAnswer(Answer):
    """A round's open commitments and claims by county.

    What is not divided stays with the round's own. `claims` is null for whoever is told nothing
    of control cases.
    """

    round_id: RoundIdField
    county: Annotated[str, Field(examples=["30"])]
    day: date
    responsible: tuple[str, ...]
    lines: tuple[LinePassage, ...]
    open_ore: OreSum
    by_county: dict[str, int]
    claims: tuple[ClaimPassage, ...] | None


def succession_router(models: ReadModels) -> APIRouter:
    """Counties and rounds after a reform."""
    router = gated_router()

    @router.get(
        "/counties/{county}/succession",
        operation_id="getSuccession",
        summary="What a county became, and who took over what",
        responses=READ_PROBLEMS,
    )
    def county(asked: AskOfCounty, county: CountyInPath, on: Day | None = None) -> SuccessionAnswer:
        asked.sight(Question.REGISTRY)
        if county not in EVERY_COUNTY:
            raise Problem("not-found")
        with models.read(asked, ORGANISATION) as connection:
            found = queries.succession(connection, county)
        day, reform = on or asked.day, REFORMS.get(county)
        recorded = found.state if found else CountyCase()
        return SuccessionAnswer(
            county=county,
            name=EVERY_COUNTY[county].name,
            day=day,
            responsible=tuple(sorted(responsible_counties(county, day))),
            predecessors=predecessors(county),
            successors=reform.successors if reform else recorded.successors,
            ended_on=reform.on if reform else recorded.from_day,
            source=reform.source if reform else None,
            recorded=recorded.from_day is not None,
            passages=recorded.passages,
            log_position=asked.log_position,
        )

    @router.get(
        "/rounds/{round_id}/succession",
        operation_id="getRoundSuccession",
        summary="Who has a round's open commitments after a county reform",
        responses=READ_PROBLEMS,
    )
    def of_round(
        asked: AskOfCase, round_id: RoundIdInPath, on: Day | None = None
    ) -> RoundSuccessionAnswer:
        found = find_round_case(models, asked, round_id, Question.PAYMENTS)
        with models.read(asked, ORGANISATION) as connection:
            recorded = queries.successions(connection)
        state, day = found.state, on or asked.day
        hidden = hidden_in_rounds(asked.identity.role)
        lines = []
        for line_id, line in state.lines.items():
            left = line.decided_ore - state.disbursed_on(line_id)
            parts = passed_on(left, state.county, day, recorded, round_id=round_id, line_id=line_id)
            lines.append(LinePassage(line_id=line_id, open_ore=left, by_county=parts))
        counties = sorted({name for line in lines for name in line.by_county})
        return RoundSuccessionAnswer(
            round_id=round_id,
            county=state.county,
            day=day,
            responsible=tuple(sorted(responsible_counties(state.county, day))),
            lines=tuple(lines),
            open_ore=sum(line.open_ore for line in lines),
            by_county={
                name: sum(line.by_county.get(name, 0) for line in lines) for name in counties
            },
            claims=None if hidden else tuple(_claims(state, day, recorded)),
            log_position=asked.log_position,
        )

    return router


def _claims(state: Round, day: date, recorded: Mapping[str, CountyCase]) -> Iterator[ClaimPassage]:
    divided = partial(
        passed_on,
        county=state.county,
        day=day,
        recorded=recorded,
        what=PassesOn.CLAIMS,
        round_id=state.round_id,
    )
    for claim in open_claims(state):
        yield ClaimPassage(
            line_id=claim.line_id,
            of_recipients_ore=claim.of_recipients_ore,
            of_recipients_by_county=divided(claim.of_recipients_ore, line_id=claim.line_id),
            of_county_ore=claim.of_county_ore,
            of_county_by_county=divided(claim.of_county_ore, line_id=claim.line_id),
        )
