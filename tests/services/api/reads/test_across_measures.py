"""Prices of a county, a provider's lines and a meeting's composition, as readers see them."""

from sqlalchemy import Engine

from domain.case import round_ref
from domain.price import PriceComponent, PriceKind
from domain.role import Role
from domain.step3_prioritise.line_contents import Provision
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import LINE, PROVIDER
from tests.samples.forum import MEETING, MEETING_ID
from tests.services.api.reads.conftest import Get

HOURS = PriceComponent(kind=PriceKind.TEACHING, amount_ore=900_000, hours=9)
PROVIDED = LINE.model_copy(
    update={"provided_by": (Provision(provider=PROVIDER),), "prices": (HOURS,)}
)


def tell(engine: Engine) -> None:
    story = Story("forum.appointed", *MEETING)
    for county in ("46", "11"):
        key = f"yrkesfag-{county}-2026"
        for event in (
            sample("round.opened", round_id=key, county=county),
            sample("plan.adopted", lines=(PROVIDED, LINE.model_copy(update={"line_id": "l-2"}))),
        ):
            story.tell(event, case=round_ref(key))
    story.fold(engine, *PROJECTIONS)


async def test_prices_are_compared_within_a_county(engine: Engine, get: Get) -> None:
    tell(engine)

    (kind,) = (await get("/prices/yrkesfag/46")).json()["kinds"]
    assert (kind["kind"]["code"], kind["middle_ore"]) == ("teaching", 100_000)
    assert [part["line_id"] for part in kind["parts"]] == ["l-1"]
    assert (await get("/prices/yrkesfag/46", of_county="50")).status_code == 404


async def test_a_provider_sees_its_lines_in_every_county(engine: Engine, get: Get) -> None:
    tell(engine)
    path = f"/providers/{PROVIDER.organisation}/lines"

    everywhere = (await get(path, Role.PROVIDER, organisation=PROVIDER.organisation)).json()
    here = (await get(path)).json()
    assert [(line["county"], line["line_id"]) for line in everywhere["lines"]] == [
        ("11", "l-1"),
        ("46", "l-1"),
    ]
    assert [line["county"] for line in here["lines"]] == ["46"]
    assert (await get(path, Role.ADMINISTRATOR)).status_code == 403


async def test_a_meeting_says_which_groups_were_there(engine: Engine, get: Get) -> None:
    tell(engine)
    path = f"/meetings/{MEETING_ID}/composition"

    groups = {group["group"]["code"]: group for group in (await get(path)).json()["groups"]}
    assert groups["working-life"]["invited"] == 2
    assert groups["working-life"]["present"] == 1
    assert groups["vet-board"]["required"]
    assert (await get(path, of_county="50")).status_code == 404
    assert (await get("/meetings/m-none/composition")).status_code == 404
