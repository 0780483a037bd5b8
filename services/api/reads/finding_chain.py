"""A finding with those before it that it repeats, and those after it that repeat it."""

from typing import Annotated

from fastapi import APIRouter, Path

from domain.types import ItemId
from domain.views.finding_chain import ChainLink, chain_of
from projections.controls import queries
from projections.controls.project import CONTROLS
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOverCases
from services.api.reads.controls import ControlIdInPath, find_control
from services.api.reads.views import Answer, Coded, RoundIdField, View, coded

FindingIdInPath = Annotated[ItemId, Path(examples=["f-8b1f60d2a947"])]


class ChainLinkView(View):
    """One finding of the chain; `is_this` marks the one that was asked for."""

    control_id: str
    round_id: RoundIdField
    finding_id: str
    number: str
    ground: Coded
    described: str
    end: Coded | None
    is_this: bool


class FindingChainAnswer(Answer):
    """The chain: what is repeated comes before what repeats it."""

    items: tuple[ChainLinkView, ...]


def finding_chain_router(models: ReadModels) -> APIRouter:
    """The chain of a finding."""
    router = gated_router()

    @router.get(
        "/controls/{control_id}/findings/{finding_id}/chain",
        operation_id="getFindingChain",
        summary="Which earlier findings on the same party a finding repeats, and which repeat it",
        responses=READ_PROBLEMS,
    )
    def chain(
        asked: AskOverCases, control_id: ControlIdInPath, finding_id: FindingIdInPath
    ) -> FindingChainAnswer:
        found = find_control(models, asked, control_id).state
        if finding_id not in found.findings:
            raise Problem("not-found")
        # An earlier finding may be on a recipient that was merged into this one.
        with models.read(asked, CONTROLS) as connection:
            cases, _ = queries.listed(connection, counties={found.county}, level=found.level)
        links = chain_of(
            {case.state.control_id: case.state for case in cases}, control_id, finding_id
        )
        here = (control_id, finding_id)
        return FindingChainAnswer(
            items=tuple(_view(link, asked.language, here) for link in links),
            log_position=asked.log_position,
        )

    return router


def _view(link: ChainLink, language: str, here: tuple[str, str]) -> ChainLinkView:
    return ChainLinkView(
        control_id=link.control_id,
        round_id=link.round_id,
        finding_id=link.finding_id,
        number=link.number,
        ground=coded("check-ground", link.ground, language),
        described=link.described,
        end=coded("finding-end", link.end, language) if link.end else None,
        is_this=(link.control_id, link.finding_id) == here,
    )
