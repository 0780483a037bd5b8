"""What control cases have found, over all cases: each finding with its amount, action and end."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field
from sqlalchemy import Connection

from domain.case import RoundId
from domain.checks.finding import Ground, Severity
from domain.control.kinds import ControlLevel
from domain.party import Party
from domain.types import CountyNumber
from domain.views.found_in_controls import FoundInControl, found_in
from projections.controls import queries
from projections.controls.project import CONTROLS
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.control_parts import FindingView, finding_view
from services.api.reads.finding_sheet import findings_sheet
from services.api.reads.listing import Key, page_of
from services.api.reads.paging import USUAL, Cursor, Limit
from services.api.reads.sheets import CSV, EXCEL, SHEETS, written
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    NextCursor,
    Number,
    OreSum,
    RoundIdField,
    View,
    coded,
)
from services.api.visibility import Question

_JSON: Final = "application/json"
Format = Annotated[str, Depends(offers(_JSON, *SHEETS))]


class Action(StrEnum):
    """How far the corrective action of a finding has come."""

    MISSING = "missing"
    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"


class FoundView(View):
    """A finding and the case that made it; `action_due_at` stands while its action is open."""

    control_id: Annotated[str, Field(examples=["c-5f0e7b91c3a2"])]
    round_id: RoundIdField
    county: Annotated[str, Field(examples=["46"])]
    level: Coded
    recipient: Party | None
    finding: FindingView
    action_due_at: At | None
    action_overdue: bool


class ControlFindingsAnswer(Answer):
    """Some findings by case and number; the sums are of all that fit the filters.

    `standing` are those that nobody has explained away or withdrawn.
    """

    items: tuple[FoundView, ...]
    total: Number
    standing: Number
    questioned_ore: OreSum
    by_ground: dict[Ground, int]
    next_cursor: NextCursor


class Filters:
    """Which findings are asked for; what is left out bounds nothing."""

    def __init__(
        self,
        county: CountyNumber | None = None,
        year: Annotated[
            int | None,
            Query(ge=2019, le=2100, description="The round's budget year.", examples=[2026]),
        ] = None,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
        recipient: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        level: ControlLevel | None = None,
        ground: Ground | None = None,
        severity: Severity | None = None,
        standing: bool | None = None,
        repeated: Annotated[
            bool | None, Query(description="Only those that repeat an earlier one, or the others.")
        ] = None,
        action: Action | None = None,
    ) -> None:
        self.county, self.year, self.round_id = county, year, round_id
        self.recipient, self.level = recipient, level
        self.ground, self.severity, self.standing = ground, severity, standing
        self.repeated, self.action = repeated, action

    def take(self, one: FoundInControl) -> bool:
        """Whether the finding is asked for."""
        made = one.finding.made
        return (
            self.year in (None, one.budget_year)
            and self.ground in (None, made.ground)
            and self.severity in (None, made.severity)
            and self.standing in (None, one.standing)
            and self.repeated in (None, bool(made.repeats))
            and (self.action is None or self.action in _actions(one))
        )


def control_findings_router(models: ReadModels) -> APIRouter:
    """The findings of the control cases that the reader sees."""
    router = gated_router(formats=(_JSON, *SHEETS))

    @router.get(
        "/control-findings",
        operation_id="listControlFindings",
        summary="What control cases have found, on whom, how much is questioned, and what is open",
        response_model=ControlFindingsAnswer,
        responses={
            200: {"content": {CSV: {"schema": {"type": "string"}}, EXCEL: BINARY}},
            **READ_PROBLEMS,
        },
    )
    def listing(
        asked: Ask,
        filters: Annotated[Filters, Depends()],
        media_type: Format,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> ControlFindingsAnswer | Response:
        seen = asked.sight(Question.CONTROLS)
        counties = seen.counties
        if filters.county is not None:
            named = frozenset({filters.county})
            counties = named if counties is None else named & counties
        with models.read(asked, CONTROLS) as connection:
            fitting = list(_found(connection, filters, counties, seen.organisation))
        if media_type != _JSON:
            sheet = findings_sheet(sorted(fitting, key=_place), asked.log_position, asked.language)
            return Response(
                written(sheet, media_type), media_type=media_type, headers=asked.headers
            )
        page = page_of(asked, fitting, _place, cursor, limit)
        grounds = [one.finding.made.ground for one in fitting]
        return ControlFindingsAnswer(
            items=tuple(_view(one, asked.language) for one in page.items),
            total=page.total,
            standing=sum(one.standing for one in fitting),
            questioned_ore=sum(one.finding.made.questioned_ore or 0 for one in fitting),
            by_ground={ground: grounds.count(ground) for ground in Ground if ground in grounds},
            next_cursor=page.next_cursor,
            log_position=asked.log_position,
        )

    return router


def _found(
    connection: Connection, filters: Filters, counties: frozenset[str] | None, own: str | None
) -> Iterator[FoundInControl]:
    """The findings of the cases that are seen; an organisation's `own` are those on itself."""
    if own is not None and filters.recipient not in (None, own):
        return
    cases, _ = queries.listed(
        connection,
        counties=counties,
        recipient=own or filters.recipient,
        round_id=filters.round_id,
        level=filters.level,
    )
    for case in cases:
        yield from (one for one in found_in(case.state) if filters.take(one))


def _actions(one: FoundInControl) -> tuple[Action, ...]:
    """An overdue action is an open one too; a finding that does not stand needs none."""
    if one.finding.action is None:
        return (Action.MISSING,) if one.standing else ()
    if one.finding.action_closed is not None:
        return (Action.CLOSED,)
    return (Action.OPEN, Action.OVERDUE) if one.overdue else (Action.OPEN,)


def _place(one: FoundInControl) -> Key:
    return one.case.county, one.case.round_id, one.case.control_id, one.finding.made.number


def _view(one: FoundInControl, language: str) -> FoundView:
    return FoundView(
        control_id=one.case.control_id,
        round_id=one.case.round_id,
        county=one.case.county,
        level=coded("control-level", one.case.level, language),
        recipient=one.case.recipient,
        finding=finding_view(one.finding, language),
        action_due_at=one.due.at if one.due else None,
        action_overdue=one.overdue,
    )
