"""What comes into a round, through the API: terms and their events, receipts, carry-over."""

from domain.opening.decide_money import DocumentOwnContribution
from domain.schemes.barnehage_grunnopplaering import SCHEME as SIBLING
from tests.domain.wishes import wish
from tests.journeys.county import GRANT_ORE, LINE_ORE, County, body
from tests.samples.money_in import TERM


async def test_the_letter_its_terms_and_what_has_come(county: County) -> None:
    terms = [
        TERM.model_copy(update={"fulfilled_by": ("round.opened",)}).model_dump(mode="json"),
        {"term_id": "t-2", "text": "Revisor skal sjå over rekneskapen"},
    ]
    await county.directorate.do("/grants", {**county.grant, "terms": terms})
    await county.officer.do(
        "/rounds", county.opening, version=county.seen[f"round/{county.round_id}"]
    )
    await county.officer.do(
        f"{county.round}/grant/receipts",
        {"amount_ore": 365_600_000, "received_on": "2026-03-16", "reference": "Udir 0311"},
    )
    await county.officer.do(
        f"{county.round}/own-contribution/documents",
        body(wish(DocumentOwnContribution), "round_id"),
    )

    found = await county.officer.read(f"{county.round}/grant")

    assert [(t["term"]["term_id"], t["count"]) for t in found["terms"]] == [("t-1", 1), ("t-2", 0)]
    assert [event["topic"] for event in found["terms"][0]["events"]] == ["round.opened"]
    assert found["sums"]["granted_ore"] == GRANT_ORE
    assert found["sums"]["received_ore"] == found["sums"]["unspent_ore"] == 365_600_000
    assert found["own_contribution"]["contributed_ore"] == 7_000_000


async def test_money_left_over_goes_to_a_later_year_once(county: County) -> None:
    await county.open()
    later = County(county.stand, county.number, county.year + 40)
    await later.open()
    carry = {
        "to_round": later.round_id,
        "amount_ore": 1_200_000,
        "explanation": "Eit kurs vart utsett",
        "reason": "Direktoratet har svart (syntetisk)",
    }

    await county.officer.do(f"{county.round}/carry-over", carry, key="carry-once")
    await county.officer.do(f"{county.round}/carry-over", carry, key="carry-once")

    left = (await county.officer.read(f"{county.round}/grant"))["sums"]
    came = (await later.officer.read(f"{later.round}/grant"))["sums"]
    assert (left["carried_out_ore"], left["means_ore"]) == (1_200_000, GRANT_ORE - 1_200_000)
    assert (came["carried_in_ore"], came["means_ore"]) == (1_200_000, GRANT_ORE + 1_200_000)


async def test_what_is_bound_of_each_year_is_told_with_what_has_come(county: County) -> None:
    await county.open()
    await county.decide()

    years = (await county.officer.read(f"{county.round}/grant"))["years"]
    assert [year["budget_year"] for year in years] == [2026, 2027]
    assert sum(year["decided_ore"] for year in years) == LINE_ORE
    assert [year["bound_ore"] for year in years] == [year["decided_ore"] for year in years]


async def test_a_round_of_the_sibling_scheme_asks_for_its_share_of_the_grant(
    county: County,
) -> None:
    round_id = f"{SIBLING}-{county.number}-{county.year}"
    of_sibling = {"scheme": SIBLING, "county": county.number, "budget_year": county.year}
    await county.directorate.do("/grants", {**county.grant, **of_sibling})
    await county.officer.do("/rounds", of_sibling, version=county.seen[f"round/{round_id}"])
    needed_ore = GRANT_ORE * 3 // 10
    cash = {"form": "cash", "amount_ore": needed_ore - 1, "basis": "Budsjettet til eigarane"}
    own_path = f"/rounds/{round_id}/own-contribution"
    await county.officer.do(own_path, {"items": [cash]})
    pledged = (await county.officer.read(f"/rounds/{round_id}/grant"))["own_contribution"]
    assert pledged["contributed_ore"] == 0
    documented = {"items": [cash], "evidence": "Bilag 12"}
    await county.officer.do(f"{own_path}/documents", documented)

    own = (await county.officer.read(f"/rounds/{round_id}/grant"))["own_contribution"]
    status = await county.officer.read(f"/rounds/{round_id}/status")

    assert (own["rule"], own["percent"]) == ("percent-of-grant", 30)
    assert (own["required_ore"], own["contributed_ore"]) == (needed_ore, needed_ore - 1)
    assert status["rule_set"]["citation"] == "FOR-2021-01-26-230"
    open_settings = {setting["code"] for setting in status["unverified_settings"]}
    assert {"sibling-decider", "sibling-questions"} <= open_settings
