"""What an old county has left open, read: by successor, and by shares where they are its own."""

from sqlalchemy import Engine

from domain.step4_dispose.payment_details import RecallKind
from domain.succession.events import Passage, PassesOn, Share
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.services.api.reads.conftest import Get


async def test_an_old_countys_commitments_are_shown_by_successor(engine: Engine, get: Get) -> None:
    of_viken = {"round_id": "yrkesfag-30-2023", "county": "30", "budget_year": 2023}
    story = Story(sample("round.opened", **of_viken), "plan.adopted", "grant.decided")
    story.tell("county.succeeded")
    story.fold(engine, *PROJECTIONS)

    path = "/rounds/yrkesfag-30-2023/succession"
    before = (await get(path, of_county="31", on="2023-12-31")).json()
    after = (await get(path, of_county="31", on="2024-01-01")).json()
    assert before["by_county"] == {"30": before["open_ore"]}
    assert before["responsible"] == ["30"]
    assert after["responsible"] == ["31", "32", "33"]
    assert after["by_county"] == {"31": after["open_ore"]}
    assert sum(after["by_county"].values()) == after["open_ore"] == 18_500_000

    assert after["claims"] == []

    county = (await get("/counties/30/succession", on="2024-01-01")).json()
    assert county["recorded"] is True
    assert county["successors"] == ["31", "32", "33"]
    assert (await get("/counties/46/succession")).json()["predecessors"] == ["12", "14"]


async def test_an_old_countys_open_claims_are_divided_by_shares_of_their_own(
    engine: Engine, get: Get
) -> None:
    of_viken = {"round_id": "yrkesfag-30-2023", "county": "30", "budget_year": 2023}
    shares = (Share(county="32", weight=1), Share(county="33", weight=2))
    story = Story(sample("round.opened", **of_viken), "plan.adopted", "grant.decided")
    for event in (
        sample("payment.ordered", amount_ore=9_000_000),
        sample("funds.disbursed", amount_ore=9_000_000),
        sample("payment.recalled", kind=RecallKind.CLAIM_BACK, amount_ore=4_000_000),
        sample("repayment.received", amount_ore=1_000_000),
    ):
        story.tell(event)
    passage = Passage(what=PassesOn.CLAIMS, shares=shares)
    story.tell(sample("county.succeeded", passages=(passage,)))
    story.fold(engine, *PROJECTIONS)

    path = "/rounds/yrkesfag-30-2023/succession"
    (claim,) = (await get(path, of_county="33", on="2024-01-01")).json()["claims"]
    assert (claim["line_id"], claim["of_recipients_ore"], claim["of_county_ore"]) == (
        *("l-1", 3_000_000),
        0,
    )
    assert claim["of_recipients_by_county"] == {"32": 1_000_000, "33": 2_000_000}
    (before,) = (await get(path, of_county="33", on="2023-12-31")).json()["claims"]
    assert before["of_recipients_by_county"] == {"30": 3_000_000}
