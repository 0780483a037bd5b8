"""What is claimed back in a round, by line, and the county's position towards the state."""

from fastapi import APIRouter

from domain.views.claims import ClaimOnLine, claims_of
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round_case
from services.api.reads.views import Answer, OreSum, RoundIdField, RoundIdInPath
from services.api.visibility import Question


class ClaimsAnswer(Answer):
    """A round's claims by line, and the county's position towards the state (øre).

    `unspent_ore` is the means less what was repaid to the state and what is accounted for.
    """

    round_id: RoundIdField
    means_ore: OreSum
    repaid_to_state_ore: OreSum
    accounted_ore: OreSum
    unspent_ore: OreSum
    items: tuple[ClaimOnLine, ...]


def claims_in_round_router(models: ReadModels) -> APIRouter:
    """The claims of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/claims",
        operation_id="getClaims",
        summary="What is claimed back in a round, by line, and how its money adds up",
        responses=READ_PROBLEMS,
    )
    def claims(asked: AskOfCase, round_id: RoundIdInPath) -> ClaimsAnswer:
        found = find_round_case(models, asked, round_id, Question.PAYMENTS)
        sums = claims_of(found.state)
        return ClaimsAnswer(
            round_id=round_id,
            means_ore=sums.means_ore,
            repaid_to_state_ore=sums.repaid_to_state_ore,
            accounted_ore=sums.accounted_ore,
            unspent_ore=sums.unspent_ore,
            items=sums.lines,
            log_position=asked.log_position,
        )

    return router
