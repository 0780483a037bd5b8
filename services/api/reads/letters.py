"""The letters of a round: about a line's decision, and about what became of a complaint."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from domain.role import COUNTY_ROLES, Role
from domain.state.round import Round
from domain.types import ItemId
from projections.plan.project import PLAN
from projections.plan.queries import find_round
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round
from services.api.reads.views import RoundIdInPath
from services.api.visibility import Question
from services.letters.letters import complaint_letter, decision_letter
from services.minutes.blocks import Block
from services.minutes.markdown import MARKDOWN, as_markdown
from services.minutes.pdf import PDF, as_pdf

_LineInPath = Annotated[ItemId, Path(examples=["l-01"])]
_ComplaintInPath = Annotated[ItemId, Path(examples=["c-4e1f7a90b2d3"])]
Format = Annotated[str, Depends(offers(MARKDOWN, PDF))]

#: Who reads every letter; anybody else reads those to its own organisation.
_INSIDE = COUNTY_ROLES | {Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR}
_WRITTEN = {
    200: {
        "content": {
            MARKDOWN: {"schema": {"type": "string"}},
            PDF: {"schema": {"type": "string", "format": "binary"}},
        }
    },
    **READ_PROBLEMS,
}


def letters_router(models: ReadModels) -> APIRouter:
    """The letters of one round."""
    router = gated_router(formats=(MARKDOWN, PDF))

    @router.get(
        "/rounds/{round_id}/lines/{line_id}/letter",
        operation_id="getDecisionLetter",
        summary="The letter about a line's decision, as Markdown or PDF",
        description="A draft until the party has been told; the party itself reads its own.",
        response_class=Response,
        responses=_WRITTEN,
    )
    def decision(
        asked: AskOfCase, round_id: RoundIdInPath, line_id: _LineInPath, media_type: Format
    ) -> Response:
        state = _round(models, asked, round_id)
        line = state.lines.get(line_id)
        decided = line.decision if line else None
        _check_reader(asked, decided.recipient.organisation if decided else None)
        return _letter(asked, decision_letter(state, line_id, asked.language), media_type)

    @router.get(
        "/rounds/{round_id}/complaints/{complaint_id}/letter",
        operation_id="getComplaintLetter",
        summary="The letter that answers a complaint, as Markdown or PDF",
        response_class=Response,
        responses=_WRITTEN,
    )
    def complaint(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        complaint_id: _ComplaintInPath,
        media_type: Format,
    ) -> Response:
        state = _round(models, asked, round_id)
        found = state.complaints.by_id.get(complaint_id)
        _check_reader(asked, found.received.complainant.organisation if found else None)
        return _letter(asked, complaint_letter(state, complaint_id, asked.language), media_type)

    return router


def _round(models: ReadModels, asked: Asked, round_id: str) -> Round:
    check_round(asked, round_id, Question.PLAN)
    with models.read(asked, PLAN) as connection:
        found = find_round(connection, round_id)
    if found is None:
        raise Problem("not-found")
    return found.state


def _check_reader(asked: Asked, addressee: str | None) -> None:
    """Somebody else's letter does not exist for a unit, network or provider."""
    if asked.identity.role not in _INSIDE and asked.identity.organisation != addressee:
        raise Problem("not-found")


def _letter(asked: Asked, blocks: Sequence[Block] | None, media_type: str) -> Response:
    if blocks is None:
        raise Problem("not-found")
    written: str | bytes
    written = as_pdf(blocks, asked.language) if media_type == PDF else as_markdown(blocks)
    return Response(written, media_type=media_type, headers=asked.headers)
