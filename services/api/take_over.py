"""A running year from spreadsheets: the form to fill in, and a trial of stored files."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Depends, Response
from pydantic import Field

from domain.event import Refusal
from domain.language import texts
from domain.language.language import Language
from domain.takeover.contents import Contents
from domain.takeover.decide import TakeOverRound
from services.api.authentication import CurrentIdentity
from services.api.commands.body import CommandBody, body_model
from services.api.commands.opening import TAKEN_OVER
from services.api.commands.turn import turn
from services.api.gated_router import gated_router
from services.api.identity import Identity
from services.api.known_query import known_query
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.reads.views import Number, OreSum, RoundIdField, RoundIdInPath, View
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
from services.files.kinds import XLSX
from services.files.port import Files, FileUnknown
from services.takeover.problem import SheetProblem
from services.takeover.template import workbook
from services.takeover.trial import try_round

_BODY = body_model(TakeOverRound, frozenset({"round_id"}))
_OPENING: Final = "opening"
_NAMES: Final = {Language.NB: "aaret", Language.NN: "aaret", Language.EN: "year"}


class SheetProblemView(RowProblemView):
    """One fault, in the sheet that `sheet` names in the reader's language."""

    sheet: Annotated[str | None, Field(examples=["Utbetalt"])]


class TakenOverSums(View):
    """What the sheets add up to, to hold against the accounts; in øre."""

    means_ore: OreSum
    planned_ore: OreSum
    decided_ore: OreSum
    paid_ore: OreSum
    lines: Number
    needs: Number
    turns: Number
    calls: Number
    applications: Number


class TakeOverCheck(View):
    """What a take-over of the files would meet: every fault of every sheet.

    `possible` says that the command with the same body would go through as things stand,
    `needs_reason` that a reason is all that it lacks. `sums` is null when the files cannot be
    read; `problems` are the first ten thousand of `problems_total`.
    """

    round_id: RoundIdField
    possible: bool
    needs_reason: bool
    sums: TakenOverSums | None
    problems_total: Number
    problems: tuple[SheetProblemView, ...]


def take_over_router(files: Files, log: ReadLog) -> APIRouter:
    """The trial, over the stored files and what the log has of round, forum and plan."""
    router = gated_router(query_first=False)

    @router.post(
        f"{TAKEN_OVER.path}/check",
        operation_id="checkTakeOver",
        summary="What would keep a running round from being taken over; nothing is stored",
        responses=PROBLEMS,
        dependencies=[Depends(turn(TAKEN_OVER)), Depends(known_query)],
        tags=[_OPENING],
    )
    def check(
        identity: CurrentIdentity,
        response: Response,
        round_id: RoundIdInPath,
        body: Annotated[
            _BODY,  # type: ignore[valid-type]
            Body(openapi_examples={"example": {"value": dict(TAKEN_OVER.example)}}),
        ],
        accept_language: Spoken = None,
    ) -> TakeOverCheck:
        language = speak(response, accept_language)
        command = _trial(body, identity, round_id)
        try:
            named = [(source, files.get(source.sha256)) for source in command.sources]
        except FileUnknown:
            raise Refusal("file-unknown") from None
        contents, found = try_round(named, command, log)
        return TakeOverCheck(
            round_id=round_id,
            possible=not found,
            needs_reason=bool(found) and all("stops" in problem.facts for problem in found),
            sums=None if contents is None else _sums(contents),
            problems_total=len(found),
            problems=tuple(_told(problem, language) for problem in found[:MOST_TOLD]),
        )

    return router


def year_template_router() -> APIRouter:
    """The form to fill in, empty."""
    router = gated_router(formats=(XLSX.media_type,))

    @router.get(
        "/take-over/template",
        operation_id="getTakeOverTemplate",
        summary="An empty workbook for a running round, with a sheet for each part",
        response_class=Response,
        responses={200: {"content": {XLSX.media_type: BINARY}}},
        tags=[_OPENING],
    )
    def template(
        media_type: Annotated[str, Depends(offers(XLSX.media_type))],
        response: Response,
        accept_language: Spoken = None,
    ) -> Response:
        language = speak(response, accept_language)
        name = f"{_NAMES[language]}.{XLSX.ending}"
        return form(workbook(language), media_type, name, response)

    return router


def _trial(body: CommandBody, identity: Identity, round_id: str) -> TakeOverRound:
    """The command that the body would give; nobody gives it here."""
    own: dict[str, Any] = {name: getattr(body, name, None) for name in ("as_of", "sources")}
    by = as_if_given(body, identity)
    return TakeOverRound.model_validate({**own, "round_id": round_id, "by": by})


def _sums(contents: Contents) -> TakenOverSums:
    return TakenOverSums(
        means_ore=contents.means_ore,
        planned_ore=contents.planned_ore,
        decided_ore=contents.decided_ore,
        paid_ore=contents.paid_ore,
        lines=len(contents.lines),
        needs=len(contents.needs),
        turns=len(contents.turns),
        calls=len(contents.calls),
        applications=len(contents.applications),
    )


def _told(problem: SheetProblem, language: Language) -> SheetProblemView:
    sheet = texts.label("sheet", problem.sheet, language) if problem.sheet else None
    return SheetProblemView(**dict(told(problem, language)), sheet=sheet)
