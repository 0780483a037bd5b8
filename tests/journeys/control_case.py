"""What a control case goes through over the API, from its opening to what is told of it."""

from datetime import UTC, datetime
from typing import Any

from domain.calendar import in_norway
from tests.journeys.county import LINE_ORE, County
from tests.journeys.stand import Person

PAID_ORE = LINE_ORE // 2
CLAIMED_ORE = PAID_ORE * 5 // 13
BY = {"days": 21, "source": "unverified", "citation": "Brev (syntetisk)"}
TODAY = in_norway(datetime.now(UTC)).date().isoformat()
SELECTION = {
    "by": "tip",
    "grounds": "Eitt tiltak har deltakarar utanfor målgruppene.",
}


async def paid(county: County) -> str:
    """The round has paid half of its line; the payment's id."""
    await county.open()
    await county.decide()
    payment_id = await county.order(PAID_ORE)
    payment = f"{county.round}/payments/{payment_id}"
    await county.attester.do(f"{payment}/attestation", {})
    await county.budget_authority.do(f"{payment}/approval", {})
    return payment_id


async def opened(by: Person, round_id: str, **more: Any) -> str:
    """A control case over the round; its path."""
    done = await by.do("/controls", {"round_id": round_id, "selection": SELECTION, **more})
    return f"/controls/{done['id']}"


async def found(by: Person, case: str, payment_id: str, **changes: Any) -> str:
    """A finding on the payment; its id."""
    finding = {
        "ground": "G5",
        "severity": "serious",
        "described": "Fem av tretten deltakarar er utanfor målgruppene, utan grunn.",
        "payment_id": payment_id,
        "questioned_ore": CLAIMED_ORE,
        **changes,
    }
    made: str = (await by.do(f"{case}/findings", finding))["id"]
    return made


async def proposed(by: Person, heard: Person, case: str, payment_id: str, finding: str) -> None:
    """Basis, notice, comment and proposal of a partial repayment."""
    part = {"payment_id": payment_id, "findings": [finding], "share": "5/13", "paid_on": TODAY}
    await by.do(f"{case}/claim-basis", {"parts": [part]})
    notice = {"text": "Vi vurderer å krevje tilbake ein del.", "sent_on": TODAY, "channel": "Brev"}
    await by.do(f"{case}/notice", {**notice, "comment_by": BY})
    proposal = {
        "outcome": "partial-repayment",
        "basis_version": 1,
        "written_reasons": "Fem av tretten deltakarar var utanfor målgruppene.",
        "on_comment": "Avtalen kom etter tiltaket.",
    }
    await by.refused(f"{case}/proposal", proposal, 409, "comment-first")
    comment = {"received_on": TODAY, "channel": "Brev", "text": "Dei var med etter avtale."}
    await heard.do(f"{case}/comments", comment)
    await by.do(f"{case}/proposal", proposal)


async def told_and_answered(by: Person, party: Person, case: str) -> None:
    """The party is told, complains, and the complaints body upholds the decision."""
    await by.do(f"{case}/decision/notice", {"reached_on": TODAY, "channel": "Brev"})
    await party.do(f"{case}/complaint", {"received_on": TODAY, "text": "Delen er for stor."})
    reasons = {"written_reasons": "Ikkje noko nytt i saka."}
    await by.do(f"{case}/complaint/answer", {"outcome": "forwarded", **reasons})
    upheld = {"outcome": "upheld", "by_complaints_body": True, **reasons}
    await by.do(f"{case}/complaint/answer", upheld)


async def fresh(by: Person, name: str, path: str) -> None:
    """See the newest version of a case that another one has added to."""
    by.seen[name] = (await by.read(path))["version"]
