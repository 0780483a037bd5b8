"""Keeps each round's plan and money, with the round's own fold for the sums."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from domain.event import Event
from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.follow_up.progress import MeasureProgressed
from domain.opening.events import GrantCommitted, RoundOpened
from domain.pot import awards_of
from domain.pots.events import AwardDecided, AwardReduced
from domain.round import Round, evolve_round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import (
    CriteriaAssured,
    FundsDisbursed,
    GrantDecided,
    PaymentOrdered,
)
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from projections.cases import Case, Folding, case_row, fold, upsert
from projections.plan.payments import write_payments
from projections.plan.tables import adoptions, evaluations, lines, measures, metadata, rounds
from projections.projection import Placed, Projection

_ROUNDS = Folding(
    table=rounds,
    empty=Round(),
    begins=lambda event: isinstance(event, GrantCommitted | RoundOpened),
    evolve=evolve_round,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of rounds into plan and payments; those of other cases change nothing."""
    cases = {case.stream_id: case for case in fold(connection, _ROUNDS, events)}
    ours = [placed for placed in events if placed.recorded.stream_id in cases]
    touched = {
        (placed.recorded.stream_id, line_id)
        for placed in ours
        for line_id in _lines_of(placed.recorded.event, cases[placed.recorded.stream_id].state)
    }
    upsert(
        connection,
        rounds,
        [{**case_row(case), "round_id": case.state.round_id} for case in cases.values()],
    )
    upsert(connection, lines, [_line_row(cases[stream], line) for stream, line in sorted(touched)])
    upsert(connection, adoptions, _event_rows(ours, PlanAdopted, "plan_version"))
    upsert(connection, measures, _event_rows(ours, MeasureCarriedOut, "line_id"))
    upsert(connection, evaluations, _event_rows(ours, EvaluationRecorded, "line_id"))
    write_payments(connection, ours)


def _lines_of(event: Event, state: Round) -> Iterable[str]:
    """The lines whose row the event changes."""
    match event:
        case PlanAdopted():
            # A new plan also puts lines out that it does not name.
            return state.lines
        case CriteriaAssured() | GrantDecided() | FagskoleTeachersIncluded():
            return (event.line_id,)
        case MeasureProgressed() | MeasureCarriedOut() | EvaluationRecorded():
            return (event.line_id,)
        case PaymentOrdered() | FundsDisbursed():
            # What is paid on an award is paid of its pot, whose row holds the sums.
            parent = state.lines[event.line_id].parent
            return (event.line_id,) if parent is None else (event.line_id, parent)
        case AwardDecided() | AwardReduced():
            return (event.line_id, event.pot_id)
        case _:
            return ()


def _line_row(case: Case[Round], line_id: str) -> dict[str, Any]:
    line = case.state.lines[line_id]
    awards = awards_of(case.state, line_id)
    return {
        "stream_id": case.stream_id,
        "line_id": line_id,
        "state": line.model_dump(mode="json"),
        "in_plan": line.in_plan,
        "planned_ore": line.plan.amount_ore if line.in_plan else 0,
        "decided_ore": case.state.decided_on(line_id),
        "ordered_ore": sum(case.state.ordered_on(each) for each in (line_id, *awards)),
        "disbursed_ore": sum(case.state.disbursed_on(each) for each in (line_id, *awards)),
    }


def _event_rows(events: Iterable[Placed], kind: type[Event], key: str) -> list[dict[str, Any]]:
    """Rows that keep an event of `kind` as it was recorded, the latest under each key."""
    rows = {
        (recorded.stream_id, getattr(recorded.event, key)): {
            "stream_id": recorded.stream_id,
            key: getattr(recorded.event, key),
            "event": recorded.event.model_dump(mode="json"),
            "recorded_at": recorded.recorded_at,
        }
        for _, recorded in events
        if isinstance(recorded.event, kind)
    }
    return [*rows.values()]


PLAN = Projection("plan", metadata, apply, version=2)
