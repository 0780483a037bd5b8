"""Which control cases there are, and how one of them stands."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field

from domain.case import CaseKind, Key, RoundId, control_ref
from domain.control.events import ControlHeld
from domain.control.kinds import ControlLevel, ControlStage
from domain.party import Party
from domain.state.control import Control
from domain.state.control_position import control_position, counting
from domain.state.evolve_control import evolve_control
from domain.types import CountyNumber
from domain.views.control_steps import stage_of, steps_of
from domain.views.since import since
from projections.cases import Case
from projections.controls import queries
from projections.controls.project import CONTROLS
from projections.ordering import Latest
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Ask, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.control_claim import ClaimView, claim_view
from services.api.reads.control_parts import (
    FindingView,
    HearingView,
    SelectionView,
    finding_view,
    hearing_view,
    selection_view,
)
from services.api.reads.found import existing
from services.api.reads.history import history_of
from services.api.reads.paging import (
    TEXT,
    USUAL,
    Cursor,
    Limit,
    Sorted,
    cursor_of,
    cut,
    latest_of,
    place_of,
)
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    DeadlineView,
    NextCursor,
    Number,
    OreSum,
    PossibleView,
    RoundIdField,
    Version,
    View,
    coded,
    deadlines_in,
    possible_in,
)
from services.api.visibility import Question

ControlIdInPath = Annotated[Key, Path(examples=["c-5f0e7b91c3a2"])]


class ControlInList(View):
    """A control case (*kontrollsak*); `recipient` is null where it is of the county itself."""

    control_id: Annotated[str, Field(examples=["c-5f0e7b91c3a2"])]
    round_id: RoundIdField
    county: Annotated[str, Field(examples=["46"])]
    level: Coded
    recipient: Party | None
    stage: Coded
    on_hold: bool
    findings: Number
    claimed_ore: OreSum
    settled_ore: OreSum
    first_recorded_at: At
    last_recorded_at: At
    version: Version


class ControlsAnswer(Answer):
    """Some control cases, by id unless sorted otherwise."""

    items: tuple[ControlInList, ...]
    total: Number
    next_cursor: NextCursor


class CaseStepView(View):
    """A step of the case and how far it has come, apart from the case's own stage."""

    step: Coded
    status: Coded
    sent_back: Annotated[str, Field(description="Why the second person sent it back.")]


class HoldView(View):
    """Whom the case waits for, and why; until when says the deadline `hold`.

    Where the accounts changed a payment that the case stands on, `payment_id` names it and
    `change` says how; then nobody has explained it. `by_case` is the county's own case that did it.
    """

    waits_for: Coded
    explained: str
    payment_id: str | None
    change: Coded | None
    by_case: str | None


class ControlAnswer(Answer, ControlInList):
    """A control case with its steps, findings, hearing, decision and claim."""

    since: Annotated[At, Field(description="When it came to the stage that it is in.")]
    follows: Annotated[str | None, Field(description="The directorate's case that it follows.")]
    takes_up: Annotated[
        str | None, Field(description="The same side's earlier case on the same party.")
    ]
    selection: SelectionView
    steps: tuple[CaseStepView, ...]
    held: HoldView | None
    changed_payments: tuple[str, ...]
    waits_for_documentation: tuple[str, ...]
    findings_made: tuple[FindingView, ...]
    hearing: HearingView
    claim: ClaimView
    possible: tuple[PossibleView, ...]
    deadlines: tuple[DeadlineView, ...]


