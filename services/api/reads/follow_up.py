"""The board of measures: how each went, who confirmed, who took part, and what its report is."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Response
from pydantic import Field

from domain.county_report.parties import expected_parties, who_answered
from domain.follow_up.changes import MeasureChange
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.participants import TookPart
from domain.follow_up.standing import MeasureStanding, standing_of
from domain.party import Party, TargetGroup
from domain.state.plan_line import LineState
from domain.state.recipient_report import ReportStatus
from domain.types import Day
from projections.plan.queries import Line, Plan
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round, find_plan
from services.api.reads.listing import Page, page_of
from services.api.reads.measure_order import MeasureSort, place_of_line
from services.api.reads.paging import MOST, Cursor, Limit
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    LineIdField,
    NextCursor,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question

T = TypeVar("T")


class ConfirmationView(View):
    """A partner's confirmation (*bekreftelse*), and what the follow-up looks at."""

    half: Coded
    party: Party
    first_involved_on: Day | None
    obligation: str
    agreements: Number
    first_day_missing: bool
    came_after_need: bool
    written_by_county: bool


class ChangeView(View):
    """A wish for change (*endring*), and what came of it; null while nobody has decided."""

    change_id: Annotated[str, Field(examples=["c-5d0e7b91c3a2"])]
    change: MeasureChange
    grounds: str
    outcome: Coded | None
    waits_for_forum: bool


class ParticipantsView(View):
    """The latest count (*deltakere*); `attendance_sha256` is the protected list's hash."""

    rows: tuple[TookPart, ...]
    total: Number
    unsupported: bool
    attendance_sha256: str | None


class ReportInShort(View):
    """Where the recipient's report is (*mottakerrapport*)."""

    status: Coded
    due_at: At | None
    overdue: bool
    late: bool
    reminders: Number
    report_version: Number


class MeasureOnBoard(View):
    """One measure (*tiltak*): `status` is where it stands, `came` how many, by target group.

    `answered` of `parties` have answered the evaluation, the county counted among them.
    """

    line_id: LineIdField
    title: Annotated[str, Field(examples=["Hospitering i automatisering"])]
    recipient: Party | None
    status: Coded
    starts_on: Day
    ends_on: Day
    expected: dict[TargetGroup, int]
    came: dict[TargetGroup, int]
    participants: ParticipantsView | None
    confirmations: tuple[ConfirmationView, ...]
    changes: tuple[ChangeView, ...]
    report: ReportInShort
    paid_ore: OreSum
    parties: Number
    answered: Number
    evaluated: bool


class CountOf(View):
    """How many are in one state; all of them add up to the total."""

    state: Coded
    count: Number


class FollowUpAnswer(Answer):
    """Measures that the reader sees, by the plan's line; awards, but no pots.

    A school, company, network or provider sees those that it is a party of. `total`,
    `by_status` and `by_report` count all that fit the filters.
    """

    round_id: RoundIdField
    items: tuple[MeasureOnBoard, ...]
    total: Number
    by_status: tuple[CountOf, ...]
    by_report: tuple[CountOf, ...]
    next_cursor: NextCursor
    version: Version


def follow_up_router(models: ReadModels) -> APIRouter:
    """The board of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/follow-up",
        operation_id="getFollowUp",
        summary="How each measure went, and what is owed for it",
        response_model=FollowUpAnswer,
        responses=CASE_RESPONSES,
    )
    def board(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        status: MeasureStanding | None = None,
        report: ReportStatus | None = None,
        recipient: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        sort: MeasureSort = MeasureSort.LINE,
        cursor: Cursor = None,
        limit: Limit = MOST,
    ) -> FollowUpAnswer | Response:
        found, seen = seen_lines(models, asked, round_id)
        lines = [
            line
            for line in seen
            if status in (None, standing_of(line.state))
            and report in (None, line.state.follow_up.report.status)
            and recipient in (None, line.state.recipient and line.state.recipient.organisation)
        ]
        page = page_of(asked, lines, partial(place_of_line, sort), cursor, limit)
        # Whether a report is overdue moves with the clock, so the answer is always whole.
        asked.tag(found.round.version)
        return _answer(found, lines, page, asked)

    return router


def seen_lines(models: ReadModels, asked: Asked, round_id: str) -> tuple[Plan, list[Line]]:
    """The round's plan, and its measures that the reader sees; raises `Problem`."""
    check_round(asked, round_id, Question.FOLLOW_UP)
    own = asked.sight(Question.FOLLOW_UP).organisation
    found = find_plan(models, asked, round_id)
    lines = [
        line
        for line in found.lines
        if not line.state.is_pot
        and (line.state.in_plan or line.ordered_ore)
        and (own is None or own in line.state.party_numbers)
    ]
    return found, lines


