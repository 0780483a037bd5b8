"""What a round bought of whom, as it is read."""

from datetime import date
from typing import Any

from sqlalchemy import Engine

from domain.case import round_ref
from domain.party import MoneyRoute
from domain.procurement import Procurement, ProcurementBasis
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, OFFICE, PROVIDER, ROUND
from tests.samples.money_in import TERM
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


def of_company(body: dict[str, Any]) -> dict[str, Any]:
    """What an answer about aid has of the company."""
    number = COMPANY.organisation
    (found,) = [one for one in body["organisations"] if one["party"]["organisation"] == number]
    return dict(found)


async def test_what_other_counties_granted_counts_and_is_told_as_an_amount_alone(
    story: Story, engine: Engine, get: Get
) -> None:
    elsewhere, before = round_ref("yrkesfag-11-2026"), round_ref("yrkesfag-46-2025")
    planned = OTHER_LINE.model_copy(update={"recipient": COMPANY})
    granted = sample(
        "grant.decided",
        line_id=OTHER_LINE.line_id,
        route=MoneyRoute.PRIVATE_GRANT,
        recipient=COMPANY,
        individual_decision=True,
        amount_ore=2_000_000,
    )
    for place, of_county, year in ((elsewhere, "11", 2026), (before, "46", 2025)):
        told = {"round_id": place.key, "county": of_county, "budget_year": year}
        story.tell(sample("round.opened", **told), case=place)
        story.tell(sample("plan.adopted", lines=(planned,)), case=place)
        story.tell(granted, case=place)
    story.tell(granted)
    story.tell(sample("aid-practice.set", ceiling_ore=5_000_000))
    then = story.instant(len(story.events)).isoformat()
    story.tell(sample("aid.declared", other_ore=0))
    story.fold(engine, *PROJECTIONS)

    body = (await get(f"/rounds/{ROUND}/aid")).json()

    company = of_company(body)
    assert company["elsewhere"] == [{"county": "11", "granted_ore": 2_000_000}]
    assert (company["granted_ore"], company["elsewhere_ore"]) == (4_000_000, 2_000_000)
    assert (company["total_ore"], company["left_ore"]) == (6_000_000, -1_000_000)
    assert (await get(f"/rounds/{elsewhere.key}/aid")).status_code == 404
    for asked in ({}, {"as_of": then}):
        prompts = (await get(f"/rounds/{ROUND}/prompts", **asked)).json()["items"]
        said: dict[str, list[str]] = {prompt["code"]: [] for prompt in prompts}
        for prompt in prompts:
            said[prompt["code"]].append(prompt["text"].replace("\xa0", " "))
        (above,) = [text for text in said["aid-ceiling-passed"] if COMPANY.name in text]
        assert "60 000" in above
        undeclared = " ".join(said.get("aid-not-declared", []))
        assert (COMPANY.name in undeclared) is bool(asked)
    earlier = of_company((await get(f"/rounds/{ROUND}/aid", as_of=then)).json())
    assert (earlier["total_ore"], earlier["declared_on"]) == (6_000_000, None)


async def test_a_term_whose_day_is_past_is_prompted_for_until_something_fulfils_it(
    story: Story, engine: Engine, get: Get
) -> None:
    late = TERM.model_copy(update={"due_on": date(2026, 1, 1)})
    unmet = late.model_copy(update={"text": "Lukk runden", "fulfilled_by": ("round.closed",)})
    met = late.model_copy(update={"term_id": "t-2", "fulfilled_by": ("round.opened",)})
    later = unmet.model_copy(update={"term_id": "t-3", "due_on": date(2199, 1, 1)})
    story.tell(sample("grant.changed", terms=(unmet, met, later)))
    then = story.instant(len(story.events)).isoformat()
    story.tell("round.closed")
    story.fold(engine, *PROJECTIONS)

    async def prompted(**asked: str) -> list[str]:
        items = (await get(f"/rounds/{ROUND}/prompts", **asked)).json()["items"]
        return [item["text"] for item in items if item["code"] == "term-not-fulfilled"]

    assert await prompted() == []
    (text,) = await prompted(as_of=then)
    assert "Lukk runden" in text


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
