"""The letters of a control case: the request, the notice and the decision."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.controls import ControlIdInPath, find_control
from services.letters.control import ControlLetter, control_letter
from services.minutes.markdown import MARKDOWN, as_markdown
from services.minutes.pdf import PDF, as_pdf

_Format = Annotated[str, Depends(offers(MARKDOWN, PDF))]
_Letter = Annotated[ControlLetter, Path(examples=[ControlLetter.NOTICE])]


def control_letters_router(models: ReadModels) -> APIRouter:
    """The letters of one control case."""
    router = gated_router(formats=(MARKDOWN, PDF))

    @router.get(
        "/controls/{control_id}/letters/{letter}",
        operation_id="getControlLetter",
        summary="A letter of a control case, as Markdown or PDF",
        description="The newest of its kind; a decision is a draft until the party was told.",
        response_class=Response,
        responses={
            200: {
                "content": {
                    MARKDOWN: {"schema": {"type": "string"}},
                    PDF: {"schema": {"type": "string", "format": "binary"}},
                }
            },
            **READ_PROBLEMS,
        },
    )
    def letter(
        asked: AskOfCase, control_id: ControlIdInPath, letter: _Letter, media_type: _Format
    ) -> Response:
        state = find_control(models, asked, control_id).state
        blocks = control_letter(state, letter, asked.language)
        if blocks is None:
            raise Problem("not-found")
        written: str | bytes
        written = as_pdf(blocks, asked.language) if media_type == PDF else as_markdown(blocks)
        return Response(written, media_type=media_type, headers=asked.headers)

    return router
