"""Recipients report, every party of some measures answers, and the county reports to the state."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from domain.party import WORKING_LIFE_KINDS, Party, PartyKind
from domain.step3_prioritise.line import PlanLine
from services.demo.acts import report_phrases as phrases
from services.demo.acts.disposing import is_cancelled
from services.demo.acts.following_up import partners_of
from services.demo.acts.phrases import VOUCHER
from services.demo.calendar import at
from services.demo.client import Json
from services.demo.plan import idea_of
from services.demo.scene import Scene

#: How many measures all parties are asked about; the others' silence is counted.
_ASKED_OF_ALL: Final = 3
#: How many of the other recipients have reported so far; those that have not, the report shows.
_REPORTED: Final = 8
_DEADLINE_AHEAD: Final = timedelta(seconds=2)
_PAUSE_SECONDS: Final = 0.25
_PATIENCE_SECONDS: Final = 30.0


async def report_back(scene: Scene, lines: Sequence[PlanLine], done: Callable[[], None]) -> None:
    """Some recipients report; one is late, one is sent back its report and mends it."""
    paid = [line for line in lines if not is_cancelled(line)]
    late, returned, *others = paid
    await scene.in_round(
        scene.cast.officer,
        f"lines/{late.line_id}/report-request",
        {
            "report_by": {
                "at": (datetime.now(UTC) + _DEADLINE_AHEAD).isoformat(),
                "source": "demo",
                "citation": scene.say(phrases.REPORT_BY),
            }
        },
        on=at(12, 20),
    )
    for line in others[:_REPORTED]:
        await _reported(scene, line)
    done()
    await _returned(scene, returned)
    done()
    await _late(scene, late)
    done()


async def answer(scene: Scene, lines: Sequence[PlanLine], done: Callable[[], None]) -> None:
    """All parties of some measures confirm, count and answer; one sees it otherwise."""
    asked = [line for line in lines if not is_cancelled(line)][:_ASKED_OF_ALL]
    for number, line in enumerate(asked):
        parties = [Party.model_validate(partner) for partner in partners_of(scene, line)]
        await _confirmed(scene, line, parties)
        dissenter = parties[-1] if number == 0 else None
        for party in parties:
            await _answered(scene, line, party, dissents=party is dissenter)
        await _county_answers(scene, line)
        done()
    await _about_the_round(scene, asked[0])
    done()


async def report_to_the_state(scene: Scene, done: Callable[[], None]) -> None:
    """The report is drawn up, attested by the auditor, signed and submitted."""
    cast, on = scene.cast, at(2, 1, year=2026)
    await scene.in_round(
        cast.officer,
        "county-report/submission",
        _channel(scene),
        on=on,
        refused="county-report-not-signed",
    )
    threshold = {"auditor_from_ore": 0, "source": scene.say(phrases.AUDITOR_ALWAYS)}
    await scene.in_round(cast.officer, "county-report/practice", threshold, on=on)
    await scene.in_round(cast.officer, "county-report/drafts", {}, on=on)
    done()
    attested = {"statement": scene.say(phrases.ATTESTED)}
    await scene.in_round(cast.auditor, "county-report/attestation", attested, on=on)
    signed = {"title": scene.say(phrases.SIGNED_AS)}
    why = scene.say(phrases.WHY_SIGNED)
    signer = cast.budget_authority
    await scene.in_round(
        signer, "county-report/signature", signed, on=on, refused="reason-required"
    )
    await scene.in_round(signer, "county-report/signature", signed, on=on, reason=why)
    await scene.in_round(cast.officer, "county-report/submission", _channel(scene), on=on)
    done()


def _channel(scene: Scene) -> Json:
    return {"channel": scene.say(phrases.CHANNEL), "reference": "2026/118"}


async def _reported(scene: Scene, line: PlanLine) -> None:
    await _submit(scene, line)
    await _review(scene, line, "accepted")


async def _returned(scene: Scene, line: PlanLine) -> None:
    await _submit(scene, line, vouchers=False)
    await scene.in_round(
        scene.cast.officer,
        f"lines/{line.line_id}/report-review",
        {"outcome": "returned"},
        on=at(1, 8, year=2026),
        refused="nothing-said-missing",
    )
    await _review(scene, line, "returned")
    await _submit(scene, line)
    await _review(scene, line, "accepted")


async def _late(scene: Scene, line: PlanLine) -> None:
    give_up = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
    path = f"/rounds/{scene.round_id}/recipient-reports"
    while True:
        answer = await scene.api.read(scene.cast.officer, path)
        if answer.json()["overdue"] or asyncio.get_running_loop().time() > give_up:
            break
        await asyncio.sleep(_PAUSE_SECONDS)
    officer, on = scene.cast.officer, at(1, 8, year=2026)
    await scene.in_round(officer, f"lines/{line.line_id}/report-reminders", {}, on=on)
    await _reported(scene, line)


async def _submit(scene: Scene, line: PlanLine, *, vouchers: bool = True) -> None:
    recipient = scene.organisations[idea_of(line.line_id).recipient]
    is_county = recipient.kind is PartyKind.COUNTY
    user = scene.cast.officer if is_county else scene.cast.of(recipient)
    cost: Json = {"kind": "teaching", "amount_ore": line.amount_ore}
    if vouchers:
        cost["voucher"] = scene.say(VOUCHER).format(number=int(line.line_id[2:]))
    if recipient.kind is PartyKind.NETWORK:
        cost["passed_to"] = scene.organisations["school-1"].model_dump(mode="json")
    body: Json = {"costs": [cost], "result": scene.say(phrases.RESULT)}
    if is_county:
        body["run_by"] = scene.say(phrases.RUN_BY)
    on = at(1, 6, year=2026)
    await scene.in_round(user, f"lines/{line.line_id}/reports", body, on=on)


async def _review(scene: Scene, line: PlanLine, outcome: str) -> None:
    unit = scene.say(phrases.REVIEWED_BY)
    body = {"outcome": outcome, "reviewing_unit": unit}
    if outcome == "returned":
        body["note"] = scene.say(phrases.VOUCHERS_MISSING)
    await scene.in_round(
        scene.cast.officer,
        f"lines/{line.line_id}/report-review",
        body,
        on=at(1, 10, year=2026),
        # What the county ran itself its own officer has reported.
        reason=scene.say(phrases.WHY_REVIEWED),
    )


async def _confirmed(scene: Scene, line: PlanLine, parties: Sequence[Party]) -> None:
    for party in parties:
        if party.kind not in WORKING_LIFE_KINDS:
            continue
        for half in ("planning", "execution"):
            body = {
                "half": half,
                "party": party.model_dump(mode="json"),
                "first_involved_on": "2025-02-10",
                "obligation": scene.say(phrases.OBLIGATION),
            }
            user, on = scene.cast.of(party), at(12, 13)
            await scene.in_round(user, f"lines/{line.line_id}/confirmations", body, on=on)
    rows = [
        {"group": group, "count": count}
        for group, count in line.model_dump(mode="json")["target_groups"].items()
        if count
    ]
    await scene.in_round(
        scene.cast.officer,
        f"lines/{line.line_id}/participants",
        {"participants": rows},
        on=at(12, 13),
    )


async def _answered(scene: Scene, line: PlanLine, party: Party, *, dissents: bool) -> None:
    body: Json = {**_assessment(scene), "party": party.model_dump(mode="json")}
    reason = None
    if dissents:
        body["dissent"] = scene.say(phrases.DISSENT)
        verdict = {"question_id": "cooperation", "answer": "partly"}
        body["verdicts"] = [
            {**verdict, "grounds": body["dissent"], "evidence": scene.say(phrases.EVIDENCE)}
        ]
        reason = body["dissent"]
    user, on = scene.cast.of(party), at(12, 16)
    await scene.in_round(user, f"lines/{line.line_id}/answers", body, on=on, reason=reason)


async def _county_answers(scene: Scene, line: PlanLine) -> None:
    body = {**_assessment(scene), "party": _the_county(scene)}
    on = at(12, 17)
    await scene.in_round(scene.cast.officer, f"lines/{line.line_id}/answers", body, on=on)


async def _about_the_round(scene: Scene, line: PlanLine) -> None:
    verdict = {
        "question_id": "sami-perspectives",
        "answer": "yes",
        "grounds": scene.say(phrases.SAMI),
        "evidence": scene.say(phrases.EVIDENCE),
    }
    body = {"party": _the_county(scene), "verdict": verdict}
    await scene.in_round(scene.cast.officer, "answers", body, on=at(12, 17))


def _the_county(scene: Scene) -> Json:
    """The county as a party."""
    county = next(p for p in scene.organisations.values() if p.kind is PartyKind.COUNTY)
    return county.model_dump(mode="json")


def _assessment(scene: Scene) -> Json:
    return {
        "benefit": {"answer": "yes", "grounds": scene.say(phrases.BENEFIT)},
        "changed_practice": {"answer": "partly", "grounds": scene.say(phrases.PRACTICE)},
    }
