"""Whom a round's needs and money reach, and where sums were divided by counting heads."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.rules.plans.equal_split import equal_splits
from domain.step3_prioritise.asked import Asked as AskedOfRound
from domain.views.basis import basis
from domain.views.coverage import NONE, Dimension, LineMoney, Share, coverage, money_of
from projections.coverage.project import COVERAGE
from projections.coverage.queries import asked_in_round, municipalities
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.views import (
    Answer,
    Coded,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    View,
    coded,
)
from services.api.visibility import Question


class ShareView(View):
    """What falls on one group, programme, unit, theme or municipality.

    A need counts under each of its target groups; money is divided and counted once, so
    the sums of a breakdown are the round's. `planned_permille` is the part of what is planned.
    Participants are those that needs ask for, those that the plan's lines expect (a pot once),
    and those of lines and awards that are decided on.
    """

    key: Coded
    needs: Number
    prioritised: Number
    waiting: Number
    referred: Number
    declined: Number
    asked_participants: Number
    planned_participants: Number
    decided_participants: Number
    planned_ore: OreSum
    decided_ore: OreSum
    disbursed_ore: OreSum
    planned_permille: Annotated[int, Field(ge=0, le=1000, examples=[250])]


class EqualSplitView(View):
    """Lines without a need that hold the same sum (problem P2)."""

    amount_ore: OreSum
    lines: tuple[str, ...]


class BasisView(View):
    """What the plan's money rests on; together the sums are all that is planned.

    `on_plan_alone` has neither a need nor an equal sum behind it.
    """

    on_needs_ore: OreSum
    in_pots_ore: OreSum
    in_equal_sums_ore: OreSum
    on_plan_alone_ore: OreSum


class CoverageAnswer(Answer):
    """The round broken down in every way, `none` being what is not known."""

    round_id: RoundIdField
    by: dict[Dimension, tuple[ShareView, ...]]
    equal_splits: tuple[EqualSplitView, ...]
    basis: BasisView


def coverage_router(models: ReadModels) -> APIRouter:
    """The coverage of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/coverage",
        operation_id="getCoverage",
        summary="Whom a round's needs and money reach",
        responses=READ_PROBLEMS,
    )
    def answer(asked: AskOfCase, round_id: RoundIdInPath) -> CoverageAnswer:
        state = find_round(models, asked, round_id, Question.COVERAGE).state
        with models.read(asked, COVERAGE) as connection:
            needs = asked_in_round(connection, round_id)
            lines = money_of(state)
            parties = parties_of(needs, lines)
            places = municipalities(connection, parties)
        planned = [
            line.plan for line in state.lines.values() if line.in_plan and line.parent is None
        ]
        return CoverageAnswer(
            round_id=round_id,
            by={
                by: share_views(by, coverage(by, needs, lines, places), parties, asked.language)
                for by in Dimension
            },
            equal_splits=tuple(
                EqualSplitView(amount_ore=split.amount_ore, lines=split.lines)
                for split in equal_splits(planned)
            ),
            basis=BasisView(**basis(planned).model_dump()),
            log_position=asked.log_position,
        )

    return router


def parties_of(needs: Iterable[AskedOfRound], lines: Iterable[LineMoney]) -> dict[str, str]:
    """The names of the units that asked and of the lines' recipients, by number."""
    asking = {need.unit.organisation: need.unit.name for need in needs}
    paid = {line.recipient.organisation: line.recipient.name for line in lines if line.recipient}
    return asking | paid


def share_views(
    by: Dimension, shares: tuple[Share, ...], parties: Mapping[str, str], language: str
) -> tuple[ShareView, ...]:
    """The shares with the names of their keys, `parties` being organisations by number."""
    planned = sum(share.planned_ore for share in shares)
    return tuple(
        ShareView(
            **share.model_dump(exclude={"key"}),
            key=_key(by, share.key, parties, language),
            planned_permille=share.planned_ore * 1000 // planned if planned else 0,
        )
        for share in shares
    )


def _key(by: Dimension, key: str, parties: Mapping[str, str], language: str) -> Coded:
    """The key with a name: of the code, of the organisation, or the key itself."""
    if key == NONE:
        return coded("coverage", NONE, language)
    if by is Dimension.UNIT:
        return Coded(code=key, label=parties.get(key, key))
    return coded(by.value, key, language)
