"""Folds a round without rewriting its whole plan: each line's state is a row of its own.

A plan of some hundred lines is much more than an event about one of them, so the round's
row holds all but the lines, and only the lines that an event speaks of are read and written.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.follow_up.events import RoundClosed, RoundReopened
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
)
from domain.state.plan_line import LineState
from domain.state.round import Round, evolve_round
from domain.step4_dispose.events import PaymentAttested
from domain.step4_dispose.payment_events import PaymentPracticeSet, PaymentSent
from domain.takeover.events import RoundTakenOver
from projections.cases import Case, Folding, case_row, gone_on, one_of
from projections.plan.tables import lines, rounds
from projections.projection import Placed

_OF_NO_LINE = (
    *(GrantChanged, GrantReceived, OwnContributionDocumented, MoneyCarriedIn, MoneyCarriedOut),
    *(GrantCommitted, RoundTakenOver, RoundOpened, OwnContributionPledged, PaymentAttested),
    *(PaymentSent, PaymentPracticeSet),
    *(RoundClosed, RoundReopened, DeadlineSet, DeadlineMoved, DeadlinePassed),
)


def folding(connection: Connection, events: Sequence[Placed]) -> Folding[Round]:
    """How the rounds of these events are folded, with the lines that the events speak of."""
    known = _lines_for(connection, events)

    def complete(stream: UUID, state: Round) -> Round:
        return state.model_copy(update={"lines": known.get(stream, {})})

    return Folding(
        table=rounds,
        empty=Round(),
        begins=lambda event: isinstance(event, GrantCommitted | RoundOpened | RoundTakenOver),
        evolve=evolve_round,
        complete=complete,
    )


def round_row(case: Case[Round]) -> dict[str, Any]:
    """The round's row: all but its lines."""
    state = case.state
    return {
        **case_row(replace(case, state=state.model_copy(update={"lines": {}}))),
        "round_id": state.round_id,
        "scheme": state.scheme,
        "county": state.county,
        "budget_year": state.budget_year,
    }


def lines_of(connection: Connection, stream: UUID) -> dict[str, LineState]:
    """All lines that any version of a round's plan had, by id."""
    return _read(connection, {stream: None}).get(stream, {})


def _lines_for(
    connection: Connection, events: Sequence[Placed]
) -> Mapping[UUID, dict[str, LineState]]:
    known = _known(connection, gone_on(events))
    wanted: dict[UUID, set[str] | None] = {}
    for _, recorded in events:
        event, stream = recorded.event, recorded.stream_id
        if stream not in known or isinstance(event, _OF_NO_LINE):
            continue
        line_id = getattr(event, "line_id", None)
        before = wanted.get(stream, set())
        # What names no line of its own, as a new version of the plan, may concern them all.
        wanted[stream] = None if line_id is None or before is None else {*before, line_id}
    return _read(connection, wanted)


def _known(connection: Connection, streams: Collection[UUID]) -> set[UUID]:
    """Those of the streams that are rounds with a row."""
    if not streams:
        return set()
    wanted = select(rounds.c.stream_id).where(one_of(rounds.c.stream_id, streams))
    return set(connection.scalars(wanted))


def _read(
    connection: Connection, wanted: Mapping[UUID, Collection[str] | None]
) -> dict[UUID, dict[str, LineState]]:
    found: dict[UUID, dict[str, LineState]] = {}
    for stream, line_ids in wanted.items():
        some = _select(connection, stream, line_ids)
        if line_ids is not None and _of_a_pot(line_ids, some):
            some = _select(connection, stream, None)
        found[stream] = some
    return found


def _of_a_pot(named: Collection[str], known: Mapping[str, LineState]) -> bool:
    """Whether a line is an award, which is summed together with its pot's others, or is new."""
    return any(line_id not in known or known[line_id].parent is not None for line_id in named)


def _select(
    connection: Connection, stream: UUID, line_ids: Collection[str] | None
) -> dict[str, LineState]:
    """The named lines with the awards under them, or all when `line_ids` is None."""
    rows = select(lines.c.line_id, lines.c.state).where(lines.c.stream_id == stream)
    if line_ids is not None:
        rows = rows.where(lines.c.line_id.in_(line_ids) | lines.c.parent.in_(line_ids))
    return {
        row.line_id: LineState.model_validate(row.state)
        for row in connection.execute(rows.order_by(lines.c.line_id))
    }
