"""The letters of a control case: the request, the notice and the decision."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from services.api.gated_router import gated_router
from services.api.reads.asking import ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.controls import ControlIdInPath, find_control
from services.api.reads.written import WRITTEN, WRITTEN_FORMATS, WrittenAs, written
from services.letters.control import ControlLetter, control_letter

_Letter = Annotated[ControlLetter, Path(examples=[ControlLetter.NOTICE])]


def control_letters_router(models: ReadModels) -> APIRouter:
    """The letters of one control case."""
    router = gated_router(formats=WRITTEN_FORMATS)

    @router.get(
        "/controls/{control_id}/letters/{letter}",
        operation_id="getControlLetter",
        summary="A letter of a control case, as Markdown or PDF",
        description="The newest of its kind; a decision is a draft until the party was told.",
        response_class=Response,
        responses=WRITTEN,
    )
    def letter(
        asked: AskOfCase, control_id: ControlIdInPath, letter: _Letter, media_type: WrittenAs
    ) -> Response:
        state = find_control(models, asked, control_id).state
        return written(asked, control_letter(state, letter, asked.language), media_type)

    return router
