"""Keeps each round's state, and the stage of each of its needs."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection

from domain.opening.events import GrantCommitted, RoundOpened
from domain.state.evolve_round import evolve_round
from domain.state.need import Need, evolve_need
from domain.state.round import Round
from domain.step1_assess.events import NeedAssessed
from domain.takeover.events import NeedTakenOver, RoundTakenOver
from projections.cases import Case, Folding, fold, write
from projections.projection import Placed, Projection
from projections.round_status.tables import metadata, needs, parts, rounds
from projections.stage import stage_of

#: What of a round grows with its lines and payments.
PARTED: Final = ("lines", "payments", "calls", "answers")
ROUNDS = Folding(
    table=rounds,
    empty=Round(),
    begins=lambda event: isinstance(event, GrantCommitted | RoundOpened | RoundTakenOver),
    evolve=evolve_round,
    parts=parts,
    parted=PARTED,
)
_NEEDS = Folding(
    table=needs,
    empty=Need(),
    begins=lambda event: isinstance(event, NeedAssessed | NeedTakenOver),
    evolve=evolve_need,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events into rounds and needs; those of forums and their plans change nothing."""
    write(connection, ROUNDS, fold(connection, ROUNDS, events), _round_columns)
    write(connection, _NEEDS, fold(connection, _NEEDS, events), _need_columns)


def _round_columns(case: Case[Round]) -> dict[str, Any]:
    state = case.state
    return {
        "round_id": state.round_id,
        "scheme": state.scheme,
        "county": state.county,
        "budget_year": state.budget_year,
    }


def _need_columns(case: Case[Need]) -> dict[str, Any]:
    return {"round_id": case.state.round_id, "stage": stage_of(case.state)}


ROUND_STATUS = Projection("round_status", metadata, apply, version=5)
