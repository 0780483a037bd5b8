"""Two counties play two years; the directorate sees them side by side, and each its own rows."""

from collections.abc import Iterator
from typing import Any

from domain.role import Role
from tests.journeys.county import GRANT_ORE, LINE_ORE, SCHEME, County
from tests.journeys.stand import Person, Stand

NATIONAL = f"/national/{SCHEME}"
DUE = f"/reports-due/{SCHEME}"
YEARS = (2026, 2027)


async def test_the_directorate_sees_two_counties_and_two_years_side_by_side(
    stand: Stand, untouched_county: County, _untouched: Iterator[str]
) -> None:
    other = County(stand, next(_untouched), YEARS[0])
    played = [
        await _played(County(stand, number, year))
        for number in (untouched_county.number, other.number)
        for year in YEARS
    ]
    director = played[-1].someone(Role.DIRECTORATE_AUDITOR)
    director.seen["log"] = max(county.seen["log"] for county in played)

    for county in played[:: len(YEARS)]:
        rows = await _rows(director, "money", county)
        assert [row["budget_year"] for row in rows] == list(YEARS)
        for row in rows:
            sums = row["sums"]
            assert (sums["granted_ore"], sums["disbursed_ore"]) == (GRANT_ORE, LINE_ORE // 2)
            assert sums["means_ore"] == sums["used_ore"] + sums["unspent_ore"]
        assert [row["key"]["code"] for row in await _rows(director, "need-routes", county)] == [
            "direct"
        ] * len(YEARS)
        own = await county.officer.read(NATIONAL)
        seen = {row["county"]["code"] for table in own["tables"] for row in table["rows"]}
        assert seen == {county.number}
    await _adds_up_to_the_rounds(director, played)
    await _reports_are_listed(director, played)


async def _played(county: County) -> County:
    """A round with half of its line paid, and its measure carried out."""
    await county.open()
    await county.decide()
    payment_id = await county.order()
    await county.attester.do(f"{county.round}/payments/{payment_id}/attestation", {})
    await county.budget_authority.do(f"{county.round}/payments/{payment_id}/approval", {})
    await county.officer.do(f"{county.round}/lines/l-1/measure", county.measure)
    return county


async def _rows(director: Person, table: str, county: County) -> list[dict[str, Any]]:
    answer = await director.read(f"{NATIONAL}/{table}", county=county.number)
    found: list[dict[str, Any]] = answer["table"]["rows"]
    return found


async def _adds_up_to_the_rounds(director: Person, played: list[County]) -> None:
    rounds = [(await director.read(county.round))["sums"] for county in played]
    rows = {row["round_id"]: row["sums"] for row in (await _money(director))["rows"]}
    for county, sums in zip(played, rounds, strict=True):
        for column in ("means_ore", "planned_ore", "decided_ore", "disbursed_ore"):
            assert rows[county.round_id][column] == sums[column]
    table = await _money(director)
    whole = table["totals"][-1]["sums"]
    for column in whole:
        assert whole[column] == sum(row["sums"][column] for row in table["rows"])


async def _money(director: Person) -> dict[str, Any]:
    table: dict[str, Any] = (await director.read(f"{NATIONAL}/money"))["table"]
    return table


async def _reports_are_listed(director: Person, played: list[County]) -> None:
    items = {
        item["round_id"]: item
        for county in played[:: len(YEARS)]
        for item in (await director.read(DUE, county=county.number))["items"]
    }
    assert set(items) == {county.round_id for county in played}
    for item in items.values():
        lacks = {one["field"]["code"]: one["why"]["code"] for one in item["lacks"]}
        assert lacks["received"] == "nothing-received"
        assert lacks["recipient-reports"] == "not-asked"
        assert lacks["signature"] == "not-drawn-up"
        assert "plan" not in lacks
