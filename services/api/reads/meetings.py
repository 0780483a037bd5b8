"""One of the forum's meetings: what happened in it, and its minutes."""

from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import Field

from domain.attachment import Attachment
from domain.case import CaseKind, Key
from domain.meetings.agenda import AgendaItem, Paper
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.decision_events import DissentNoted, ItemConcluded
from domain.meetings.events import DeputySteppedIn, ImpartialityDecided, Recommended
from domain.registry.tie import Tie
from domain.role import COUNTY_ROLES, Role
from domain.rules.forum.impartiality import disqualified, undecided_suspicion, undeclared
from domain.schemes.forum_practice import ForumPractice
from domain.state.meeting import Correction, ForumMeeting, Stay
from domain.state.meeting_item import Declaration, ItemState, VoteState
from domain.state.meeting_position import meeting_position
from domain.step3_prioritise.forum_events import Member
from domain.types import Instant
from projections.cases import Case
from projections.forum import queries
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing
from services.api.reads.meeting_list import MeetingInList, meeting_in_list
from services.api.reads.views import (
    Answer,
    Coded,
    PossibleView,
    Stop,
    Version,
    View,
    coded,
    possible_in,
    stop,
)
from services.api.reads.written import WRITTEN, WRITTEN_FORMATS, WrittenAs, written
from services.api.visibility import Question
from services.minutes.minutes import minutes_of

MeetingIdInPath = Annotated[Key, Path(examples=["m-9c8d7e6f5a4b"])]

#: Who sees a meeting whole: the county's own people and those who control it.
_INSIDE = COUNTY_ROLES | {Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR}


class ItemView(View):
    """An item (*sak*) with all that was recorded of it.

    `undeclared` are those who are still asked whether they are impartial, `suspected` members
    whom the registry ties to the item and nobody has decided on; `out` are those that are
    disqualified as things stand.
    """

    item: AgendaItem
    outcome: Coded | None
    withdrawn: bool
    papers: tuple[Paper, ...]
    recommended: Recommended | None
    declared: dict[str, Declaration]
    decided: dict[str, ImpartialityDecided]
    undeclared: tuple[str, ...]
    suspected: tuple[str, ...]
    out: tuple[str, ...]
    votes: tuple[VoteState, ...]
    dissents: tuple[DissentNoted, ...]
    concluded: ItemConcluded | None
    under_review: bool


class MeetingAnswer(Answer, MeetingInList):
    """A meeting as it stands; `stays` are from when until when each was there, `ties` what the
    registry said of those called and of whom the items concern.

    `moves` say from and to when it was moved, why, and who was told; so does `calling_off`
    of a meeting that was called off.
    """

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    chair: str | None
    practice: ForumPractice
    roster: tuple[Member, ...]
    ties: tuple[Tie, ...]
    stays: tuple[Stay, ...]
    deputies: tuple[DeputySteppedIn, ...]
    agenda: tuple[ItemView, ...]
    passed_stops: tuple[Stop, ...]
    moves: tuple[MeetingMoved, ...]
    calling_off: MeetingCalledOff | None
    closed_at: Instant | None
    minutes_files: tuple[Attachment, ...]
    corrections: tuple[Correction, ...]
    possible: tuple[PossibleView, ...]
    version: Version


def meeting_router(models: ReadModels) -> APIRouter:
    """One meeting."""
    router = gated_router()

    @router.get(
        "/meetings/{meeting_id}",
        operation_id="getMeeting",
        summary="What happened in a meeting, item by item",
        description="For the county's own people and those who control it.",
        response_model=MeetingAnswer,
        responses=CASE_RESPONSES,
    )
    def meeting(asked: AskOfCase, meeting_id: MeetingIdInPath) -> MeetingAnswer | Response:
        found = _find(models, asked, meeting_id)
        if not _sees_whole(asked):
            raise Problem("forbidden")
        return asked.unchanged(found.version) or _answer(found, asked)

    return router


def minutes_router(models: ReadModels) -> APIRouter:
    """The minutes of one meeting."""
    router = gated_router(formats=WRITTEN_FORMATS)

    @router.get(
        "/meetings/{meeting_id}/minutes",
        operation_id="getMinutes",
        summary="The minutes of a meeting, as Markdown or PDF",
        description=(
            "Made from the meeting's events; a draft until the chair has approved them. "
            "Schools, companies and networks see approved minutes, without closed items, "
            "declarations and single votes."
        ),
        response_class=Response,
        responses=WRITTEN,
    )
    def minutes(asked: AskOfCase, meeting_id: MeetingIdInPath, media_type: WrittenAs) -> Response:
        found = _find(models, asked, meeting_id)
        whole = _sees_whole(asked)
        if not whole and not found.state.minutes_approved:
            raise Problem("not-found")
        blocks = minutes_of(found.state, asked.language, whole=whole)
        return written(asked, blocks, media_type)

    return router


def _sees_whole(asked: Asked) -> bool:
    return asked.identity.role in _INSIDE


def _find(models: ReadModels, asked: Asked, meeting_id: str) -> Case[ForumMeeting]:
    sight = asked.sight(Question.FORUM)
    with models.read(asked, FORUM) as connection:
        found = existing(queries.meeting(connection, meeting_id))
    sight.check_county(found.state.county)
    return found


def _answer(found: Case[ForumMeeting], asked: Asked) -> MeetingAnswer:
    state = found.state
    position = meeting_position(state, found.version)
    return MeetingAnswer(
        **dict(meeting_in_list(state)),
        scheme=state.scheme,
        county=state.county,
        chair=state.chair,
        practice=state.practice,
        roster=tuple(state.roster.values()),
        ties=state.ties,
        stays=state.stays,
        deputies=state.deputies,
        agenda=tuple(_item(state, item, asked.language) for item in state.items.values()),
        passed_stops=tuple(stop(code, asked.language) for code in state.called_stops),
        moves=state.moves,
        calling_off=state.called_off,
        closed_at=state.closed_at,
        minutes_files=state.minutes_files,
        corrections=state.corrections,
        possible=possible_in(CaseKind.MEETING, position, asked.language),
        version=found.version,
        log_position=asked.log_position,
    )


def _item(state: ForumMeeting, item: ItemState, language: str) -> ItemView:
    members = state.roster.values()
    return ItemView(
        item=item.item,
        outcome=coded("item-outcome", item.outcome, language) if item.outcome else None,
        withdrawn=item.withdrawn,
        papers=item.papers,
        recommended=item.recommended,
        declared=item.declared,
        decided=item.decided,
        undeclared=undeclared(state, item),
        suspected=tuple(m.member_id for m in members if undecided_suspicion(state, item, m)),
        out=tuple(m.member_id for m in members if disqualified(state, item, m.member_id)),
        votes=item.votes,
        dissents=item.dissents,
        concluded=item.concluded,
        under_review=item.under_review,
    )
