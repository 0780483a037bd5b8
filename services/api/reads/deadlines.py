"""Which deadlines there are in the cases that somebody sees, by when they fall."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.case import RoundId
from domain.deadlines.kinds import DeadlineKind
from domain.types import Instant
from projections import deadlines as found
from projections.controls.project import CONTROLS
from projections.deadlines import DeadlineFound, DeadlineStanding
from projections.need_board.project import NEED_BOARD
from projections.pots.project import POTS
from projections.round_status.project import ROUND_STATUS
from projections.tasks import open_rounds
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Ask, Asked, ReadModels
from services.api.reads.listing import Key, latest, page_of
from services.api.reads.paging import USUAL, Cursor, Limit
from services.api.reads.stretch import check_stretch
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    NextCursor,
    Number,
    RoundIdField,
    View,
    coded,
)
from services.api.visibility import Question, may_ask


class DeadlineSort(StrEnum):
    """The orders in which deadlines are given: the first to fall, the last, or by their kind."""

    FALLS = "falls"
    LATEST = "latest"
    KIND = "kind"


From = Annotated[Instant | None, Query(alias="from", description="Falls then or later.")]
To = Annotated[Instant | None, Query(alias="to", description="Falls before then.")]


class DeadlineInList(View):
    """A deadline (*frist*) of one case; `organisation` is whose turn it is, null for the county.

    `met` is one to come that nothing waits for any more; one that is past stays `passed`,
    whatever was done since. What is still to be done stands among the tasks.
    """

    case: Annotated[str, Field(examples=["need/n-3f9a2c7d1b04"])]
    round_id: RoundIdField
    county: Annotated[str, Field(examples=["46"])]
    organisation: str | None
    deadline_id: Annotated[str, Field(examples=["intake"])]
    kind: Coded
    at: At
    standing: DeadlineStanding
    source: Coded
    citation: Annotated[str, Field(examples=["Utlysing 2026"])]
    when_passed: Coded
    escalated: bool
    suspended_since: At | None


class DeadlinesAnswer(Answer):
    """Deadlines by when they fall; `standings` and `total` count all that fit the filters."""

    items: tuple[DeadlineInList, ...]
    standings: dict[DeadlineStanding, int]
    total: Number
    next_cursor: NextCursor


def deadlines_router(models: ReadModels) -> APIRouter:
    """The deadlines that the reader sees."""
    router = gated_router()

    @router.get(
        "/deadlines",
        operation_id="listDeadlines",
        summary="Which deadlines there are, and how each stands",
        description=(
            "Those of open rounds, their needs and applications, and of control cases. A school, "
            "company, network or provider sees those of rounds, and what waits for itself."
        ),
        responses=READ_PROBLEMS,
    )
    def listing(
        asked: Ask,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
        kind: DeadlineKind | None = None,
        standing: DeadlineStanding | None = None,
        since: From = None,
        until: To = None,
        sort: DeadlineSort = DeadlineSort.FALLS,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> DeadlinesAnswer:
        check_stretch(since, until)
        fitting = [
            each
            for each in _seen(models, asked, round_id)
            if kind in (None, each.deadline.kind)
            and standing in (None, each.standing)
            and (since is None or each.deadline.at >= since)
            and (until is None or each.deadline.at < until)
        ]
        page = page_of(asked, fitting, partial(_place, sort), cursor, limit)
        counted = Counter(each.standing for each in fitting)
        return DeadlinesAnswer(
            items=tuple(_view(each, asked.language) for each in page.items),
            standings={each: counted[each] for each in DeadlineStanding},
            total=page.total,
            next_cursor=page.next_cursor,
            log_position=asked.log_position,
        )

    return router


def _place(sort: DeadlineSort, each: DeadlineFound) -> Key:
    match sort:
        case DeadlineSort.FALLS:
            return each.place
        case DeadlineSort.LATEST:
            return latest(each.deadline.at), *each.place
        case DeadlineSort.KIND:
            return each.deadline.kind, *each.place


def _seen(models: ReadModels, asked: Asked, round_id: str | None) -> Iterator[DeadlineFound]:
    """All that the reader sees; raises `Problem("forbidden")` where that is nothing."""
    now = datetime.now(UTC)
    counties = asked.sight(Question.ROUND).counties
    own = asked.sight(Question.NEEDS).organisation
    with models.read(asked, ROUND_STATUS) as connection:
        rounds = [case.state for case in open_rounds(connection, counties)]
    rounds = [state for state in rounds if round_id in (None, state.round_id)]
    for state in rounds:
        yield from found.of_round(state, now)
    with models.read(asked, NEED_BOARD) as connection:
        for state in rounds:
            yield from _own(found.of_needs(connection, state.round_id, now), own)
    with models.read(asked, POTS) as connection:
        for state in rounds:
            yield from _own(found.of_applications(connection, state.round_id, now), own)
    if not may_ask(asked.identity.role, Question.CONTROLS):
        return
    seen = asked.sight(Question.CONTROLS)
    with models.read(asked, CONTROLS) as connection:
        yield from found.of_controls(
            connection,
            now,
            counties=seen.counties,
            recipient=seen.organisation,
            round_id=round_id,
        )


def _own(these: Iterator[DeadlineFound], own: str | None) -> Iterator[DeadlineFound]:
    return (each for each in these if own in (None, each.whose.organisation))


def _view(each: DeadlineFound, language: str) -> DeadlineInList:
    deadline, whose = each.deadline, each.whose
    return DeadlineInList(
        case=str(whose.case),
        round_id=whose.round_id,
        county=whose.county,
        organisation=whose.organisation,
        deadline_id=deadline.deadline_id,
        kind=coded("deadline", deadline.kind, language),
        at=deadline.at,
        standing=each.standing,
        source=coded("deadline-source", deadline.source, language),
        citation=deadline.citation,
        when_passed=coded("when-passed", deadline.when_passed, language),
        escalated=deadline.is_escalated,
        suspended_since=deadline.suspended_since,
    )
