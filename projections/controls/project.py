"""Keeps control cases by their own fold."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from domain.control.events import ControlOpened
from domain.state.control import Control
from domain.state.evolve_control import evolve_control
from domain.views.control_steps import stage_of
from projections.cases import Case, Folding, fold, write
from projections.controls.tables import controls, metadata
from projections.projection import Placed, Projection

CASES = Folding(
    table=controls,
    empty=Control(),
    begins=(ControlOpened,),
    evolve=evolve_control,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of control cases; those of other cases change nothing."""
    write(connection, CASES, fold(connection, CASES, events), _columns)


def _columns(case: Case[Control]) -> dict[str, Any]:
    state = case.state
    return {
        "control_id": state.control_id,
        "round_id": state.round_id,
        "county": state.county,
        "level": state.level,
        "recipient": state.recipient.organisation if state.recipient else None,
        "stage": stage_of(state),
        "claimed_ore": state.claim.claimed_ore,
        "settled_ore": state.claim.settled_ore,
    }


CONTROLS = Projection("controls", metadata, apply, version=5, holds=(Control,))
