"""The trace over the API across rounds and counties: data, pages, pictures, tables that agree."""

import csv
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from sqlalchemy import Engine

from domain.case import organisation_ref, round_ref
from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.reads.sheets import CSV, EXCEL
from tests.domain.checked import PAID, PAID_ORE, elsewhere
from tests.domain.facts import ORDERED
from tests.projections.story import Story, sample
from tests.samples import NEED, OFFICE, PROVIDER
from tests.services.api.reads.conftest import Get

AUDITOR = Role.DIRECTORATE_AUDITOR
OURS = "yrkesfag-46-2026"
NEIGHBOUR = "yrkesfag-11-2026"
PAYEE = ORDERED.payee.organisation


@pytest.fixture
def counties(story: Story, engine: Engine) -> Story:
    """Another county has paid the same organisation for the same need, and ours owes the state."""
    story.tell("grant.claimed-back", case=round_ref(OURS))
    for event in elsewhere(PAID, NEIGHBOUR, "11"):
        story.tell(event, case=round_ref(NEIGHBOUR))
    story.fold(engine, *PROJECTIONS)
    return story


async def asked(get: Get, role: Role = AUDITOR, /, **about: Any) -> dict[str, Any]:
    answered = await get("/trace", role, **about)
    assert answered.status_code == 200, answered.text
    found: dict[str, Any] = answered.json()["trace"]
    assert found["paid_ore"] == found["traced_ore"] + sum(found["gaps_ore"].values())
    assert found["paid_ore"] == sum(one["paid_ore"] for one in found["rounds"])
    return found


async def test_an_organisation_is_found_in_every_county(counties: Story, get: Get) -> None:
    found = await asked(get, party=PAYEE)
    assert [one["round_id"] for one in found["rounds"]] == [NEIGHBOUR, OURS]
    alone = await asked(get, party=PAYEE, county="11")
    assert [one["round_id"] for one in alone["rounds"]] == [NEIGHBOUR]
    assert (alone["paid_ore"], alone["received_ore"]) == (PAID_ORE, PAID_ORE)
    part = (await get(f"/rounds/{OURS}/trace", AUDITOR, party=PAYEE)).json()["trace"]
    assert found["rounds"][1] == part
    assert (await asked(get, party="310000078"))["rounds"] == []


async def test_an_organisation_is_followed_with_those_that_were_merged_into_it(
    counties: Story, get: Get, engine: Engine
) -> None:
    between, last = OFFICE.organisation, PROVIDER.organisation
    merged: dict[str, str] = {PAYEE: between, between: last}
    before = counties.head()
    for number in (PAYEE, between, last):
        registered = sample("organisation.registered", organisation=number)
        counties.tell(registered, case=organisation_ref(number))
    alone = await asked(get, party=last)
    for number, into in merged.items():
        event = sample("organisation.merged", into=into)
        counties.tell(event, case=organisation_ref(number))
    counties.fold(engine, *PROJECTIONS)
    found = await asked(get, party=last)
    assert set(found["formerly"]) == set(merged)
    assert [one["round_id"] for one in found["rounds"]] == [NEIGHBOUR, OURS]
    assert found["received_ore"] == alone["received_ore"] + 2 * PAID_ORE
    part = (await get(f"/rounds/{OURS}/trace", AUDITOR, party=last)).json()["trace"]
    assert part == found["rounds"][1]
    page = await get("/trace", AUDITOR, headers={"Accept": "text/markdown"}, party=last)
    assert f"{between}, {PAYEE}" in page.text or f"{PAYEE}, {between}" in page.text
    assert (await asked(get, party=PAYEE))["formerly"] == []
    assert (await asked(get, party=last, position=before))["formerly"] == []
    counties.tell("organisation.reopened", case=organisation_ref(PAYEE))
    counties.fold(engine, *PROJECTIONS)
    assert (await asked(get, party=last))["formerly"] == [between]


async def test_all_money_of_the_nation_is_traced_or_a_gap(counties: Story, get: Get) -> None:
    found = await asked(get)
    assert {one["round_id"] for one in found["rounds"]} >= {NEIGHBOUR, OURS}
    assert all(one["lines"] == [] for one in found["rounds"])
    paid = [
        (await get(f"/rounds/{one['round_id']}", AUDITOR)).json()["sums"]["disbursed_ore"]
        for one in found["rounds"]
    ]
    assert found["paid_ore"] == sum(paid)
    year = await asked(get, year=2031)
    assert (year["rounds"], year["paid_ore"]) == ([], 0)


