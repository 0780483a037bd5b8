"""What a round bought of whom, as it is read."""

from sqlalchemy import Engine

from domain.case import round_ref
from domain.party import MoneyRoute
from domain.procurement import Procurement, ProcurementBasis
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, OFFICE, PROVIDER, ROUND
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_LINE

BELOW = Procurement(basis=ProcurementBasis.BELOW_THRESHOLD, reference="Sak 2026/78")


async def test_purchases_add_up_by_provider_and_are_held_against_the_years_thresholds(
    story: Story, engine: Engine, get: Get
) -> None:
    story.tell(
        sample(
            "grant.decided",
            line_id=OTHER_LINE.line_id,
            route=MoneyRoute.PURCHASE,
            recipient=PROVIDER,
            amount_ore=12_000_000,
            procurement=BELOW,
        )
    )
    story.fold(engine, *PROJECTIONS)

    body = (await get(f"/rounds/{ROUND}/purchases")).json()

    (bought,) = body["providers"]
    assert (bought["provider"]["organisation"], bought["decided_ore"], bought["paid_ore"]) == (
        PROVIDER.organisation,
        12_000_000,
        0,
    )
    assert [above["code"] for above in bought["above"]] == ["free"]
    (line,) = bought["purchases"]
    assert line["procurement"]["basis"] == "below-threshold"
    assert body["thresholds"]["status"] == "unverified"
    assert (await get(f"/rounds/{ROUND}/purchases", Role.UNIT)).status_code == 403


async def test_aid_adds_up_over_three_years_and_each_organisation_sees_its_own(
    story: Story, engine: Engine, get: Get
) -> None:
    before = round_ref("yrkesfag-46-2025")
    opened = sample("round.opened", round_id=before.key, budget_year=2025)
    planned = OTHER_LINE.model_copy(update={"recipient": COMPANY})
    granted = sample(
        "grant.decided",
        line_id=OTHER_LINE.line_id,
        route=MoneyRoute.PRIVATE_GRANT,
        recipient=COMPANY,
        individual_decision=True,
        amount_ore=2_000_000,
    )
    for event in (opened, sample("plan.adopted", lines=(planned,)), granted):
        story.tell(event, case=before)
    story.tell(granted)
    story.tell(sample("aid-practice.set", ceiling_ore=8_000_000))
    story.tell(sample("aid.declared", other_ore=3_000_000))
    story.tell(sample("aid.declared", party=OFFICE, other_ore=0))
    story.fold(engine, *PROJECTIONS)

    body = (await get(f"/rounds/{ROUND}/aid")).json()

    by_number = {one["party"]["organisation"]: one for one in body["organisations"]}
    company, office = by_number[COMPANY.organisation], by_number[OFFICE.organisation]
    assert company["granted"] == [
        {"budget_year": 2025, "granted_ore": 2_000_000},
        {"budget_year": 2026, "granted_ore": 2_000_000},
    ]
    assert (company["declared_other_ore"], company["total_ore"]) == (3_000_000, 7_000_000)
    assert company["left_ore"] == 1_000_000
    assert (office["declared_other_ore"], office["declared_on"]) == (0, "2026-03-20")
    assert body["ceiling"]["eur"] == 300_000
    assert body["ceiling"]["eur_status"] == "unverified"
    own = await get(f"/rounds/{ROUND}/aid", Role.UNIT, organisation=OFFICE.organisation)
    (only,) = own.json()["organisations"]
    assert only["party"]["organisation"] == OFFICE.organisation


async def test_what_the_county_covers_is_read_with_its_source(
    story: Story, engine: Engine, get: Get
) -> None:
    published = (await get(f"/rounds/{ROUND}/covered-costs")).json()
    story.tell("cost-practice.set")
    story.fold(engine, *PROJECTIONS)
    said = (await get(f"/rounds/{ROUND}/covered-costs", Role.UNIT)).json()

    assert (published["source"], published["not_covered"]) == ("[found F21]", [])
    assert published["rates"][0]["dates"]["code"] == "unverified"
    assert said["source"].startswith("Retningslinene")
    assert [cost["kind"]["code"] for cost in said["not_covered"]] == ["accommodation"]
