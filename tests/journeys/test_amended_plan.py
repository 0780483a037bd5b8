"""A plan is checked, adopted, and adopted anew: a line taken out, one changed, one refused."""

from tests.journeys.county import LINE_ORE, County
from tests.journeys.stand import Body, Person


async def check(person: Person, county: County, plan: Body) -> dict[str, object]:
    """All that stands in a draft's way, by rule and line."""
    answer = await person.post(f"{county.round}/plan/check", plan)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


def named(checked: dict[str, object]) -> list[tuple[str, str | None]]:
    problems = checked["problems"]
    assert isinstance(problems, list)
    return [(problem["code"], problem["line_id"]) for problem in problems]


async def test_an_amended_plan_says_what_it_changes_and_keeps_what_is_decided(
    county: County,
) -> None:
    await county.open()
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()
    plan, chair = f"{county.round}/plan", county.chair
    stays, goes = county.line(need_id), county.line(need_id, line_id="l-2", title="Kurs")
    wrong = county.line(need_id, line_id="l-3", amount_ore=1, years=stays["years"], form=None)

    whole = {**county.plan(need_id), "lines": [stays, goes]}
    checked = await check(county.secretary, county, {**whole, "lines": [stays, goes, wrong]})
    assert (checked["adoptable"], checked["needs_reason"]) == (False, True)
    assert named(checked) == [("line-does-not-add-up", "l-3"), ("line-details-blank", "l-3")]
    await chair.refused(plan, {**whole, "lines": [wrong]}, 422, "line-does-not-add-up")
    assert named(await check(county.officer, county, whole)) == []
    await chair.do(plan, whole)
    await county.officer.do(f"{county.round}/lines/l-1/decision", {"amount_ore": LINE_ORE})

    more = county.line(need_id, amount_ore=LINE_ORE + 100)
    amended = {**whole, "lines": [more], "reasons": [{"line_id": "l-1", "why": "Fleire med"}]}
    assert named(await check(chair, county, amended)) == [("change-without-reason", "l-2")]
    await chair.refused(plan, amended, 422, "reason-required")
    cut = county.line(need_id, amount_ore=LINE_ORE - 100)
    await chair.refused(
        plan, {**amended, "lines": [cut], "reason": "Kutt"}, 422, "line-below-decided"
    )
    await chair.do(plan, {**amended, "reason": "Kurset vart avlyst"})

    latest, first = (await chair.read(f"{plan}/versions"))["versions"]
    changes = {change["line_id"]: change for change in latest["differences"]}
    assert [stop["code"] for stop in latest["passed_stops"]] == ["change-without-reason"]
    assert {kind["code"] for kind in changes["l-1"]["kinds"]} == {"amount", "contents"}
    assert set(changes["l-1"]["fields"]) == {"amount_ore", "years"}
    assert (changes["l-1"]["why"], changes["l-2"]["after"]) == ("Fleire med", None)
    assert first["differences"] == []

    lines = {line["line_id"]: line for line in (await chair.read(plan))["lines"]}
    assert (lines["l-2"]["in_plan"], lines["l-2"]["planned_ore"]) == (False, 0)
    assert (lines["l-1"]["planned_ore"], lines["l-1"]["decided_ore"]) == (LINE_ORE + 100, LINE_ORE)


async def test_a_draft_is_for_those_who_draft_it(untouched_county: County) -> None:
    county = untouched_county
    await county.open()
    draft = county.plan("n-none")

    assert named(await check(county.officer, county, draft)) == [("forum-not-appointed", None)]
    await county.unit.refused(f"{county.round}/plan/check", draft, 403, "forbidden")
    await county.attester.refused(f"{county.round}/plan/check", draft, 403, "forbidden")
    unknown = f"/rounds/{county.round_id[:-4]}2031/plan/check"
    await county.officer.refused(unknown, draft, 404, "not-found")
