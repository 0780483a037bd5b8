"""Which national frames a round carries, so that needs can say which they answer to."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.schemes.national_frames import NationalFrame, frames_in_force
from domain.state.money_in import GrantLetter
from domain.types import Day
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.views import Answer, Coded, RoundIdField, RoundIdInPath, View, coded
from services.api.visibility import Question


class FrameView(View):
    """A national frame (*nasjonal ramme eller føring*): its name, source and when it holds.

    `status` is `unverified` when no source at hand settles what it says.
    """

    key: Annotated[str, Field(examples=["sector-goals"])]
    name: Annotated[str, Field(examples=["Sektormålene for skole"])]
    source: Annotated[str, Field(examples=["[Udir]: needs start from the curriculum"])]
    status: Coded
    valid_from: Day
    valid_to: Day | None
    issued_on: Annotated[Day | None, Field(description="Null where no source at hand tells it.")]


class LetterView(View):
    """The grant letter (*tilskuddsbrev*) that the round goes by, as the state's grant names it.

    `sha256` is that of the letter itself, null when nobody gave it.
    """

    name: Annotated[str, Field(examples=["Tilsagnsbrev 2025 (syntetisk)"])]
    dated: Day
    sha256: str | None


class FramesAnswer(Answer):
    """The frames that hold in the round's budget year, and the year's letter to the county.

    `letter` is null until a grant has been committed.
    """

    round_id: RoundIdField
    letter: LetterView | None
    frames: tuple[FrameView, ...]


def frames_router(models: ReadModels) -> APIRouter:
    """The national frames of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/national-frames",
        operation_id="listNationalFrames",
        summary="Which national frames a round carries",
        responses=READ_PROBLEMS,
    )
    def frames(asked: AskOfCase, round_id: RoundIdInPath) -> FramesAnswer:
        state = find_round(models, asked, round_id, Question.ROUND).state
        return FramesAnswer(
            round_id=round_id,
            letter=_letter(state.money_in.letter),
            frames=tuple(
                _frame(frame, asked.language)
                for frame in frames_in_force(state.scheme, state.budget_year)
            ),
            log_position=asked.log_position,
        )

    return router


def _letter(letter: GrantLetter | None) -> LetterView | None:
    if letter is None:
        return None
    return LetterView(name=letter.name, dated=letter.dated, sha256=letter.sha256)


def _frame(frame: NationalFrame, language: str) -> FrameView:
    return FrameView(
        key=frame.key,
        name={"nb": frame.nb, "nn": frame.nn, "en": frame.en}[language],
        source=frame.source,
        status=coded("status", frame.status, language),
        valid_from=frame.valid_from,
        valid_to=frame.valid_to,
        issued_on=frame.issued_on,
    )
