"""Money: what comes in, a complaint that holds no payment back, and a payment that comes back."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from domain.party import MoneyRoute
from domain.step3_prioritise.line import PlanLine
from services.demo.acts import money_phrases as phrases
from services.demo.acts.disposing import is_cancelled
from services.demo.calendar import at
from services.demo.money import STEP_ORE, budget_of
from services.demo.scene import Scene

_HOURS: Final = 100
_RATE_ORE: Final = 70_000


async def receive(scene: Scene, done: Callable[[], None]) -> None:
    """Half of the grant comes, and the county documents hours of its own."""
    budget = scene.cast.budget_authority
    receipt = {
        "amount_ore": budget_of(scene.county).grant_ore // 2,
        "received_on": at(2, 17).date().isoformat(),
        "reference": scene.say(phrases.RECEIPT),
    }
    await scene.in_round(budget, "grant/receipts", receipt, on=at(2, 17))
    done()
    hours = {
        "form": "hours",
        "amount_ore": _HOURS * _RATE_ORE,
        "basis": scene.say(phrases.HOURS),
        "hours": _HOURS,
        "rate_ore": _RATE_ORE,
    }
    documented = {"items": [hours], "evidence": scene.say(phrases.TIMESHEETS)}
    await scene.in_round(budget, "own-contribution/documents", documented, on=at(3, 1))
    done()


async def complain(scene: Scene, lines: Sequence[PlanLine], done: Callable[[], None]) -> None:
    """A private party complains in time; the county forwards, and the appeals body upholds."""
    line = next(
        line for line in lines if line.route is MoneyRoute.PRIVATE_GRANT and not is_cancelled(line)
    )
    if line.recipient is None:
        raise AssertionError("a grant has a recipient")
    officer, what = scene.cast.officer, f"lines/{line.line_id}"
    told = {"reached_on": at(4, 14).date().isoformat(), "channel": scene.say(phrases.CHANNEL)}
    await scene.in_round(officer, f"{what}/notice", told, on=at(4, 14))
    complaint = {
        "complainant": line.recipient.model_dump(mode="json"),
        "received_on": at(4, 28).date().isoformat(),
        "text": scene.say(phrases.COMPLAINT),
    }
    user = scene.cast.of(line.recipient)
    received = await scene.in_round(user, f"{what}/complaints", complaint, on=at(4, 28))
    answer = f"complaints/{received['id']}/answer"
    upheld = {"outcome": "upheld", "written_reasons": scene.say(phrases.UPHELD)}
    await scene.in_round(officer, answer, upheld, on=at(5, 5), refused="not-this-answer")
    forwarded = {"outcome": "forwarded", "written_reasons": scene.say(phrases.FORWARDED)}
    await scene.in_round(officer, answer, forwarded, on=at(5, 5))
    by_appeals_body = {**upheld, "by_appeals_body": True}
    await scene.in_round(officer, answer, by_appeals_body, on=at(6, 16))
    done()


async def pay_back(scene: Scene, lines: Sequence[PlanLine], done: Callable[[], None]) -> None:
    """One payment goes to the accounts, is confirmed, and part of it is recalled and comes back."""
    line = next(line for line in lines if not is_cancelled(line))
    payment, budget = await _payment_of(scene, line), scene.cast.budget_authority
    what, on = f"payments/{payment['payment_id']}", at(11, 3)
    await scene.in_round(budget, f"{what}/sending", {"system": "file-drop"}, on=on)
    await scene.in_round(
        budget, f"{what}/sending", {"system": "file-drop"}, on=on, refused="payment-outcome-unknown"
    )
    await scene.in_round(budget, f"{what}/answer", {"outcome": "confirmed"}, on=on)
    recall = {
        "kind": "claim-back",
        "amount_ore": STEP_ORE,
        "ground": "lower-cost",
        "explanation": scene.say(phrases.LOWER_COST),
    }
    await scene.in_round(scene.cast.officer, f"{what}/recall", recall, on=at(11, 10))
    repaid = {
        "amount_ore": STEP_ORE,
        "received_on": at(11, 24).date().isoformat(),
        "reference": scene.say(phrases.PAID_BACK),
    }
    await scene.in_round(scene.cast.officer, f"{what}/repayments", repaid, on=at(11, 24))
    done()


async def _payment_of(scene: Scene, line: PlanLine) -> dict[str, Any]:
    answer = await scene.api.read(
        scene.cast.auditor,
        f"/rounds/{scene.round_id}/disbursements",
        {"at_least": scene.api.position, "limit": 200},
    )
    found: list[dict[str, Any]] = answer.json()["items"]
    return next(payment for payment in found if payment["line_id"] == line.line_id)
