"""Keeps each round's state, and the stage of each of its needs."""

from collections.abc import Sequence

from sqlalchemy import Connection

from domain.opening.events import GrantCommitted, RoundOpened
from domain.state.need import Need, evolve_need
from domain.state.round import Round, evolve_round
from domain.step1_assess.events import NeedAssessed
from projections.cases import Folding, case_row, fold, upsert
from projections.projection import Placed, Projection
from projections.round_status.tables import metadata, needs, rounds
from projections.stage import stage_of

_ROUNDS = Folding(
    table=rounds,
    empty=Round(),
    begins=lambda event: isinstance(event, GrantCommitted | RoundOpened),
    evolve=evolve_round,
)
_NEEDS = Folding(
    table=needs,
    empty=Need(),
    begins=lambda event: isinstance(event, NeedAssessed),
    evolve=evolve_need,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events into rounds and needs; those of forums and their plans change nothing."""
    upsert(
        connection,
        rounds,
        [
            {
                **case_row(case),
                "round_id": case.state.round_id,
                "scheme": case.state.scheme,
                "county": case.state.county,
                "budget_year": case.state.budget_year,
            }
            for case in fold(connection, _ROUNDS, events)
        ],
    )
    upsert(
        connection,
        needs,
        [
            {**case_row(case), "round_id": case.state.round_id, "stage": stage_of(case.state)}
            for case in fold(connection, _NEEDS, events)
        ],
    )


ROUND_STATUS = Projection("round_status", metadata, apply, version=4)
