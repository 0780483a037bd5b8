"""What has happened in a control case, and what is claimed back in a round."""

from fastapi import APIRouter

from domain.case import control_ref
from domain.views.claims import ClaimOnLine, claims_of
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.controls import ControlIdInPath, find_control
from services.api.reads.entries import EntryView
from services.api.reads.found import find_round_case
from services.api.reads.history import told_trail
from services.api.reads.views import Answer, OreSum, RoundIdField, RoundIdInPath
from services.api.visibility import Question


class ControlTrailAnswer(Answer):
    """Everything that has happened in a control case, in the order of the log."""

    control_id: str
    items: tuple[EntryView, ...]


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


def control_trail_router(models: ReadModels) -> APIRouter:
    """The trail of one control case, and the claims of one round."""
    router = gated_router()

    @router.get(
        "/controls/{control_id}/audit-trail",
        operation_id="getControlTrail",
        summary="What has happened in a control case",
        responses=READ_PROBLEMS,
    )
    def trail(asked: AskOfCase, control_id: ControlIdInPath) -> ControlTrailAnswer:
        find_control(models, asked, control_id)
        return ControlTrailAnswer(
            control_id=control_id,
            items=told_trail(models, asked, control_ref(control_id)),
            log_position=asked.log_position,
        )

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
