"""The letters of a round: about a line's decision, and about what became of a complaint."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from domain.role import COUNTY_ROLES, Role
from domain.types import ItemId
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round_case
from services.api.reads.views import RoundIdInPath
from services.api.reads.written import WRITTEN, WRITTEN_FORMATS, WrittenAs, written
from services.api.visibility import Question
from services.letters.letters import complaint_letter, decision_letter

_LineInPath = Annotated[ItemId, Path(examples=["l-01"])]
_ComplaintInPath = Annotated[ItemId, Path(examples=["c-4e1f7a90b2d3"])]

#: Who reads every letter; anybody else reads those to its own organisation.
_INSIDE = COUNTY_ROLES | {Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR}


def letters_router(models: ReadModels) -> APIRouter:
    """The letters of one round."""
    router = gated_router(formats=WRITTEN_FORMATS)

    @router.get(
        "/rounds/{round_id}/lines/{line_id}/letter",
        operation_id="getDecisionLetter",
        summary="The letter about a line's decision, as Markdown or PDF",
        description="A draft until the party has been told; the party itself reads its own.",
        response_class=Response,
        responses=WRITTEN,
    )
    def decision(
        asked: AskOfCase, round_id: RoundIdInPath, line_id: _LineInPath, media_type: WrittenAs
    ) -> Response:
        state = find_round_case(models, asked, round_id, Question.PLAN).state
        line = state.lines.get(line_id)
        decided = line and (line.decision or line.decided_before or line.reductions)
        addressee = line.recipient if line and decided else None
        _check_reader(asked, addressee.organisation if addressee else None)
        return written(asked, decision_letter(state, line_id, asked.language), media_type)

    @router.get(
        "/rounds/{round_id}/complaints/{complaint_id}/letter",
        operation_id="getComplaintLetter",
        summary="The letter that answers a complaint, as Markdown or PDF",
        response_class=Response,
        responses=WRITTEN,
    )
    def complaint(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        complaint_id: _ComplaintInPath,
        media_type: WrittenAs,
    ) -> Response:
        state = find_round_case(models, asked, round_id, Question.PLAN).state
        found = state.complaints.by_id.get(complaint_id)
        _check_reader(asked, found.received.complainant.organisation if found else None)
        return written(asked, complaint_letter(state, complaint_id, asked.language), media_type)

    return router


def _check_reader(asked: Asked, addressee: str | None) -> None:
    """Somebody else's letter does not exist for a unit, network or provider."""
    if asked.identity.role not in _INSIDE and asked.identity.organisation != addressee:
        raise Problem("not-found")
