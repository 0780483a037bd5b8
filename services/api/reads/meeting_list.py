"""Which meetings a forum has had or is called to, and how far each has come."""

from collections import Counter
from enum import StrEnum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.state.meeting import ForumMeeting
from domain.types import Day, Instant
from projections.forum import queries
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.listing import Key, latest, page_of
from services.api.reads.paging import MOST, Cursor, Limit
from services.api.reads.stretch import check_stretch
from services.api.reads.views import (
    Answer,
    CountyInPath,
    NextCursor,
    Number,
    SchemeInPath,
    View,
)
from services.api.visibility import Question


class MeetingStanding(StrEnum):
    """How far a meeting has come: each is in one."""

    CALLED = "called"
    CALLED_OFF = "called-off"
    HELD = "held"
    APPROVED = "approved"


class MeetingSort(StrEnum):
    """The orders in which meetings are given: the latest first, or the earliest."""

    LATEST = "latest"
    EARLIEST = "earliest"


class MeetingInList(View):
    """One meeting (*møte*) and how far it has come; `called_off` was never held."""

    meeting_id: Annotated[str, Field(examples=["m-9c8d7e6f5a4b"])]
    held_on: Day | None
    begins_at: Instant | None
    place: str
    written: bool
    items: Annotated[int, Field(examples=[4])]
    undecided: Annotated[int, Field(examples=[0])]
    called_off: bool
    closed: bool
    minutes_approved: bool


class MeetingsAnswer(Answer):
    """Meetings of the forum; `standings` and `total` count all that fit the filters."""

    items: tuple[MeetingInList, ...]
    standings: dict[MeetingStanding, Number]
    total: Number
    next_cursor: NextCursor


def meeting_list_router(models: ReadModels) -> APIRouter:
    """The list of meetings."""
    router = gated_router()

    @router.get(
        "/forums/{scheme}/{county}/meetings",
        operation_id="getMeetings",
        summary="Which meetings a forum has had or is called to",
        response_model=MeetingsAnswer,
        responses=READ_PROBLEMS,
    )
    def meetings(
        asked: AskOfCase,
        scheme: SchemeInPath,
        county: CountyInPath,
        standing: MeetingStanding | None = None,
        since: Annotated[Day | None, Query(alias="from", description="Then or later.")] = None,
        until: Annotated[Day | None, Query(alias="to", description="Before that day.")] = None,
        sort: MeetingSort = MeetingSort.LATEST,
        cursor: Cursor = None,
        limit: Limit = MOST,
    ) -> MeetingsAnswer:
        asked.sight(Question.FORUM).check_county(county)
        check_stretch(since, until)
        with models.read(asked, FORUM) as connection:
            found = [case.state for case in queries.meetings(connection, scheme, county)]
        fitting = [
            state
            for state in found
            if standing in (None, standing_of(state))
            and (since is None or (state.held_on is not None and state.held_on >= since))
            and (until is None or (state.held_on is not None and state.held_on < until))
        ]
        page = page_of(asked, fitting, partial(_place, sort), cursor, limit)
        counted = Counter(map(standing_of, fitting))
        return MeetingsAnswer(
            items=tuple(map(meeting_in_list, page.items)),
            standings={each: counted[each] for each in MeetingStanding},
            total=page.total,
            next_cursor=page.next_cursor,
            log_position=asked.log_position,
        )

    return router


def standing_of(state: ForumMeeting) -> MeetingStanding:
    """How far the meeting has come."""
    if state.called_off is not None:
        return MeetingStanding.CALLED_OFF
    if state.minutes_approved:
        return MeetingStanding.APPROVED
    return MeetingStanding.HELD if state.closed else MeetingStanding.CALLED


def meeting_in_list(state: ForumMeeting) -> MeetingInList:
    """The meeting as the list has it."""
    return MeetingInList(
        meeting_id=state.meeting_id,
        held_on=state.held_on,
        begins_at=state.begins_at,
        place=state.place,
        written=state.written,
        items=len(state.items),
        undecided=len(state.undecided),
        called_off=state.called_off is not None,
        closed=state.closed,
        minutes_approved=state.minutes_approved,
    )


def _place(sort: MeetingSort, state: ForumMeeting) -> Key:
    if state.held_on is None:
        return 0, state.meeting_id
    day = latest(state.held_on)
    return (day if sort is MeetingSort.LATEST else -day), state.meeting_id