async def test_a_need_and_any_event_find_the_rounds_that_they_have_a_part_in(
    counties: Story, get: Get
) -> None:
    by_need = await asked(get, need_id=NEED)
    assert [one["round_id"] for one in by_need["rounds"]] == [NEIGHBOUR, OURS]
    paid = next(line for line in by_need["rounds"][0]["lines"] if line["paid_ore"])
    assessed = paid["needs"][0]["assessed"][0]["position"]
    by_event = await asked(get, event=assessed)
    assert [one["round_id"] for one in by_event["rounds"]] == [NEIGHBOUR, OURS]
    payment = paid["payments"][0]["events"][-1]["position"]
    (only,) = (await asked(get, event=payment))["rounds"]
    assert only["round_id"] == NEIGHBOUR
    assert (await asked(get, event=counties.head() + 1))["rounds"] == []
    both = await asked(get, party=PAYEE, event=payment)
    assert [one["round_id"] for one in both["rounds"]] == [NEIGHBOUR]


async def test_a_position_keeps_its_answer(counties: Story, get: Get, engine: Engine) -> None:
    before = await get("/trace", AUDITOR, party=PAYEE)
    position = before.json()["log_position"]
    third = "yrkesfag-34-2026"
    for event in elsewhere(PAID, third, "34"):
        counties.tell(event, case=round_ref(third))
    counties.fold(engine, *PROJECTIONS)
    assert (await get("/trace", AUDITOR, party=PAYEE, position=position)).content == before.content
    now = (await get("/trace", AUDITOR, party=PAYEE)).json()["trace"]
    assert third in {one["round_id"] for one in now["rounds"]}


@pytest.mark.parametrize("about", [{}, {"party": PAYEE}])
async def test_the_table_has_a_row_for_each_payment_and_makes_the_sums(
    counties: Story, get: Get, about: dict[str, str]
) -> None:
    found = await asked(get, **about)
    answered = await get("/trace", AUDITOR, headers={"Accept": CSV}, **about)
    rows = list(csv.reader(StringIO(answered.content.decode("utf-8-sig")), delimiter=";"))
    start = next(number for number, row in enumerate(rows) if not row)
    table = [dict(zip(rows[start + 1], row, strict=True)) for row in rows[start + 2 :]]
    sums = [sum(int(row[name]) for row in table) for name in ("Utbetalt (øre)", "Sporet (øre)")]
    assert sums == [found["paid_ore"], found["traced_ore"]]
    assert answered.headers["log-position"] in dict(row for row in rows[:start]).values()
    excel = await get("/trace", AUDITOR, headers={"Accept": EXCEL}, **about)
    assert excel.content.startswith(b"PK")


@pytest.mark.parametrize("picture", ["money", "time"])
async def test_the_pictures_are_whole(counties: Story, get: Get, picture: str) -> None:
    headers = {"Accept": "image/svg+xml", "Accept-Language": "nn"}
    drawn = await get("/trace", AUDITOR, headers=headers, picture=picture, party=PAYEE)
    root = ElementTree.fromstring(drawn.text)
    marks = "path" if picture == "money" else "circle"
    assert any(element.tag.endswith(marks) for element in root.iter())


async def test_the_page_tells_the_sums_and_then_each_round(counties: Story, get: Get) -> None:
    headers = {"Accept": "text/markdown", "Accept-Language": "en"}
    page = (await get("/trace", AUDITOR, headers=headers, party=PAYEE)).text
    assert page.startswith("# Where the money went, across rounds")
    assert page.count("\n## Where the money went: ") == 2


async def test_a_county_sees_its_own_and_the_forum_no_control_events(
    counties: Story, get: Get
) -> None:
    own = await asked(get, Role.COUNTY_OFFICER, party=PAYEE)
    assert [one["round_id"] for one in own["rounds"]] == [OURS]
    assert (await get("/trace", Role.COUNTY_OFFICER, county="11")).status_code == 404
    assert (await get("/trace", Role.UNIT)).status_code == 403
    assert (await get("/trace", AUDITOR, round_id="yrkesfag-46-2031")).status_code == 404
    claimed = next(
        position for position, one in counties.events if one.event.TOPIC == "grant.claimed-back"
    )
    assert (await asked(get, Role.COUNTY_OFFICER, event=claimed))["rounds"]
    assert (await asked(get, Role.FORUM_MEMBER, event=claimed))["rounds"] == []
