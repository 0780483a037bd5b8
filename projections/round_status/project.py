"""Keeps each round's state, and the stage of each of its needs."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, select, update

from domain.duty import Step
from domain.opening.events import GrantCommitted, RoundOpened
from domain.state.evolve_need import evolve_need
from domain.state.evolve_round import evolve_round
from domain.state.need import Need
from domain.state.round import Round
from domain.step1_assess.events import NeedAssessed
from domain.takeover.events import NeedTakenOver, RoundTakenOver
from domain.views.round_step import NeedCounts
from projections.cases import Case, Folding, cases_of, fold, write
from projections.projection import Placed, Projection
from projections.rendered import rendered
from projections.round_status.steps import InStep, Walk
from projections.round_status.tables import metadata, needs, parts, rounds
from projections.stage import stage_of

#: What of a round grows with its lines and payments.
PARTED: Final = ("lines", "payments", "calls", "answers", "draft")
ROUNDS = Folding(
    table=rounds,
    empty=Round(),
    begins=(GrantCommitted, RoundOpened, RoundTakenOver),
    evolve=evolve_round,
    parts=parts,
    parted=PARTED,
)
_NEEDS = Folding(
    table=needs,
    empty=Need(),
    begins=(NeedAssessed, NeedTakenOver),
    evolve=evolve_need,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events into rounds and needs; those of forums and their plans change nothing."""
    walk = Walk()
    changed = fold(connection, ROUNDS, events, walk.round)
    moved = fold(connection, _NEEDS, events, walk.need)
    steps = _steps(connection, walk, changed)

    def columns(case: Case[Round]) -> dict[str, Any]:
        state = case.state
        found = steps[state.round_id]
        return {
            "round_id": state.round_id,
            "scheme": state.scheme,
            "county": state.county,
            "budget_year": state.budget_year,
            "step": found.step,
            "step_since": found.since,
            "needs": rendered(found.needs),
        }

    write(connection, ROUNDS, changed, columns)
    write(connection, _NEEDS, moved, _need_columns)
    for round_id in sorted(steps.keys() - {case.state.round_id for case in changed}):
        step, since, counts = steps[round_id]
        moved_in = {"step": step, "step_since": since, "needs": rendered(counts)}
        connection.execute(update(rounds).where(rounds.c.round_id == round_id).values(moved_in))


def _steps(connection: Connection, walk: Walk, changed: Sequence[Case[Round]]) -> dict[str, InStep]:
    """Where each round stands that the events touch."""
    states = {case.state.round_id: case.before for case in changed if case.before is not None}
    begun = {case.state.round_id for case in changed} - states.keys()
    touched = (walk.rounds | states.keys()) - begun
    standing = standings(connection, touched)
    # Rounds that only needs have moved in; those that changed are at hand as they were.
    states |= round_states(connection, standing.keys() - states.keys())
    return walk.steps(states, standing, need_counts(connection, begun))


def _need_columns(case: Case[Need]) -> dict[str, Any]:
    return {"round_id": case.state.round_id, "stage": stage_of(case.state)}


def standings(connection: Connection, round_ids: Collection[str]) -> dict[str, InStep]:
    """Where rounds stand, by the read model."""
    if not round_ids:
        return {}
    columns = (rounds.c.round_id, rounds.c.step, rounds.c.step_since, rounds.c.needs)
    rows = connection.execute(select(*columns).where(rounds.c.round_id.in_(sorted(round_ids))))
    return {row.round_id: in_step(row.step, row.step_since, row.needs) for row in rows}


def in_step(step: str | None, since: datetime, needs: dict[str, int]) -> InStep:
    """Where a round stands, as its row has it."""
    return InStep(Step(step) if step else None, since, NeedCounts(**needs))


def round_states(connection: Connection, round_ids: Collection[str]) -> dict[str, Round]:
    """The states of rounds, by the read model."""
    if not round_ids:
        return {}
    wanted = select(rounds).where(rounds.c.round_id.in_(sorted(round_ids)))
    rows = connection.execute(wanted).mappings().all()
    return {case.state.round_id: case.state for case in cases_of(connection, ROUNDS, rows)}


def need_counts(connection: Connection, round_ids: Collection[str]) -> dict[str, NeedCounts]:
    """The counts of needs that were told of before their rounds."""
    if not round_ids:
        return {}
    rows = connection.execute(
        select(needs.c.round_id, needs.c.stage, func.count())
        .where(needs.c.round_id.in_(sorted(round_ids)))
        .group_by(needs.c.round_id, needs.c.stage)
    )
    counted: dict[str, dict[str, int]] = {}
    for round_id, stage, number in rows:
        counted.setdefault(round_id, {})[stage.replace("-", "_")] = number
    return {round_id: NeedCounts(**stages) for round_id, stages in counted.items()}


ROUND_STATUS = Projection("round_status", metadata, apply, version=8)
