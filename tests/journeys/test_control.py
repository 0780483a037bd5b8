"""The directorate controls a county: one finding explained and closed, one repaid in part."""

from datetime import UTC, datetime, timedelta

from domain.role import Role
from services.files.kinds import PDF
from tests.journeys.control_case import (
    BY,
    CLAIMED_ORE,
    PAID_ORE,
    TODAY,
    found,
    opened,
    paid,
    proposed,
    told_and_answered,
)
from tests.journeys.county import County
from tests.journeys.stand import Person
from tests.samples import SCHOOL


async def test_a_county_is_controlled_repays_in_part_and_explains_the_rest(county: County) -> None:
    auditor, manager = county.someone(Role.DIRECTORATE_AUDITOR), county.directorate
    payment_id = await paid(county)
    case = await opened(auditor, county.round_id)
    await is_drawn_again(county, auditor)

    request = {"asked_for": ["Deltakarlister"], "answer_by": BY}
    asked = await auditor.do(f"{case}/documentation-requests", request)
    sent = {"received_on": TODAY, "described": "Deltakarlister for tiltaket."}
    await county.officer.do(f"{case}/documentation", {"request_id": asked["id"], **sent})
    outside = await found(auditor, case, payment_id)
    alone = await found(auditor, case, payment_id, ground="G3", questioned_ore=None)
    explained = {"end": "explained", "explained": "Bedrifta var med på gjennomføringa."}
    await auditor.do(f"{case}/findings/{alone}/closing", explained)
    action = {"what": "Målgruppa blir kontrollert ved påmelding.", "owner": "u-county-officer"}
    await county.officer.do(f"{case}/findings/{outside}/action", {**action, "due": BY})
    await auditor.do(f"{case}/findings/{outside}/action/closing", {"evidence": "Ny rutine."})

    await proposed(auditor, county.officer, case, payment_id, outside)
    back = {"steps": [{"step": "limitation", "why": "Ikkje vurdert."}]}
    await manager.do(f"{case}/proposal/return", back)
    steps = {s["step"]["code"]: s for s in (await manager.read(case))["steps"]}
    assert steps["limitation"]["status"]["code"] == "sent-back"
    judged = {"outcome": "not-barred", "from_day": TODAY, "explained": "Frå utbetalinga."}
    await auditor.do(f"{case}/limitation", {"payment_id": payment_id, **judged})
    proposal = {
        "outcome": "partial-repayment",
        "basis_version": 1,
        "written_reasons": "Fem av tretten deltakarar var utanfor målgruppene.",
        "on_comment": "Avtalen kom etter tiltaket.",
    }
    await auditor.do(f"{case}/proposal", proposal)
    await auditor.refused(f"{case}/decision", {}, 403, "wrong-role")
    await manager.do(f"{case}/decision", {"pay_by": BY})
    await told_and_answered(auditor, county.officer, case)
    await is_shown(county, case)

    settlement = {"payment_id": payment_id, "on": TODAY, "reference": "KID 0046"}
    await reconciles(county, case, left_ore=CLAIMED_ORE)
    beyond = {**settlement, "amount_ore": CLAIMED_ORE + 1}
    await auditor.refused(f"{case}/claim/settlements", beyond, 422, "beyond-claim")
    await auditor.do(f"{case}/claim/settlements", {**settlement, "amount_ore": CLAIMED_ORE})
    await reconciles(county, case)
    await auditor.do(f"{case}/closing", {})

    shown = await county.officer.read(case)
    assert (shown["stage"]["code"], shown["claim"]["left_ore"]) == ("closed", 0)
    sums = await county.officer.read(f"{county.round}/claims")
    (line,) = sums["items"]
    assert line["repaid_to_state_ore"] == line["claimed_of_county_ore"] == CLAIMED_ORE
    assert sums["repaid_to_state_ore"] == CLAIMED_ORE
    assert sums["accounted_ore"] == PAID_ORE - CLAIMED_ORE
    assert sums["unspent_ore"] == sums["means_ore"] - PAID_ORE


