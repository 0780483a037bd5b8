"""Rows 73, 83 and 85: money back, and what the accounts answer.

Whether a claim is too old (*foreldelse*) people judge, for each payment, in a control case: that
one without a basis, of another than the recipient, and of a payment that nobody has judged is
refused or needs a reason is in tests/domain/control/test_control_heard.py.
"""

from uuid import uuid4

from tests.journeys.county import County

PAID_ORE = 4_000_000


async def paid(county: County) -> str:
    """The path of a payment that was ordered, attested and approved."""
    await county.open()
    await county.decide()
    payment = f"{county.round}/payments/{await county.order(PAID_ORE)}"
    await county.attester.do(f"{payment}/attestation", {})
    await county.budget_authority.do(f"{payment}/approval", {})
    return payment


async def version(county: County) -> int:
    found: int = (await county.officer.read(county.round))["version"]
    return found


async def test_rows_73_and_85_no_more_comes_back_than_was_paid(county: County) -> None:
    payment = await paid(county)
    claim = {
        "kind": "claim-back",
        "amount_ore": PAID_ORE,
        "ground": "lower-cost",
        "explanation": "Færre deltakarar enn planlagt",
    }
    before = await version(county)
    for fault in (
        {"amount_ore": PAID_ORE + 1},
        {"ground": "because"},
        {"ground": None},
        {"explanation": " "},
        {"payee": "310000051"},
    ):
        answer = await county.officer.post(f"{payment}/recall", {**claim, **fault})
        assert answer.status_code == 422, answer.text
        expected = "beyond-paid" if "amount_ore" in fault else "invalid-body"
        assert answer.json()["code"] == expected, answer.text
    assert await version(county) == before

    await county.officer.do(f"{payment}/recall", claim)
    back = {"amount_ore": PAID_ORE, "received_on": "2026-11-20", "reference": "Innbetaling 1"}
    more = {**back, "amount_ore": PAID_ORE + 1}
    await county.officer.refused(f"{payment}/repayments", more, 422, "beyond-paid")
    key, seen = uuid4().hex, county.seen[f"round/{county.round_id}"]
    first = await county.officer.do(f"{payment}/repayments", back, key=key)
    again = await county.officer.do(f"{payment}/repayments", back, key=key, version=seen)
    assert (first["replayed"], again["replayed"]) == (False, True)
    assert again["version"] == first["version"]
    await county.officer.refused(
        f"{payment}/repayments", {**back, "amount_ore": 1}, 422, "beyond-paid"
    )


async def test_row_83_an_answer_of_the_accounts_counts_once_and_in_its_turn(
    county: County,
) -> None:
    payment = await paid(county)
    confirmed = {"outcome": "confirmed", "reference": "Reskontro 1"}
    await county.budget_authority.refused(f"{payment}/answer", confirmed, 409, "payment-not-sent")
    unknown = f"{county.round}/payments/p-000000000000/answer"
    before = await version(county)
    answer = await county.budget_authority.post(unknown, confirmed)
    assert answer.status_code in (404, 409), answer.text
    assert await version(county) == before

    await county.budget_authority.do(f"{payment}/sending", {"system": "file-drop"})
    await county.budget_authority.do(f"{payment}/answer", confirmed)
    # The accounts may say the same again, in a message of its own: nothing happens.
    again = await county.budget_authority.do(f"{payment}/answer", confirmed)
    assert again["events"] == []
    rejected = {"outcome": "rejected", "message": "Feil konto"}
    await county.budget_authority.refused(
        f"{payment}/answer", rejected, 409, "payment-already-answered"
    )
    await county.officer.refused(
        f"{payment}/recall",
        {"kind": "stop", "ground": "lower-cost", "explanation": "For seint"},
        409,
        "payment-already-sent",
    )
