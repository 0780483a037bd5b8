"""Step 4: criteria assured, money decided, and instalments paid by three pairs of hands."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from domain.party import MoneyRoute
from domain.step3_prioritise.line import PlanLine
from services.demo.acts import phrases
from services.demo.calendar import at
from services.demo.client import Json
from services.demo.money import STEP_ORE, instalments
from services.demo.plan import idea_of
from services.demo.scene import Scene

# The provider of this one withdrew: it is decided on, and never paid or carried out.
_CANCELLED: Final = "skin-and-hair"
# On these lines somebody forgets a rule once.
_DECIDED_FIRST: Final = "l-03"
_ATTESTED_AND_APPROVED: Final = "l-02"


async def dispose(
    scene: Scene, lines: Sequence[PlanLine], on: datetime, done: Callable[[], None]
) -> None:
    """Assure the planning, decide, and pay the first instalment of each line."""
    for line in lines:
        if line.line_id == _DECIDED_FIRST:
            await _decide(scene, line, on)
            await order(scene, line, STEP_ORE, 1, on, refused="criteria-not-assured")
            await _assure_planning(scene, line, on)
        else:
            await _assure_planning(scene, line, on)
            await _decide(scene, line, on)
        if not is_cancelled(line):
            await pay(scene, line, 0, on)
        done()


async def learn(scene: Scene, lines: Sequence[PlanLine]) -> None:
    """What the county's people try before they know the rules of disposing."""
    first, on = lines[0], at(4, 1)
    private = next(line for line in lines if line.route is MoneyRoute.PRIVATE_GRANT)
    officer = scene.cast.officer
    await order(scene, first, STEP_ORE, 1, on, refused="no-decision")
    for line, body, refused in (
        (first, {"amount_ore": first.amount_ore + STEP_ORE}, "above-line"),
        (private, {"amount_ore": private.amount_ore}, "no-written-reasons"),
    ):
        what = f"lines/{line.line_id}/decision"
        await scene.in_round(officer, what, body, on=on, refused=refused)


async def pay(scene: Scene, line: PlanLine, instalment: int, on: datetime) -> None:
    """Order, attest and approve one instalment, counted from 0."""
    amount = instalments(line.amount_ore)[instalment]
    payment_id = await order(scene, line, amount, instalment + 1, on)
    twofold = instalment == 0 and line.line_id == _ATTESTED_AND_APPROVED
    await _release(scene, payment_id, on, twofold=twofold)


async def pay_award(scene: Scene, award: str, amount_ore: int, number: int, on: datetime) -> None:
    """Order, attest and approve a payment of an award from the pot."""
    body = _order(scene, amount_ore, number)
    done = await scene.in_round(scene.cast.officer, f"lines/{award}/payments", body, on=on)
    await _release(scene, str(done["id"]), on)


async def order(
    scene: Scene,
    line: PlanLine,
    amount_ore: int,
    instalment: int,
    on: datetime,
    *,
    refused: str | None = None,
) -> str:
    """Order an instalment; returns the payment's id."""
    body = _order(scene, amount_ore, int(line.line_id[2:]) * 10 + instalment)
    what = f"lines/{line.line_id}/payments"
    done = await scene.in_round(scene.cast.officer, what, body, on=on, refused=refused)
    return str(done.get("id", ""))


def is_cancelled(line: PlanLine) -> bool:
    """Whether it is the line whose provider withdrew."""
    return idea_of(line.line_id).code == _CANCELLED


async def _release(scene: Scene, payment_id: str, on: datetime, *, twofold: bool = False) -> None:
    """Attest and approve; when `twofold`, the attester tries to approve as well."""
    what = f"payments/{payment_id}"
    await scene.in_round(scene.cast.attester, f"{what}/attestation", {}, on=on)
    if twofold:
        deputy = scene.cast.attester_as_budget_authority
        await scene.in_round(deputy, f"{what}/approval", {}, on=on, refused="attester-approves")
    await scene.in_round(scene.cast.budget_authority, f"{what}/approval", {}, on=on)


def _order(scene: Scene, amount_ore: int, number: int) -> Json:
    return {
        "amount_ore": amount_ore,
        "voucher": scene.say(phrases.VOUCHER).format(number=number),
    }


async def _assure_planning(scene: Scene, line: PlanLine, on: datetime) -> None:
    body = {
        "half": "planning",
        "criterion_1": {
            "met": True,
            "evidence": scene.say(phrases.EVIDENCE_1).format(needs=", ".join(line.needs)),
        },
        "criterion_2": {"met": True, "evidence": scene.say(phrases.EVIDENCE_2)},
    }
    await scene.in_round(scene.cast.officer, f"lines/{line.line_id}/criteria", body, on=on)


async def _decide(scene: Scene, line: PlanLine, on: datetime) -> None:
    body: Json = {"amount_ore": line.amount_ore}
    if line.route is MoneyRoute.PRIVATE_GRANT:
        body["written_reasons"] = scene.say(phrases.WRITTEN_REASONS)
    if line.route is MoneyRoute.PURCHASE:
        reference = scene.say(phrases.PROCUREMENT).format(number=line.line_id[2:])
        body["procurement"] = {"basis": "competition", "reference": reference}
    await scene.in_round(scene.cast.officer, f"lines/{line.line_id}/decision", body, on=on)