def status_view(line: LineState, language: str) -> Coded:
    """Where a measure stands, by the words of those who run it."""
    return coded("measure-standing", standing_of(line), language)


def report_view(line: LineState, now: datetime, language: str) -> ReportInShort:
    """Where the line's report is at an instant (UTC)."""
    report = line.follow_up.report
    return ReportInShort(
        status=coded("report-status", report.status, language),
        due_at=report.due_at,
        overdue=report.is_overdue(now),
        late=report.submitted is not None and report.submitted.late,
        reminders=report.reminders,
        report_version=report.version,
    )


def counts(
    items: list[T], state_of: Callable[[T], str], kind: str, language: str
) -> tuple[CountOf, ...]:
    """How many of the items are in each state, in the order in which they were met."""
    found = Counter(state_of(item) for item in items)
    return tuple(
        CountOf(state=coded(kind, state, language), count=count) for state, count in found.items()
    )


def _answer(found: Plan, lines: list[Line], page: Page[Line], asked: Asked) -> FollowUpAnswer:
    language, now = asked.language, asked.at
    return FollowUpAnswer(
        round_id=found.round.state.round_id,
        items=tuple(_measure(line, now, language) for line in page.items),
        total=page.total,
        by_status=counts(lines, lambda line: standing_of(line.state), "measure-standing", language),
        by_report=counts(
            lines,
            lambda line: line.state.follow_up.report.status.value,
            "report-status",
            language,
        ),
        next_cursor=page.next_cursor,
        version=found.round.version,
        log_position=asked.log_position,
    )


def _measure(line: Line, now: datetime, language: str) -> MeasureOnBoard:
    state, known = line.state, line.state.follow_up
    counted = known.participants
    expected = expected_parties(state)
    return MeasureOnBoard(
        line_id=state.plan.line_id,
        title=state.agreed.title,
        recipient=state.recipient,
        status=status_view(state, language),
        starts_on=state.agreed.starts_on,
        ends_on=state.agreed.ends_on,
        expected=state.agreed.target_groups,
        came=known.came,
        participants=None
        if counted is None
        else ParticipantsView(
            rows=counted.participants,
            total=sum(row.count for row in counted.participants),
            unsupported=counted.unsupported,
            attendance_sha256=counted.attendance.sha256 if counted.attendance else None,
        ),
        confirmations=tuple(_confirmation(one, language) for one in known.confirmations),
        changes=tuple(
            ChangeView(
                change_id=key,
                change=change.requested.change,
                grounds=change.requested.grounds,
                outcome=coded("change-outcome", change.decided.outcome, language)
                if change.decided
                else None,
                waits_for_forum=change.waits_for_forum,
            )
            for key, change in known.changes.items()
        ),
        report=report_view(state, now, language),
        paid_ore=line.disbursed_ore,
        parties=len(expected),
        answered=len(who_answered(state) & set(expected)),
        evaluated=state.evaluated,
    )


def _confirmation(event: CooperationConfirmed, language: str) -> ConfirmationView:
    return ConfirmationView(
        half=coded("half", event.half, language),
        party=event.party,
        first_involved_on=event.first_involved_on,
        obligation=event.obligation,
        agreements=len(event.agreements),
        first_day_missing=event.first_day_missing,
        came_after_need=event.came_after_need,
        written_by_county=event.written_by_county,
    )
