"""A claim is set off, a payment changes, and a county claims of its own recipient."""

from domain.role import Role
from services.files.kinds import PDF
from tests.journeys.control_case import (
    BY,
    CLAIMED_ORE,
    PAID_ORE,
    SELECTION,
    TODAY,
    found,
    fresh,
    opened,
    paid,
    proposed,
)
from tests.journeys.county import County
from tests.samples import SCHOOL


async def test_a_claim_on_a_county_is_set_off_against_a_later_receipt(county: County) -> None:
    auditor, manager = county.someone(Role.DIRECTORATE_AUDITOR), county.directorate
    payment_id = await paid(county)
    case = await opened(auditor, county.round_id)
    finding = await found(auditor, case, payment_id)
    await proposed(auditor, county.officer, case, payment_id, finding)
    await manager.do(f"{case}/decision", {"pay_by": BY})
    announced = {"payment_id": payment_id, "against": county.round_id}
    beyond = {**announced, "amount_ore": CLAIMED_ORE + 1}
    await auditor.refused(f"{case}/claim/offsets", beyond, 422, "beyond-claim")
    offset = await auditor.do(f"{case}/claim/offsets", {**announced, "amount_ore": CLAIMED_ORE})
    (shown,) = (await county.officer.read(f"{county.round}/grant"))["offsets"]
    assert (shown["amount_ore"], shown["withheld_ore"]) == (CLAIMED_ORE, 0)

    settlement = {
        "payment_id": payment_id,
        "settled_by": "offset",
        "amount_ore": CLAIMED_ORE,
        "on": TODAY,
        "reference": "Motrekna",
    }
    bare = f"{case}/claim/settlements"
    await auditor.refused(bare, settlement, 422, "reason-required")
    receipt = {"amount_ore": PAID_ORE, "received_on": TODAY, "reference": "Bankbilag 12"}
    kept = [{"offset_id": offset["id"], "amount_ore": CLAIMED_ORE}]
    await fresh(county.officer, f"round/{county.round_id}", county.round)
    came = await county.officer.do(f"{county.round}/grant/receipts", {**receipt, "withheld": kept})
    await fresh(auditor, case.strip("/").replace("controls", "control"), case)
    named = {"offset": {"offset_id": offset["id"], "withheld_by": came["id"]}}
    await auditor.do(bare, {**settlement, **named})

    (shown,) = (await county.officer.read(f"{county.round}/grant"))["offsets"]
    assert shown["withheld_ore"] == shown["settled_ore"] == CLAIMED_ORE
    claim = (await county.officer.read(case))["claim"]
    assert (claim["left_ore"], claim["set_offs"][0]["settled_ore"]) == (0, CLAIMED_ORE)
    sums = await county.officer.read(f"{county.round}/claims")
    assert sums["repaid_to_state_ore"] == CLAIMED_ORE
    assert sums["unspent_ore"] == sums["means_ore"] - PAID_ORE
    letter = await county.officer.fetch(f"{case}/letters/decision", accept=PDF.media_type)
    assert letter.status_code == 200


