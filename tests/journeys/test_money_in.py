"""What comes into a round, through the API: terms and their events, receipts, carry-over."""

from domain.opening.decide_money import DocumentOwnContribution
from tests.domain.wishes import wish
from tests.journeys.county import GRANT_ORE, County, body
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
