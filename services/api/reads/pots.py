"""How the money of a round's pots stands: called, awarded, paid and free."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.state.pot import awards_of, calls_of, ledger
from domain.state.round import Round
from domain.step3_prioritise.line_contents import Pot
from projections.pots.project import POTS
from projections.pots.queries import find_round
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round, existing
from services.api.reads.views import (
    Answer,
    LineIdField,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
)
from services.api.visibility import Question


class PotView(View):
    """A pot's ledger (*pottens regnskap*).

    `ceiling` = `awarded` + `called` + `free`, unless a later plan cut the pot below what
    was called; `called` is what open calls have not handed out yet. `paid` is at most
    `ordered`, which is at most `awarded`.
    """

    pot_id: LineIdField
    title: Annotated[str, Field(examples=["Pott for prøvenemnder"])]
    in_plan: bool
    pot: Pot
    ceiling_ore: OreSum
    awarded_ore: OreSum
    called_ore: OreSum
    free_ore: OreSum
    ordered_ore: OreSum
    paid_ore: OreSum
    calls: Number
    awards: Number


class PotsAnswer(Answer):
    """Every pot that any version of the plan had, by id."""

    round_id: RoundIdField
    items: tuple[PotView, ...]
    version: Version


def pots_router(models: ReadModels) -> APIRouter:
    """The pots of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/pots",
        operation_id="listPots",
        summary="What a round's pots have called, awarded and paid, and what is free",
        response_model=PotsAnswer,
        responses=CASE_RESPONSES,
    )
    def pots(asked: AskOfCase, round_id: RoundIdInPath) -> PotsAnswer | Response:
        check_round(asked, round_id, Question.PLAN)
        with models.read(asked, POTS) as connection:
            found = existing(find_round(connection, round_id))
        return asked.unchanged(found.version) or PotsAnswer(
            round_id=round_id,
            items=_pots(found.state),
            version=found.version,
            log_position=asked.log_position,
        )

    return router


def _pots(state: Round) -> tuple[PotView, ...]:
    found = []
    for pot_id, line in sorted(state.lines.items()):
        if line.plan.pot is None:
            continue
        sums = ledger(state, pot_id)
        held = [award for award in awards_of(state, pot_id).values() if award.is_decided]
        found.append(
            PotView(
                pot_id=pot_id,
                title=line.plan.title,
                in_plan=line.in_plan,
                pot=line.plan.pot,
                free_ore=sums.free_ore,
                calls=len(calls_of(state, pot_id)),
                awards=len(held),
                **sums.model_dump(),
            )
        )
    return tuple(found)
