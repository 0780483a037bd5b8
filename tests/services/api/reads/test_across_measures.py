"""Prices of a county, a provider's lines and a meeting's composition, as readers see them."""

from sqlalchemy import Engine

from domain.case import round_ref
from domain.price import PriceComponent, PriceKind
from domain.role import Role
from domain.step3_prioritise.line_contents import CountyShare, JointMeasure, Provision
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import LINE, PROVIDER
from tests.samples.forum import MEETING, MEETING_ID
from tests.services.api.reads.conftest import Get

HOURS = PriceComponent(kind=PriceKind.TEACHING, amount_ore=900_000, hours=9)
JOINT = JointMeasure(
    measure_key="m-kyst-2026",
    lead_county="46",
    total_ore=9_000_000,
    shares=(CountyShare(county="11", share="1/3"), CountyShare(county="46", share="2/3")),
)
PROVIDED = LINE.model_copy(
    update={"provided_by": (Provision(provider=PROVIDER),), "prices": (HOURS,), "joint": JOINT}
)


def tell(engine: Engine) -> Story:
    story = Story("forum.appointed", *MEETING)
    for county in ("46", "11"):
        key = f"yrkesfag-{county}-2026"
        for event in (
            sample("round.opened", round_id=key, county=county),
            sample("plan.adopted", lines=(PROVIDED, LINE.model_copy(update={"line_id": "l-2"}))),
        ):
            story.tell(event, case=round_ref(key))
    story.fold(engine, *PROJECTIONS)
    return story


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


async def test_a_line_that_another_plan_left_out_is_there_as_it_was(
    engine: Engine, get: Get
) -> None:
    story = tell(engine)
    then = story.instant(len(story.events)).isoformat()
    other = LINE.model_copy(update={"line_id": "l-1"})
    for county in ("46", "11"):
        again = sample("plan.adopted", plan_version=2, lines=(other,))
        story.tell(again, case=round_ref(f"yrkesfag-{county}-2026"))
    story.fold(engine, *PROJECTIONS)
    provided = f"/providers/{PROVIDER.organisation}/lines"

    async def counties(path: str, role: Role, **asked: str) -> list[str]:
        answer = await get(path, role, organisation=PROVIDER.organisation, **asked)
        return [line["county"] for line in answer.json().get("lines", ()) if line["in_plan"]]

    for path in (provided, f"/measures/{JOINT.measure_key}"):
        assert await counties(path, Role.PROVIDER) == []
        assert await counties(path, Role.PROVIDER, as_of=then) == ["11", "46"]
        assert await counties(path, Role.PROVIDER, as_of=then, valid_at=then) == ["11", "46"]
        before = story.instant(0).isoformat()
        assert await counties(path, Role.PROVIDER, as_of=before) == []
    assert await counties(provided, Role.COUNTY_OFFICER, as_of=then) == ["46"]
    early = await get(f"/measures/{JOINT.measure_key}", of_county="50", as_of=then)
    assert early.status_code == 404


async def test_what_became_of_a_county_was_not_known_before_it_was_told(
    engine: Engine, get: Get
) -> None:
    story = Story("round.opened")
    then = story.instant(1).isoformat()
    story.tell("county.succeeded")
    story.fold(engine, *PROJECTIONS)
    assert (await get("/counties/30/succession")).json()["recorded"] is True
    assert (await get("/counties/30/succession", as_of=then)).json()["recorded"] is False


async def test_a_meeting_says_which_groups_were_there(engine: Engine, get: Get) -> None:
    tell(engine)
    path = f"/meetings/{MEETING_ID}/composition"

    groups = {group["group"]["code"]: group for group in (await get(path)).json()["groups"]}
    assert groups["working-life"]["invited"] == 2
    assert groups["working-life"]["present"] == 1
    assert groups["vet-board"]["required"]
    assert (await get(path, of_county="50")).status_code == 404
    assert (await get("/meetings/m-none/composition")).status_code == 404
