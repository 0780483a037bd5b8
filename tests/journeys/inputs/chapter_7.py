"""9.7 Process commands."""

from domain.role import Role
from services.api.app import PREFIX
from tests.journeys.inputs.row import Row
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Sent
from tests.samples import SCHOOL


def _plan(scene: Scene, *needs: str) -> Sent:
    line = {**scene.county.line(scene.need_id), "needs": list(needs), "line_id": "l-2"}
    plan = scene.county.plan(scene.need_id)
    lines = [scene.county.line(scene.need_id), line]
    return scene.command(f"{scene.round}/plan", {**plan, "lines": lines}, by=scene.county.chair)


def _of_another(scene: Scene) -> Sent:
    stranger = scene.in_role(Role.UNIT, organisation="310000051")
    assert scene.county.need["unit"]["organisation"] == SCHOOL.organisation
    return scene.command("/needs", scene.county.need, by=stranger)


def _correct(scene: Scene) -> Sent:
    body = {"assessment": scene.county.need["assessment"]}
    return scene.command(f"/needs/{scene.need_id}/correction", body, by=scene.county.unit)


ROWS = (
    Row(75, "a need of another organisation", _of_another, 403, "not-own-unit"),
    Row(76, "a need corrected after its priority", _correct, 409, "need-already-answered"),
    Row(79, "a line without need", _plan, 422, "reason-required"),
    Row(
        79,
        "a need of another county",
        lambda s: _plan(s, s.their_need_id),
        409,
        "need-not-in-round",
    ),
    Row(
        79,
        "a need that is not there",
        lambda s: _plan(s, "n-000000000000"),
        409,
        "need-not-in-round",
    ),
    Row(
        80,
        "a payment on a line that is not in the plan",
        lambda s: s.command(
            f"{s.round}/lines/l-9/payments", {"amount_ore": 1, "voucher": "Bilag 1"}
        ),
        404,
        "line-not-in-plan",
    ),
    Row(
        81,
        "approved before it is attested",
        lambda s: s.command(
            f"{s.round}/payments/{s.payment_id}/approval", {}, by=s.county.budget_authority
        ),
        409,
        "payment-not-attested",
    ),
    Row(
        83,
        "a payment that nobody ordered",
        lambda s: s.command(f"{s.round}/payments/p-none/attestation", {}, by=s.county.attester),
        409,
        "payment-not-ordered",
    ),
    Row(
        86,
        "closed with open obligations",
        lambda s: s.command(f"{s.round}/closing", {}),
        409,
        "payment-outstanding",
    ),
    Row(
        86,
        "opened again though not closed",
        lambda s: s.command(f"{s.round}/reopening", {"reason": "Prøve"}),
        409,
        "round-not-closed",
    ),
    Row(
        88,
        "a command that there is not",
        lambda s: s.command(f"{s.round}/os:system", {}),
        404,
        "not-found",
    ),
    Row(
        88,
        "a path of Python",
        lambda s: Sent("POST", f"{PREFIX}/os.system", s.asking("/").headers),
        404,
        "not-found",
    ),
)

LISTED = {
    87: "nothing is erased: deleting is not a command",
}
