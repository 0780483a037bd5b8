"""Needs from a spreadsheet: the form to fill in, and a trial of a stored file."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Depends, Response
from pydantic import Field

from domain.event import Refusal
from domain.imports.decide import ImportNeeds
from domain.language.language import Language
from domain.types import Sha256
from services.api.authentication import CurrentIdentity
from services.api.commands.body import CommandBody, body_model
from services.api.commands.step1_assess import IMPORTED
from services.api.commands.turn import turn
from services.api.gated_router import gated_router
from services.api.identity import Identity
from services.api.known_query import known_query
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.reads.views import Number, RoundIdField, RoundIdInPath, View
from services.api.trials import (
    MOST_TOLD,
    PROBLEMS,
    RowProblemView,
    Spoken,
    as_if_given,
    form,
    speak,
    told,
)
from services.event_log.reading import ReadLog
from services.files.kinds import CSV, XLSX
from services.files.port import Files, FileUnknown
from services.imports.template import csv_template, excel_template
from services.imports.trial import try_needs

_FORMS: Final[dict[str, Callable[[Language], bytes]]] = {
    XLSX.media_type: excel_template,
    CSV.media_type: csv_template,
}
_BODY = body_model(ImportNeeds, frozenset({"round_id"}))
_Format = Annotated[str, Depends(offers(*_FORMS))]


class ImportCheck(View):
    """What an import of a file would meet: every fault of every row, and of the file.

    `importable` says that the command with the same body would go through as things stand,
    `needs_reason` that a reason is all that it lacks. `problems` are the first ten thousand
    of `problems_total`.
    """

    round_id: RoundIdField
    sha256: Sha256
    rows: Annotated[Number, Field(description="Rows that could be read.")]
    importable: bool
    needs_reason: bool
    problems_total: Number
    problems: tuple[RowProblemView, ...]


def imports_router(files: Files, log: ReadLog) -> APIRouter:
    """The trial, over the stored files and what the log has of round and units."""
    router = gated_router(query_first=False)

    @router.post(
        f"{IMPORTED.path}/check",
        operation_id="checkImportedNeeds",
        summary="What would keep a spreadsheet of needs from being imported; nothing is stored",
        responses=PROBLEMS,
        dependencies=[Depends(turn(IMPORTED)), Depends(known_query)],
        tags=["1 assess"],
    )
    def check(
        identity: CurrentIdentity,
        response: Response,
        round_id: RoundIdInPath,
        body: Annotated[
            _BODY,  # type: ignore[valid-type]
            Body(openapi_examples={"example": {"value": dict(IMPORTED.example)}}),
        ],
        accept_language: Spoken = None,
    ) -> ImportCheck:
        language = speak(response, accept_language)
        command = _trial(body, identity, round_id)
        try:
            content = files.get(command.sha256)
        except FileUnknown:
            raise Refusal("file-unknown") from None
        rows, found = try_needs(content, command, log)
        return ImportCheck(
            round_id=round_id,
            sha256=command.sha256,
            rows=rows,
            importable=not found,
            needs_reason=bool(found) and all(problem.stops for problem in found),
            problems_total=len(found),
            problems=tuple(told(problem, language) for problem in found[:MOST_TOLD]),
        )

    return router


def template_router() -> APIRouter:
    """The form to fill in, empty."""
    router = gated_router(formats=tuple(_FORMS))

    @router.get(
        "/imported-needs/template",
        operation_id="getNeedsTemplate",
        summary="An empty spreadsheet for needs, as Excel or CSV",
        response_class=Response,
        responses={200: {"content": dict.fromkeys(_FORMS, BINARY)}},
        tags=["1 assess"],
    )
    def template(
        media_type: _Format, response: Response, accept_language: Spoken = None
    ) -> Response:
        language = speak(response, accept_language)
        ending = CSV.ending if media_type == CSV.media_type else XLSX.ending
        name = f"{_NAMES[language]}.{ending}"
        return form(_FORMS[media_type](language), media_type, name, response)

    return router


_NAMES: Final = {Language.NB: "behov", Language.NN: "behov", Language.EN: "needs"}


def _trial(body: CommandBody, identity: Identity, round_id: str) -> ImportNeeds:
    """The command that the body would give; nobody gives it here."""
    own: dict[str, Any] = {"sha256": getattr(body, "sha256", None)}
    by = as_if_given(body, identity)
    return ImportNeeds.model_validate({**own, "round_id": round_id, "by": by})