async def test_what_was_withheld_too_much_goes_back_before_the_case_ends(county: County) -> None:
    auditor, manager = county.someone(Role.DIRECTORATE_AUDITOR), county.directorate
    payment_id = await paid(county)
    case = await opened(auditor, county.round_id)
    finding = await found(auditor, case, payment_id)
    await proposed(auditor, county.officer, case, payment_id, finding)
    await manager.do(f"{case}/decision", {"pay_by": BY})
    announced = {"payment_id": payment_id, "against": county.round_id}
    offset = await auditor.do(f"{case}/claim/offsets", {**announced, "amount_ore": CLAIMED_ORE})
    kept = [{"offset_id": offset["id"], "amount_ore": CLAIMED_ORE}]
    receipt = {"amount_ore": PAID_ORE, "received_on": TODAY, "reference": "Bankbilag 12"}
    await fresh(county.officer, f"round/{county.round_id}", county.round)
    came = await county.officer.do(f"{county.round}/grant/receipts", {**receipt, "withheld": kept})
    name = case.strip("/").replace("controls", "control")
    await fresh(auditor, name, case)
    trail = (await auditor.read(f"{case}/audit-trail"))["items"]
    assert trail[-1]["topic"] == "control.offset-withheld"

    settlement = {"payment_id": payment_id, "on": TODAY, "reference": "KID 0046"}
    repaid = {**settlement, "amount_ore": CLAIMED_ORE}
    await auditor.do(f"{case}/claim/settlements", repaid)
    close = {"reason": "Klagefristen er ute"}
    await auditor.refused(f"{case}/closing", close, 409, "withheld-not-settled")
    back = {"withheld_by": came["id"], "on": TODAY, "reference": "Bilag 2027-118"}
    returns = f"{case}/claim/offsets/{offset['id']}/returns"
    beyond = {**back, "amount_ore": CLAIMED_ORE + 1}
    await auditor.refused(returns, beyond, 422, "beyond-offset")
    await auditor.do(returns, {**back, "amount_ore": CLAIMED_ORE})
    await auditor.do(f"{case}/closing", close)

    (shown,) = (await county.officer.read(f"{county.round}/grant"))["offsets"]
    assert (shown["settled_ore"], shown["returned_ore"]) == (0, CLAIMED_ORE)
    claim = (await county.officer.read(case))["claim"]
    assert claim["set_offs"][0]["returned_ore"] == CLAIMED_ORE
    sums = await county.officer.read(f"{county.round}/claims")
    assert sums["repaid_to_state_ore"] == CLAIMED_ORE
    assert sums["unspent_ore"] == sums["means_ore"] - PAID_ORE


async def test_the_accounts_put_a_case_on_hold_until_somebody_has_looked(county: County) -> None:
    officer = county.officer
    payment_id = await paid(county)
    case = await opened(officer, county.round_id, recipient=county.here(SCHOOL))
    finding = await found(officer, case, payment_id)
    part = {"payment_id": payment_id, "findings": [finding], "share": "5/13", "paid_on": TODAY}
    await officer.do(f"{case}/claim-basis", {"parts": [part]})

    back = {"amount_ore": 1, "received_on": TODAY, "reference": "Bankbilag 13"}
    repaid = f"{county.round}/payments/{payment_id}/repayments"
    await fresh(officer, f"round/{county.round_id}", county.round)
    await county.budget_authority.do(repaid, back)

    shown = await officer.read(case, at_least=county.seen["log"])
    assert shown["on_hold"]
    assert shown["held"]["waits_for"]["code"] == "accounts"
    assert (shown["held"]["payment_id"], shown["held"]["change"]["code"]) == (payment_id, "repaid")
    assert [one["deadline_id"] for one in shown["deadlines"]] == ["hold"]
    nothing = {"outcome": "nothing", "written_reasons": "Det er betalt tilbake."}
    await fresh(officer, case.strip("/").replace("controls", "control"), case)
    await officer.refused(f"{case}/proposal", nothing, 422, "reason-required")
    await officer.do(f"{case}/resumption", {})
    await officer.do(f"{case}/proposal", nothing)


async def test_a_county_claims_back_from_its_own_recipient(county: County) -> None:
    officer, second = county.officer, county.budget_authority
    payment_id = await paid(county)
    nobody = {"round_id": county.round_id, "selection": SELECTION}
    await officer.refused("/controls", nobody, 422, "recipient-missing")
    case = await opened(officer, county.round_id, recipient=county.here(SCHOOL))
    finding = await found(officer, case, payment_id)
    await proposed(officer, county.unit, case, payment_id, finding)
    await second.do(f"{case}/decision", {"pay_by": BY})
    assert (await county.unit.read(case))["stage"]["code"] == "decided"

    settlement = {"payment_id": payment_id, "on": TODAY, "reference": "KID 0046"}
    await officer.do(f"{case}/claim/settlements", {**settlement, "amount_ore": CLAIMED_ORE})

    sums = await officer.read(f"{county.round}/claims")
    (line,) = sums["items"]
    assert line["claimed_of_recipients_ore"] == line["repaid_by_recipients_ore"] == CLAIMED_ORE
    # What the recipient paid back is the county's again, and can be used anew.
    assert sums["accounted_ore"] == PAID_ORE - CLAIMED_ORE
    assert sums["unspent_ore"] == sums["means_ore"] - PAID_ORE + CLAIMED_ORE
