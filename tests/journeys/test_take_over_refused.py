"""A take-over is tried before it is done, refused whole, and done once."""

from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook

from domain.role import Role
from domain.takeover.before import Sheet
from services.files.kinds import XLSX
from tests.journeys.county import County
from tests.journeys.running_year import PAID_ORE, wish
from tests.services.imports.workbook import book, changed


async def test_a_take_over_is_refused_whole_and_once(county: County) -> None:
    path, officer = f"{county.round}/take-over", county.officer
    wrong = await wish(county, changed(Sheet.PAID, 1, amount="80 000,01"))
    problem = await officer.refused(path, wrong, 422, "take-over-row-refused", version=0)
    assert (problem["facts"]["sheet"], problem["facts"]["row"]) == ("paid", 3)
    await county.secretary.refused(path, wrong, 403, "wrong-role", version=0)
    other = "03" if county.number != "03" else "11"
    neighbour = county.someone(Role.COUNTY_OFFICER, county=other)
    await neighbour.refused(path, wrong, 404, "other-county", version=0)

    right = await wish(county, book())
    first = await officer.do(path, right, version=0, key="the-take-over")
    again = await officer.do(path, right, version=0, key="the-take-over")
    assert (first["events"], again["replayed"]) == (["round.taken-over", "plan.taken-over"], True)
    await officer.refused(path, right, 409, "round-has-begun", version=2)


async def test_a_trial_over_http_tells_every_fault_and_the_sums(county: County) -> None:
    wrong = changed(Sheet.PAID, 1, amount="80 000,01")
    wrong[Sheet.LINES][1] = {**wrong[Sheet.LINES][1], "organisation": "310000018"}
    path, officer = f"{county.round}/take-over/check", county.officer

    async def tried(body: dict[str, Any]) -> dict[str, Any]:
        answer = await officer.post(path, body, version=0)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    unread = await tried(await wish(county, wrong))
    assert (unread["possible"], unread["sums"]) == (False, None)
    assert [(each["sheet"], each["row"], each["code"]) for each in unread["problems"]] == [
        ("Tiltak", 3, "bad-organisation-number")
    ]
    above = await tried(await wish(county, changed(Sheet.PAID, 1, amount="80 000,01")))
    (fault,) = above["problems"]
    assert (fault["sheet"], fault["heading"], fault["code"]) == (
        *("Utbetalt", "Utbetalt (kr)"),
        "beyond-remainder",
    )
    assert all((fault["text"], fault["what_to_do"]))
    right = await wish(county, book())
    assert (await tried({**right, "reason": None}))["needs_reason"] is True
    good = await tried(right)
    assert (good["possible"], good["sums"]["paid_ore"]) == (True, PAID_ORE)
    await county.secretary.refused(path, right, 403, "wrong-role", version=0)
    unknown = {**right, "sources": [{"sha256": "0" * 64}]}
    await officer.refused(path, unknown, 422, "file-unknown", version=0)
    await officer.not_shown(f"{county.round}/plan", 404, "not-found")


async def test_the_form_of_a_year_comes_in_the_language_asked_for(county: County) -> None:
    headers = {"Authorization": f"Bearer {county.officer.token}", "Accept-Language": "nn"}
    form = await county.officer.http.get("/take-over/template", headers=headers)
    assert form.headers["content-type"] == XLSX.media_type
    assert form.headers["content-language"] == "nn"
    names = CalamineWorkbook.from_filelike(BytesIO(form.content)).sheet_names
    assert names[:2] == ["Runde", "Eigenfinansiering"]
