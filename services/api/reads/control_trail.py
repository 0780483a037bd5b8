"""What has happened in a control case, told or drawn."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Response

from domain.case import control_ref
from domain.checks.books import Seen
from domain.language.language import Language
from domain.language.words import Words
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.controls import ControlIdInPath, find_control
from services.api.reads.entries import EntryView
from services.api.reads.history import history_of, told_trail
from services.api.reads.views import Answer
from services.tracing.timeline import timeline

_JSON: Final = "application/json"
_SVG: Final = "image/svg+xml"
_FORMATS: Final = (_JSON, _SVG)
Format = Annotated[str, Depends(offers(*_FORMATS))]


class ControlTrailAnswer(Answer):
    """Everything that has happened in a control case, in the order of the log."""

    control_id: str
    items: tuple[EntryView, ...]


def control_trail_router(models: ReadModels) -> APIRouter:
    """The trail of one control case."""
    router = gated_router(formats=_FORMATS)

    @router.get(
        "/controls/{control_id}/audit-trail",
        operation_id="getControlTrail",
        summary="What has happened in a control case, told or drawn along time",
        response_model=ControlTrailAnswer,
        responses={
            200: {"content": {_SVG: {"schema": {"type": "string"}}}},
            **READ_PROBLEMS,
        },
    )
    def trail(
        asked: AskOfCase, control_id: ControlIdInPath, media_type: Format
    ) -> ControlTrailAnswer | Response:
        case = control_ref(control_id)
        found = find_control(models, asked, control_id)
        if media_type == _SVG:
            seen = [
                Seen(one.position, one.case, one.recorded)
                for one in history_of(models, asked, case, found.version)
            ]
            language = Language(asked.language)
            whom = found.state.recipient
            name = whom.name if whom else Words(language).county(found.state.county)
            drawn = timeline(seen, f"{control_id}: {name}, {found.state.round_id}", language)
            return Response(drawn, media_type=_SVG, headers=asked.headers)
        return ControlTrailAnswer(
            control_id=control_id,
            items=told_trail(models, asked, case),
            log_position=asked.log_position,
        )

    return router
