"""Where one measure stands: what is open on it and on whom, its money, its report."""

from collections import Counter
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field

from domain.case import CaseKind, round_ref
from domain.duty import Step
from domain.follow_up.standing import MeasureStanding, standing_of
from domain.party import Party
from domain.state.application import Application
from domain.state.plan_line import LineEvent, LineState, evolve_line
from domain.state.recipient_report import report_deadline
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.step4_dispose.payment_details import PaymentStatus
from domain.types import Day, ItemId
from domain.views.decisions import DecisionOnLine, decisions_on
from domain.views.disposal import is_undisposed
from domain.views.since import since
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.queries import events_of_line
from projections.plan.queries import Line
from projections.pots.project import POTS
from projections.pots.queries import find_application
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.disbursements import PaymentSum
from services.api.reads.follow_up import ReportInShort, report_view, seen_lines, status_view
from services.api.reads.found import existing
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    DeadlineView,
    LineIdField,
    OreSum,
    PossibleView,
    RoundIdField,
    RoundIdInPath,
    Version,
    coded,
    deadlines_in,
    possible_in,
)

LineIdInPath = Annotated[ItemId, Path(examples=["l-01"])]


class MeasureStatusAnswer(Answer):
    """Where a measure stands, and since when that was last said; null while nobody has.

    `step` is null once nothing waits in it: the measure is out of the plan or called off, or the
    round closed. `possible` are the duties of the line and its payments with what stands in the
    way, `open` those whose turn has come. `decisions` are what a complaint may name. `payments`
    add up to what was ever ordered on it here.
    """

    round_id: RoundIdField
    line_id: LineIdField
    title: Annotated[str, Field(examples=["Hospitering i automatisering"])]
    recipient: Party | None
    step: Coded | None
    status: Coded
    since: At | None
    starts_on: Day
    ends_on: Day
    planned_ore: OreSum
    decided_ore: OreSum
    ordered_ore: OreSum
    disbursed_ore: OreSum
    remaining_ore: OreSum
    decisions: tuple[DecisionOnLine, ...]
    payments: dict[PaymentStatus, PaymentSum]
    report: ReportInShort
    open: tuple[PossibleView, ...]
    possible: tuple[PossibleView, ...]
    deadlines: tuple[DeadlineView, ...]
    version: Version


def measure_status_router(models: ReadModels) -> APIRouter:
    """The status of one measure."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/lines/{line_id}/status",
        operation_id="getMeasureStatus",
        summary="Where a measure stands, since when, and what may be done about it",
        responses=READ_PROBLEMS,
    )
    def status(
        asked: AskOfCase, round_id: RoundIdInPath, line_id: LineIdInPath
    ) -> MeasureStatusAnswer:
        plan, lines = seen_lines(models, asked, round_id)
        found = existing(next((x for x in lines if x.state.plan.line_id == line_id), None))
        asked.tag(plan.round.version)
        return _answer(models, asked, plan.round.state, plan.round.version, found)

    return router


def _answer(
    models: ReadModels, asked: Asked, state: Round, version: int, found: Line
) -> MeasureStatusAnswer:
    line, language = found.state, asked.language
    line_id = line.plan.line_id
    position = round_position(state, version)
    items = {line_id, *(p.payment_id for p in state.payments.values() if p.line_id == line_id)}
    possible = tuple(
        duty for duty in possible_in(CaseKind.ROUND, position, language) if duty.item in items
    )
    step = _step(state, line)
    report = report_deadline(line_id)
    return MeasureStatusAnswer(
        round_id=state.round_id,
        line_id=line_id,
        title=line.agreed.title,
        recipient=line.recipient,
        step=coded("step", step, language) if step else None,
        status=status_view(line, language),
        since=_since(models, asked, state.round_id, version, line),
        starts_on=line.agreed.starts_on,
        ends_on=line.agreed.ends_on,
        planned_ore=found.planned_ore,
        decided_ore=found.decided_ore,
        ordered_ore=found.ordered_ore,
        disbursed_ore=found.disbursed_ore,
        remaining_ore=found.planned_ore - found.disbursed_ore,
        decisions=decisions_on(state, line_id, _application(models, asked, line)),
        payments=_payments(state, line_id),
        report=report_view(line, asked.at, language),
        open=tuple(duty for duty in possible if duty.may),
        possible=possible,
        deadlines=deadlines_in(
            {key: each for key, each in state.deadlines.items() if key == report},
            position,
            language,
        ),
        version=version,
        log_position=asked.log_position,
    )


def _step(state: Round, line: LineState) -> Step | None:
    if state.closed or not line.is_measure:
        return None
    return Step.DISPOSE if is_undisposed(state, line) else Step.FOLLOW_UP


def _since(
    models: ReadModels, asked: Asked, round_id: str, version: int, line: LineState
) -> datetime | None:
    if standing_of(line) is MeasureStanding.NONE:
        return None
    with models.read(asked, AUDIT_TRAIL) as connection:
        happened = events_of_line(connection, round_ref(round_id), line.plan.line_id)
    # The two read models move on their own; what came later is not what is shown.
    told = (e for e in happened if e.version <= version and isinstance(e.event, LineEvent))
    return since(told, LineState(plan=line.plan), evolve_line, standing_of)


def _application(models: ReadModels, asked: Asked, line: LineState) -> Application:
    """The application that an award answers; an empty one for a line of the plan itself."""
    if line.parent is None:
        return Application()
    with models.read(asked, POTS) as connection:
        found = find_application(connection, line.plan.line_id)
    return found.case.state if found else Application()


def _payments(state: Round, line_id: str) -> dict[PaymentStatus, PaymentSum]:
    count: Counter[PaymentStatus] = Counter()
    amount: Counter[PaymentStatus] = Counter()
    for payment in state.payments.values():
        if payment.line_id == line_id:
            count[payment.status] += 1
            amount[payment.status] += payment.amount_ore
    return {
        status: PaymentSum(count=count[status], amount_ore=amount[status])
        for status in PaymentStatus
    }