async def is_drawn_again(county: County, auditor: Person) -> None:
    """The same position, seed and size draw the same rounds, and no county draws among them."""
    at = county.seen["log"]
    asked = {"at_position": at, "seed": "2026-11", "size": 1000}
    first = await auditor.read("/control-sample", **asked)
    assert county.round_id in first["population"]
    assert sorted(first["drawn"]) == first["population"]
    one = await county.directorate.read("/control-sample", **{**asked, "size": 1})
    assert one["drawn"] == first["drawn"][:1]
    before = await auditor.read("/control-sample", **{**asked, "at_position": 0})
    assert before["population"] == []
    position = {"log_position": at, "method": first["method"], "seed": "2026-11"}
    sample = {"by": "sample", "grounds": "Stikkprøve.", "sample": {**position, "size": 1}}
    drawn = {"round_id": county.round_id, "selection": sample}
    if one["drawn"] != [county.round_id]:
        await auditor.refused("/controls", drawn, 422, "not-drawn")
    whole = {**sample, "sample": {**position, "size": len(first["population"])}}
    await auditor.do("/controls", {"round_id": county.round_id, "selection": whole})
    among = {**asked, "round_id": county.round_id}
    recipients = await county.officer.read("/control-sample", **among)
    assert recipients["drawn"] == recipients["population"] == [SCHOOL.organisation]
    of_round = {**position, "population": "recipients-paid", "size": 1}
    theirs = {**whole, "sample": of_round}
    body = {"round_id": county.round_id, "recipient": county.here(SCHOOL), "selection": theirs}
    await county.officer.do("/controls", body)
    ahead = {**asked, "at_position": 2**62}
    await auditor.not_shown("/control-sample", 422, "invalid-parameter", **ahead)
    await county.officer.not_shown("/control-sample", 403, "forbidden", **asked)


async def is_shown(county: County, case: str) -> None:
    """Those concerned see the case and its letters, as they are and as they were; others do not."""
    shown = await county.officer.read(case)
    assert shown["stage"]["code"] == "final"
    assert shown["claim"]["parts"][0]["share"] == "5/13"
    assert shown["claim"]["claimed_ore"] == CLAIMED_ORE
    before = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    await county.officer.not_shown(case, 404, "not-found", as_of=before)
    trail = (await county.officer.read(f"{case}/audit-trail"))["items"]
    assert trail[0]["topic"] == "control.opened"
    elsewhere = "03" if county.number != "03" else "11"
    stranger = county.someone(Role.COUNTY_OFFICER, county=elsewhere)
    for person in (stranger, county.unit):
        await person.not_shown(case, 404, "not-found")
        await person.not_shown(f"{case}/audit-trail", 404, "not-found")
    for kind in ("request", "notice", "decision"):
        letter = await county.officer.fetch(f"{case}/letters/{kind}", accept=PDF.media_type)
        assert (letter.status_code, letter.content[:5]) == (200, b"%PDF-"), kind


async def reconciles(county: County, case: str, left_ore: int = 0) -> None:
    """The reconciliation holds the claim as case and round agree on it, and so far as one sees."""
    for person in (county.directorate, county.officer):
        found = await person.read("/claims/reconciliation", county=county.number)
        (row,) = [
            row
            for day in found["days"]
            for row in day["claims"]
            if case.endswith(row["control_id"])
        ]
        assert row["claimed_ore"] == row["round_claimed_ore"] == CLAIMED_ORE
        assert row["settled_ore"] == row["round_settled_ore"] == CLAIMED_ORE - left_ore
        assert row["standing"]["code"] == ("open" if left_ore else "settled")
    await county.unit.not_shown("/claims/reconciliation", 403, "forbidden")
    elsewhere = "03" if county.number != "03" else "11"
    stranger = county.someone(Role.COUNTY_OFFICER, county=elsewhere)
    await stranger.not_shown("/claims/reconciliation", 404, "not-found", county=county.number)
