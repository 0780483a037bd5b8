"""Keeps each round's plan and money, with the round's own fold for the sums."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table

from domain.event import Event
from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.state.pot import awards_of
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.takeover.events import PlanTakenOver
from projections.batch import batch_of
from projections.cases import Case, fold, write
from projections.plan.exchange import exchange_columns
from projections.plan.payments import write_payments
from projections.plan.rounds import ROUNDS, round_columns
from projections.plan.tables import (
    adoptions,
    evaluations,
    lines,
    measures,
    metadata,
    taken_over,
)
from projections.projection import Placed, Projection
from projections.rendered import rendered
from projections.rows import add, upsert

#: Events that are kept as they were recorded, the latest under each key.
_KEPT: Final[tuple[tuple[Table, type[Event], str], ...]] = (
    (adoptions, PlanAdopted, "plan_version"),
    (taken_over, PlanTakenOver, "plan_version"),
    (measures, MeasureCarriedOut, "line_id"),
    (evaluations, EvaluationRecorded, "line_id"),
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of rounds into plan and payments; those of other cases change nothing."""
    batch = batch_of(events)
    cases = {case.stream_id: case for case in fold(connection, ROUNDS, batch)}
    ours = batch.of(cases)
    touched = {
        (placed.recorded.stream_id, line_id)
        for placed in ours
        for line_id in _lines_of(placed.recorded.event, cases[placed.recorded.stream_id].state)
    }
    write(connection, ROUNDS, [*cases.values()], round_columns)
    known = {stream: case.before.lines for stream, case in cases.items() if case.before}
    line_rows = [_line_row(cases[stream], line) for stream, line in sorted(touched)]
    _put(
        connection, lines, line_rows, lambda row: row["line_id"] in known.get(row["stream_id"], ())
    )
    for table, kind, key in _KEPT:
        kept = _event_rows(ours, kind, key)
        _put(connection, table, kept, lambda row: row["stream_id"] in known)
    write_payments(connection, ours, {stream: case.state for stream, case in cases.items()})


def _put(
    connection: Connection,
    table: Table,
    rows: Sequence[dict[str, Any]],
    may_be_there: Callable[[dict[str, Any]], bool],
) -> None:
    add(connection, table, [row for row in rows if not may_be_there(row)])
    upsert(connection, table, [row for row in rows if may_be_there(row)])


def _lines_of(event: Event, state: Round) -> Iterable[str]:
    """The lines whose row the event changes."""
    if isinstance(event, PlanAdopted | PlanTakenOver):
        # A new plan also puts lines out that it does not name.
        return state.lines
    line_id = vars(event).get("line_id", "")
    if line_id not in state.lines:
        return ()
    # What happens to an award happens to its pot, whose row holds the sums.
    parent = state.lines[line_id].parent
    return (line_id,) if parent is None else (line_id, parent)


def _line_row(case: Case[Round], line_id: str) -> dict[str, Any]:
    line = case.state.lines[line_id]
    # Only a pot has awards; looking for them among all lines is for pots alone.
    awards = awards_of(case.state, line_id) if line.is_pot else {}
    return {
        "stream_id": case.stream_id,
        "line_id": line_id,
        "state": rendered(line),
        "in_plan": line.in_plan,
        "planned_ore": line.plan.amount_ore if line.in_plan else 0,
        "parent": line.parent,
        "decided_ore": sum(one.decided_ore for one in (line, *awards.values())),
        "ordered_ore": sum(case.state.ordered_on(each) for each in (line_id, *awards)),
        "disbursed_ore": sum(case.state.disbursed_on(each) for each in (line_id, *awards)),
        "measure": line.plan.measure,
        "measure_key": line.plan.joint.measure_key if line.plan.joint else None,
        **exchange_columns(line),
    }


def _event_rows(events: Iterable[Placed], kind: type[Event], key: str) -> list[dict[str, Any]]:
    """Rows that keep an event of `kind` as it was recorded, the latest under each key."""
    rows = {
        (recorded.stream_id, getattr(recorded.event, key)): {
            "stream_id": recorded.stream_id,
            key: getattr(recorded.event, key),
            "event": rendered(recorded.event),
            "recorded_at": recorded.recorded_at,
        }
        for _, recorded in events
        if isinstance(recorded.event, kind)
    }
    return [*rows.values()]


PLAN = Projection("plan", metadata, apply, version=10, holds=(Round,))
