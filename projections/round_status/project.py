"""Keeps each round's state, and the stage of each of its needs."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, select, update

from domain.duty import Step
from domain.opening.events import GrantCommitted, RoundOpened
from domain.state.evolve_need import evolve_need
from domain.state.evolve_round import evolve_round
from domain.state.need import Need
from domain.state.round import Round
from domain.step1_assess.events import NeedAssessed
from domain.takeover.events import NeedTakenOver, RoundTakenOver
from domain.views.round_step import NeedCounts, marks_of
from projections.cases import Case, Folding, Found, cases_of, fold, write
from projections.projection import Between, Placed, Projection
from projections.rendered import rendered
from projections.round_status.steps import Happened, InStep, Standings, Walk, in_order
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
    standing: dict[str, InStep] = {}

    def stood(row: RowMapping) -> None:
        standing[row["round_id"]] = in_step(row["step"], row["step_since"], row["needs"])

    changed, moved = _folded(connection, events, walk, stood)
    steps = _steps(connection, walk, changed, standing)
    write(connection, ROUNDS, changed, lambda case: _columns(case, steps[case.state.round_id]))
    write(connection, _NEEDS, moved, _need_columns)
    for round_id in sorted(steps.keys() - {case.state.round_id for case in changed}):
        _move(connection, round_id, steps[round_id])


def apply_apart(connection: Connection, events: Sequence[Placed]) -> list[Happened]:
    """The same where a round's needs may be folded elsewhere: its step is left to be gathered."""
    walk = Walk(at_once=True)
    changed, moved = _folded(connection, events, walk)
    write(connection, ROUNDS, changed, lambda case: _columns(case, _not_yet(case)))
    write(connection, _NEEDS, moved, _need_columns)
    return walk.happened


class Steps:
    """The steps of all rounds, from what happened to them and to their needs wherever folded."""

    def __init__(self) -> None:
        self._standings = Standings({}, {}, {})

    def take(self, notes: Iterable[list[Happened]]) -> None:
        """What happened on the next stretch of the log."""
        self._standings.follow(in_order(chain.from_iterable(notes)))

    def write(self, connection: Connection) -> None:
        """Write it to the rounds' rows."""
        for round_id, standing in self._standings.found().items():
            _move(connection, round_id, standing)


def _folded(
    connection: Connection, events: Sequence[Placed], walk: Walk, found: Found | None = None
) -> tuple[list[Case[Round]], list[Case[Need]]]:
    return (
        fold(connection, ROUNDS, events, walk.round, found),
        fold(connection, _NEEDS, events, walk.need),
    )


def _columns(case: Case[Round], standing: InStep) -> dict[str, Any]:
    state = case.state
    return {
        "round_id": state.round_id,
        "scheme": state.scheme,
        "county": state.county,
        "budget_year": state.budget_year,
        **_step_columns(standing),
    }


def _step_columns(standing: InStep) -> dict[str, Any]:
    step, since, counts = standing
    return {"step": step, "step_since": since, "needs": rendered(counts)}


def _not_yet(case: Case[Round]) -> InStep:
    return InStep(None, case.first_recorded_at, NeedCounts())


def _move(connection: Connection, round_id: str, standing: InStep) -> None:
    moved = _step_columns(standing)
    connection.execute(update(rounds).where(rounds.c.round_id == round_id).values(moved))


def _steps(
    connection: Connection,
    walk: Walk,
    changed: Sequence[Case[Round]],
    standing: dict[str, InStep],
) -> dict[str, InStep]:
    """Where each round stands that the events touch; `standing` is where some have stood."""
    states = {case.state.round_id: case.before for case in changed if case.before is not None}
    begun = {case.state.round_id for case in changed} - states.keys()
    touched = (walk.rounds | states.keys()) - begun
    standing |= standings(connection, touched - standing.keys())
    # Rounds that only needs have moved in; those that changed are at hand as they were.
    states |= round_states(connection, standing.keys() - states.keys())
    marks = {key: marks_of(state) for key, state in states.items()}
    followed = Standings(marks, standing, need_counts(connection, begun))
    followed.follow(walk.happened)
    return followed.found()


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


ROUND_STATUS = Projection(
    "round_status",
    metadata,
    apply,
    version=10,
    between=Between(apply_apart, Steps),
    holds=(Round, Need, NeedCounts),
)
