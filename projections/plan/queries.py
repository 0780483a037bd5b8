"""The plan of a round with its money, its payments and its evaluations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Table, func, select, tuple_

from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.payment_details import PaymentStatus
from domain.takeover.events import PlanTakenOver
from projections.cases import Case, cases_of
from projections.plan.rounds import ROUNDS
from projections.plan.tables import (
    adoptions,
    evaluations,
    lines,
    measures,
    payments,
    rounds,
    taken_over,
)


@dataclass(frozen=True)
class Line:
    """A line of the plan with its money in øre; a dropped line has nothing planned."""

    state: LineState
    planned_ore: int
    decided_ore: int
    ordered_ore: int
    disbursed_ore: int
    measure: MeasureCarriedOut | None
    evaluation: EvaluationRecorded | None


@dataclass(frozen=True)
class Plan:
    """The plan in its latest version, and every line that any version had."""

    round: Case[Round]
    adopted: PlanAdopted | None
    adopted_at: datetime | None
    taken_over: PlanTakenOver | None
    lines: list[Line]


@dataclass(frozen=True)
class Sum:
    """How many payments, and their sum in øre."""

    count: int
    amount_ore: int


class PaymentSort(StrEnum):
    """The orders in which payments are given: as they were ordered, the newest, the largest."""

    ORDERED = "ordered"
    NEWEST = "newest"
    LARGEST = "largest"


@dataclass(frozen=True)
class Payments:
    """Some payments, and the count and sum of all under the same filter, by status."""

    items: Sequence[Row[Any]]
    by_status: dict[PaymentStatus, Sum]


def find_round(connection: Connection, round_id: str) -> Case[Round] | None:
    """The round, or None when nothing has happened in it."""
    rows = connection.execute(select(rounds).where(rounds.c.round_id == round_id)).mappings().all()
    return next(iter(cases_of(connection, ROUNDS, rows)), None)


def plan_of(connection: Connection, found: Case[Round]) -> Plan:
    """The plan of a round that `find_round` gave; its lines by id."""
    stream = found.stream_id
    latest = connection.execute(
        select(adoptions.c.event, adoptions.c.recorded_at).where(
            adoptions.c.stream_id == stream,
            adoptions.c.plan_version == found.state.plan_version,
        )
    ).one_or_none()
    carried_out = _events(connection, measures, stream)
    evaluated = _events(connection, evaluations, stream)
    rows = connection.execute(
        select(lines).where(lines.c.stream_id == stream).order_by(lines.c.line_id)
    )
    return Plan(
        round=found,
        adopted=None if latest is None else PlanAdopted.model_validate(latest.event),
        adopted_at=None if latest is None else latest.recorded_at,
        taken_over=plan_taken_over(connection, stream),
        lines=[_line(row, carried_out, evaluated) for row in rows],
    )


def plan_taken_over(connection: Connection, stream: UUID) -> PlanTakenOver | None:
    """The plan that was in force when the round was taken over, if it was."""
    found = connection.execute(
        select(taken_over.c.event).where(taken_over.c.stream_id == stream)
    ).scalar_one_or_none()
    return None if found is None else PlanTakenOver.model_validate(found)


def payments_of(
    connection: Connection,
    stream: UUID,
    *,
    limit: int,
    status: PaymentStatus | None = None,
    line_id: str | None = None,
    payee: str | None = None,
    sort: PaymentSort = PaymentSort.ORDERED,
    after: tuple[int, int] | None = None,
) -> Payments:
    """At most `limit` payments of a round in an order, behind a place in it.

    A place is an amount (øre) and a position; only the largest first looks at the amount.
    """
    wanted: list[ColumnElement[bool]] = [payments.c.stream_id == stream]
    if status is not None:
        wanted.append(payments.c.status == status)
    if line_id is not None:
        wanted.append(payments.c.line_id == line_id)
    if payee is not None:
        wanted.append(payments.c.payee["organisation"].as_string() == payee)
    sums = connection.execute(
        select(payments.c.status, func.count(), func.sum(payments.c.amount_ore))
        .where(*wanted)
        .group_by(payments.c.status)
    )
    by_status = {PaymentStatus(name): Sum(count, int(amount)) for name, count, amount in sums}
    order, behind = _in_order(sort, after)
    rows = select(payments).where(*wanted, *behind).order_by(*order).limit(limit)
    return Payments(connection.execute(rows).all(), by_status)


def _in_order(
    sort: PaymentSort, after: tuple[int, int] | None
) -> tuple[tuple[ColumnElement[Any], ...], tuple[ColumnElement[bool], ...]]:
    """What payments are ordered by, and what those behind a place are like."""
    position, amount = payments.c.position, payments.c.amount_ore
    match sort:
        case PaymentSort.ORDERED:
            return (position,), (position > after[1],) if after else ()
        case PaymentSort.NEWEST:
            return (position.desc(),), (position < after[1],) if after else ()
        case PaymentSort.LARGEST:
            # Both fall, so that one comparison of pairs says what comes behind.
            behind = (tuple_(amount, position) < tuple_(*after),) if after else ()
            return (amount.desc(), position.desc()), behind


def _events(connection: Connection, table: Table, stream: UUID) -> dict[str, Any]:
    rows = select(table.c.line_id, table.c.event).where(table.c.stream_id == stream)
    return {row.line_id: row.event for row in connection.execute(rows)}


def _line(row: Row[Any], carried_out: dict[str, Any], evaluated: dict[str, Any]) -> Line:
    measure, evaluation = carried_out.get(row.line_id), evaluated.get(row.line_id)
    return Line(
        state=LineState.model_validate(row.state),
        planned_ore=row.planned_ore,
        decided_ore=row.decided_ore,
        ordered_ore=row.ordered_ore,
        disbursed_ore=row.disbursed_ore,
        measure=MeasureCarriedOut.model_validate(measure) if measure else None,
        evaluation=EvaluationRecorded.model_validate(evaluation) if evaluation else None,
    )
