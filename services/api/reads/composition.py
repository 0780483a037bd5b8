"""Whether a meeting had those whom the rules ask for: appointed, called and there."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.state.forum import Forum
from domain.views.composition import composition
from projections.forum import queries
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing
from services.api.reads.meetings import MeetingIdInPath
from services.api.reads.programmes import ProgrammeView, programmes_in
from services.api.reads.views import Answer, Coded, Number, View, coded
from services.api.visibility import Question


class GroupView(View):
    """One group: its seats, who has them that day, who was called, and who came."""

    group: Coded
    required: bool
    seats: Number
    appointed: Number
    invited: Number
    present: Number


class CompositionAnswer(Answer):
    """The meeting's composition (*sammensetning*) against the forum's rule set.

    `programmes` are all of them, as the forum had seats and members for them that day: that each
    is represented was asked for in 2020, and is the setting `programmes-in-forum` since.
    """

    meeting_id: Annotated[str, Field(examples=["m-9c8d7e6f5a4b"])]
    groups: tuple[GroupView, ...]
    programmes: tuple[ProgrammeView, ...]


def composition_router(models: ReadModels) -> APIRouter:
    """The composition of one meeting."""
    router = gated_router()

    @router.get(
        "/meetings/{meeting_id}/composition",
        operation_id="getComposition",
        summary="Which groups were appointed, called and there",
        responses=READ_PROBLEMS,
    )
    def answer(asked: AskOfCase, meeting_id: MeetingIdInPath) -> CompositionAnswer:
        sight = asked.sight(Question.FORUM)
        with models.read(asked, FORUM) as connection:
            meeting = existing(queries.meeting(connection, meeting_id))
            held = meeting.state
            sight.check_county(held.county)
            forum = queries.forum(connection, held.scheme, held.county)
        sits = forum.state if forum else Forum()
        groups = composition(held, sits)
        return CompositionAnswer(
            meeting_id=meeting_id,
            groups=tuple(
                GroupView(
                    **group.model_dump(exclude={"group"}),
                    group=coded("seat", group.group, asked.language),
                )
                for group in groups
            ),
            programmes=programmes_in(sits, held.held_on, asked.language),
            log_position=asked.log_position,
        )

    return router
