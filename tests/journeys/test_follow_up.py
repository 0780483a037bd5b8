"""From a paid measure to the county's submitted report, each by whom it belongs to."""

import hashlib
import json
from typing import Any

from domain.role import Role
from services.files.kinds import PDF
from tests.journeys.county import County
from tests.journeys.inputs.chapter_9 import A_PDF
from tests.journeys.stand import Person
from tests.samples import OFFICE, PROVIDER, SCHOOL

ASSESSED = {
    "benefit": {"answer": "yes", "grounds": "Alle fekk prøve utstyret"},
    "changed_practice": {"answer": "partly", "grounds": "Seks av åtte er i gang"},
}


async def paid(county: County) -> str:
    """A county with one instalment paid and the measure carried out; the line's path."""
    await county.open()
    await county.decide()
    payment = f"{county.round}/payments/{await county.order()}"
    await county.attester.do(f"{payment}/attestation", {})
    await county.budget_authority.do(f"{payment}/approval", {})
    line = f"{county.round}/lines/l-1"
    await county.unit.do(f"{line}/measure", county.measure)
    return line


async def fetched(person: Person, path: str, accept: str, language: str = "nb") -> Any:
    headers = {
        "Authorization": f"Bearer {person.token}",
        "Accept": accept,
        "Accept-Language": language,
    }
    return await person.http.get(path, headers=headers)


async def test_a_measure_is_confirmed_counted_and_changed(county: County) -> None:
    await county.open()
    await county.adopt_plan()
    line = f"{county.round}/lines/l-1"
    party = county.here(OFFICE)
    confirmation = {"half": "planning", "party": party, "first_involved_on": "2025-02-10"}
    office = county.someone(Role.UNIT, organisation=OFFICE.organisation, name="u-office")

    await office.refused(f"{line}/confirmations", confirmation, 403, "not-a-party")
    await county.officer.do(f"{line}/confirmations", confirmation)
    await office.do(f"{line}/confirmations", {**confirmation, "half": "execution"})
    asked = await county.unit.do(
        f"{line}/changes", {"change": {"what": "Flytt til våren"}, "grounds": "Ny turnus"}
    )
    decision = {"outcome": "approved", "purpose_kept": False, "grounds": "Same mål"}
    change = f"{line}/changes/{asked['id']}/decision"
    await county.officer.refused(change, decision, 422, "beyond-purpose")
    await county.officer.do(change, {**decision, "purpose_kept": True})

    sha256 = await county.officer.upload(A_PDF, PDF.media_type, "deltakarliste.pdf")
    rows = [{"group": "vet-teacher", "count": 8}]
    attendance = {"sha256": sha256, "name": "deltakarliste.pdf"}
    await county.unit.do(f"{line}/participants", {"participants": rows, "attendance": attendance})
    (shown,) = (await office.read(f"{county.round}/follow-up"))["items"]
    assert not shown["participants"]["unsupported"]
    assert len(shown["confirmations"]) == 2
    assert shown["changes"][0]["outcome"]["code"] == "approved"
    file = f"{county.round}/files/{sha256}"
    assert (await county.officer.fetch(file)).content == A_PDF
    assert (await county.chair.fetch(file)).status_code == 404


async def test_a_cancelled_measure_goes_on_after_all(county: County) -> None:
    await county.open()
    await county.adopt_plan()
    line = f"{county.round}/lines/l-1"

    await county.officer.do(f"{line}/cancellation", {"grounds": "Ingen meldte seg på"})
    await county.unit.refused(f"{line}/measure", county.measure, 409, "measure-cancelled")
    await county.officer.refused(f"{line}/reinstatement", {}, 422, "reason-required")
    await county.officer.do(f"{line}/reinstatement", {"reason": "Åtte meldte seg likevel"})
    await county.unit.do(f"{line}/measure", county.measure)


