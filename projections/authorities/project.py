"""Keeps each authority by its own fold."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from domain.authority.events import AuthorityDelegated, SubstituteNamed
from domain.state.authority import Authority, evolve_authority
from projections.authorities.tables import authorities, metadata
from projections.cases import Case, Folding, fold, write
from projections.projection import Placed, Projection

CASES = Folding(
    table=authorities,
    empty=Authority(),
    begins=(SubstituteNamed, AuthorityDelegated),
    evolve=evolve_authority,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of authorities; those of other cases change nothing."""
    write(connection, CASES, fold(connection, CASES, events), _columns)


def _columns(case: Case[Authority]) -> dict[str, Any]:
    state, held = case.state, case.state.held
    told = held.model_dump() if held else {}
    return {**told, "person": state.person, "ended": state.ended}


AUTHORITIES = Projection("authorities", metadata, apply, holds=(Authority,))
