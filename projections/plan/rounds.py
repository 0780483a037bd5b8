"""Folds a round without rewriting all of it: each line and each payment is a row of its own.

Some hundred lines or some thousand payments are much more than an event about one of them.
"""

from typing import Any, Final

from domain.opening.events import GrantCommitted, RoundOpened
from domain.state.evolve_round import evolve_round
from domain.state.round import Round
from domain.takeover.events import RoundTakenOver
from projections.cases import Case, Folding
from projections.plan.tables import parts, rounds

ROUNDS: Final = Folding(
    table=rounds,
    empty=Round(),
    begins=(GrantCommitted, RoundOpened, RoundTakenOver),
    evolve=evolve_round,
    parts=parts,
    parted=("lines", "payments", "calls", "answers", "draft"),
)


def round_columns(case: Case[Round]) -> dict[str, Any]:
    """What a round's row has besides its state."""
    state = case.state
    return {
        "round_id": state.round_id,
        "scheme": state.scheme,
        "county": state.county,
        "budget_year": state.budget_year,
    }