async def test_a_report_is_asked_for_returned_and_accepted(county: County) -> None:
    line = await paid(county)
    due = {"day": "2099-02-01", "source": "county-practice", "citation": "Tilsegna"}
    report = {
        "costs": [{"kind": "teaching", "amount_ore": 8_000_000}],
        "result": "Lærarane underviser på ny styring",
    }

    await county.officer.do(f"{line}/report-request", {"report_by": due})
    await county.officer.do(f"{line}/report-reminders", {})
    (owed,) = (await county.unit.read(f"{county.round}/recipient-reports"))["items"]
    assert owed["report"]["status"]["code"] == "asked"
    await county.network.refused(f"{line}/reports", report, 403, "not-a-party")
    await county.unit.do(f"{line}/reports", report)
    returned = {"outcome": "returned"}
    await county.officer.refused(f"{line}/report-review", returned, 422, "nothing-said-missing")
    await county.officer.do(f"{line}/report-review", {**returned, "note": "Bilag manglar"})
    (lacking,) = (await county.unit.read(f"{county.round}/recipient-reports"))["items"]
    assert lacking["what_is_missing"] == "Bilag manglar"
    await county.unit.do(f"{line}/reports", report)
    await county.officer.do(f"{line}/report-review", {"outcome": "accepted"})
    (done,) = (await county.officer.read(f"{county.round}/recipient-reports"))["items"]
    assert (done["report"]["status"]["code"], done["report"]["report_version"]) == ("accepted", 2)

    again = {"cause": "wording", "asked_by": "recipient"}
    reopening = f"{line}/report-reopening"
    await county.officer.refused(reopening, again, 422, "reason-required")
    await county.officer.do(reopening, {**again, "reason": "Skulen vil seie det klarare"})
    (owed,) = (await county.unit.read(f"{county.round}/recipient-reports"))["items"]
    assert owed["reopened"]["material"] is False
    await county.unit.refused(f"{line}/reports", report, 409, "report-not-changed")
    await county.unit.do(f"{line}/reports", {**report, "result": "Alle åtte er i gang"})
    await county.officer.do(f"{line}/report-review", {"outcome": "accepted"})
    (done,) = (await county.officer.read(f"{county.round}/recipient-reports"))["items"]
    assert (done["report"]["report_version"], done["reopened"]) == (3, None)


async def test_every_party_answers_for_itself_and_dissent_is_kept(county: County) -> None:
    line = await paid(county)
    provider = {**ASSESSED, "party": county.here(PROVIDER), "dissent": "Vi kom for seint med"}
    unit = {**ASSESSED, "party": county.here(SCHOOL)}
    verdict = {"question_id": "cooperation", "answer": "no", "grounds": "Vi var ikkje med"}

    await county.someone(Role.PROVIDER).refused(f"{line}/answers", provider, 403, "not-a-party")
    await county.officer.do(f"{line}/answers", provider)
    differing = {**unit, "verdicts": [verdict]}
    await county.unit.refused(f"{line}/answers", differing, 422, "reason-required")
    await county.unit.do(f"{line}/answers", {**differing, "reason": "Stadfestinga er feil"})
    (measure,) = (await county.officer.read(f"{county.round}/evaluation-answers"))["items"]
    assert measure["dissents"] == 1
    assert measure["answered"] == 2
    assert {one["kind"]["code"] for one in measure["silent"]} >= {"county"}


async def test_the_report_is_drawn_up_signed_submitted_and_never_changed(county: County) -> None:
    line = await paid(county)
    report = f"{county.round}/county-report"
    await county.unit.do(f"{line}/reports", {"costs": [], "result": "Godt samarbeid"})

    await county.officer.refused(
        f"{report}/submission", {"channel": "Skjema"}, 409, "county-report-not-signed"
    )
    await county.officer.do(f"{report}/drafts", {})
    signature = {"title": "Fylkesdirektør"}
    signer = county.budget_authority
    await signer.refused(f"{report}/signature", signature, 422, "reason-required")
    await signer.do(f"{report}/signature", {**signature, "reason": "Evalueringa kjem seinare"})
    await county.officer.do(f"{report}/submission", {"channel": "Skjema"})

    shown = await county.directorate.read(report)
    assert (shown["submitted"], shown["newest"]) == (True, 1)
    drafted = shown["versions"][0]["drafted"]
    document = f"{report}/versions/1"
    as_json = await fetched(county.officer, document, "application/json")
    assert hashlib.sha256(as_json.content).hexdigest() == drafted["sha256"]
    content = json.loads(as_json.content)
    assert content["header"]["round_version"] == drafted["round_version"]
    assert all(total["figure"]["events"] for total in content["money"] if total["figure"]["value"])
    for language in ("nb", "nn"):
        page = await fetched(county.officer, document, "application/pdf", language)
        assert page.headers["content-type"] == "application/pdf"
        assert hashlib.sha256(page.content).hexdigest() == drafted["documents"][language]
    await county.unit.not_shown(report, 403, "forbidden")

    await county.officer.refused(f"{report}/drafts", {}, 409, "county-report-submitted")
    wrong = {"cause": "wrong-figure", "asked_by": "county", "reason": "Eit beløp stod feil"}
    await county.officer.do(f"{report}/reopening", wrong)
    await county.officer.do(f"{report}/drafts", {})
    again = await fetched(county.officer, document, "application/json")
    assert again.content == as_json.content