def controls_router(models: ReadModels) -> APIRouter:
    """The control cases that the reader sees."""
    router = gated_router()

    @router.get(
        "/controls",
        operation_id="listControls",
        summary="Which control cases there are, and how far each has come",
        responses=READ_PROBLEMS,
    )
    def listing(
        asked: Ask,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
        county: CountyNumber | None = None,
        recipient: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        level: ControlLevel | None = None,
        stage: ControlStage | None = None,
        sort: Sorted = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> ControlsAnswer:
        seen = asked.sight(Question.CONTROLS)
        latest = latest_of(asked, cursor, sort)
        place = None if latest else place_of(asked, cursor, TEXT)
        counties = seen.counties
        if county is not None:
            named = frozenset({county})
            counties = named if counties is None else named & counties
        if seen.organisation and recipient not in (None, seen.organisation):
            counties = frozenset()
        with models.read(asked, CONTROLS) as connection:
            found, total = queries.listed(
                connection,
                counties=counties,
                recipient=seen.organisation or recipient,
                round_id=round_id,
                level=level,
                stage=stage,
                after=place[0] if place else None,
                latest=latest,
                limit=limit + 1,
            )
        page, last = cut(found, limit)
        return ControlsAnswer(
            items=tuple(_in_list(each, asked.language) for each in page),
            total=total,
            next_cursor=cursor_of(asked, *_place(last, latest)) if last else None,
            log_position=asked.log_position,
        )

    @router.get(
        "/controls/{control_id}",
        operation_id="getControl",
        summary="How a control case stands: steps, findings, hearing, decision and claim",
        responses=READ_PROBLEMS,
    )
    def one(asked: AskOfCase, control_id: ControlIdInPath) -> ControlAnswer:
        found = find_control(models, asked, control_id)
        asked.tag(found.version)
        history = history_of(models, asked, control_ref(control_id), found.version)
        happened = (entry.recorded for entry in history)
        came = since(happened, Control(), evolve_control, stage_of)
        return _answer(found, came or found.first_recorded_at, asked)

    return router


def find_control(models: ReadModels, asked: Asked, control_id: str) -> Case[Control]:
    """The case; raises `Problem("not-found")` where it does not exist for the reader.

    The directorate sees all, a county its own, and a recipient those that are of itself.
    """
    seen = asked.sight(Question.CONTROLS)
    with models.read(asked, CONTROLS) as connection:
        found = existing(queries.find_control(connection, control_id))
    whom = found.state.recipient
    seen.check_need(found.state.county, (whom.organisation,) if whom else ())
    return found


def _place(found: Case[Control], latest: Latest | None) -> tuple[str, ...]:
    key = found.state.control_id
    return latest.place(found, key) if latest else (key,)


def _in_list(found: Case[Control], language: str) -> ControlInList:
    state = found.state
    return ControlInList(
        control_id=state.control_id,
        round_id=state.round_id,
        county=state.county,
        level=coded("control-level", state.level, language),
        recipient=state.recipient,
        stage=coded("control-stage", stage_of(state), language),
        on_hold=state.held is not None,
        findings=len(state.findings),
        claimed_ore=state.claim.claimed_ore,
        settled_ore=state.claim.settled_ore,
        first_recorded_at=found.first_recorded_at,
        last_recorded_at=found.last_recorded_at,
        version=found.version,
    )


def _answer(found: Case[Control], came: datetime, asked: Asked) -> ControlAnswer:
    state, language = found.state, asked.language
    position = control_position(state, found.version)
    return ControlAnswer(
        **dict(_in_list(found, language)),
        since=came,
        follows=state.follows,
        takes_up=state.takes_up,
        selection=selection_view(state, language),
        steps=tuple(
            CaseStepView(
                step=coded("control-step", each.step, language),
                status=coded("step-status", each.status, language),
                sent_back=each.sent_back,
            )
            for each in steps_of(state)
        ),
        held=_held(state, language),
        changed_payments=state.changed,
        waits_for_documentation=state.waits_for_documentation,
        findings_made=tuple(finding_view(each, language) for each in state.findings.values()),
        hearing=hearing_view(state, language),
        claim=claim_view(state, asked.day, language),
        possible=possible_in(CaseKind.CONTROL, position, language),
        deadlines=deadlines_in(counting(state), position, language),
        log_position=asked.log_position,
    )


def _held(state: Control, language: str) -> HoldView | None:
    held = state.held
    if held is None:
        return None
    waits_for = coded("waits-for", held.waits_for, language)
    named = {"payment_id": None, "change": None, "by_case": None}
    if isinstance(held, ControlHeld):
        return HoldView(waits_for=waits_for, explained=held.explained, **named)
    return HoldView(
        waits_for=waits_for,
        explained="",
        payment_id=held.payment_id,
        change=coded("payment-change", held.change, language),
        by_case=held.by_case,
    )
