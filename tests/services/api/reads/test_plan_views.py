"""The plan's versions, exchange by year and measures across counties, as readers see them."""

from sqlalchemy import Engine

from domain.case import round_ref
from domain.party import MeasureKind
from domain.role import Role
from domain.step3_prioritise.exchange import Study
from domain.step3_prioritise.line_changes import ChangeKind, LineChange
from domain.step3_prioritise.line_contents import CountyShare, JointMeasure
from projections.registry import PROJECTIONS
from tests.domain.facts_pots import pot_line
from tests.projections.story import Story, sample
from tests.samples import LINE, NEED, PROVIDER, ROUND
from tests.services.api.reads.conftest import Get

JOINT = JointMeasure(
    measure_key="m-kyst",
    lead_county="46",
    total_ore=3 * LINE.amount_ore,
    shares=(CountyShare(county="46", share="1/3"), CountyShare(county="11", share="2/3")),
)
LINE_2 = LINE.model_copy(update={"line_id": "l-2"})


def fold(engine: Engine, story: Story) -> None:
    story.fold(engine, *PROJECTIONS)


async def test_a_version_says_what_it_changed_and_why(engine: Engine, get: Get) -> None:
    change = LineChange(line_id="l-1", kinds=(ChangeKind.REMOVED,), why="Avlyst")
    other = LINE.model_copy(update={"line_id": "l-2"})
    second = sample("plan.adopted", lines=(other,), plan_version=2, changes=(change,))
    fold(engine, Story("round.opened", sample("plan.adopted", lines=(LINE, other)), second))

    body = (await get(f"/rounds/{ROUND}/plan/versions")).json()
    latest, first = body["versions"]
    (difference,) = latest["differences"]
    assert (latest["plan_version"], first["plan_version"]) == (2, 1)
    assert (difference["line_id"], difference["why"]) == ("l-1", "Avlyst")
    assert [kind["code"] for kind in difference["kinds"]] == ["removed"]
    assert difference["after"] is None
    assert first["differences"] == []
    assert first["total_ore"] == 2 * LINE.amount_ore
    missing = await get("/rounds/yrkesfag-46-2030/plan/versions")
    assert missing.status_code == 404


async def test_a_draft_lies_before_the_forum_until_a_plan_is_adopted(
    engine: Engine, get: Get
) -> None:
    draft = sample("plan.proposed", lines=(LINE, LINE_2), plan_version=2, draft=1)
    story = Story("round.opened", sample("plan.adopted", lines=(LINE,)), draft)
    fold(engine, story)

    body = (await get(f"/rounds/{ROUND}/plan/draft")).json()
    assert (body["draft"], body["plan_version"], body["kept"]) == (1, 2, ["l-1"])
    assert [line["line_id"] for line in body["lines"]] == ["l-1", "l-2"]
    assert body["planned_ore"] == 2 * LINE.amount_ore
    assert body["reasons"][0]["line_id"] == "l-1"
    assert (await get(f"/rounds/{ROUND}/plan/draft", Role.UNIT)).status_code == 403

    story.tell(sample("plan.adopted", lines=(LINE_2,), plan_version=2))
    fold(engine, story)
    after = (await get(f"/rounds/{ROUND}/plan/draft")).json()
    assert (after["draft"], after["lines"], after["plan_version"]) == (None, [], 3)


async def test_a_line_shows_its_instalments_and_how_far_it_is(engine: Engine, get: Get) -> None:
    fold(engine, Story("round.opened", "plan.adopted", "measure.progressed"))

    (line,) = (await get(f"/rounds/{ROUND}/plan")).json()["lines"]
    assert line["instalments_ore"] == [9_250_000, 9_250_000]
    assert (line["status"]["code"], line["progress"]) == ("under-way", "1/3")
    assert line["reached"] == {"m-1": "2026-09-01"}


async def test_exchange_says_whether_it_was_strengthened(engine: Engine, get: Get) -> None:
    story = Story()
    for year, places in ((2026, 9), (2027, 10), (2029, 1)):
        key = f"yrkesfag-46-{year}"
        (there, back) = LINE.placements
        line = LINE.model_copy(
            update={"placements": (there.model_copy(update={"places": places}), back)}
        )
        opened = sample("round.opened", round_id=key, budget_year=year)
        for event in (opened, sample("plan.adopted", lines=(line,))):
            story.tell(event, case=round_ref(key))
    fold(engine, story)

    body = (await get("/exchange/yrkesfag/46")).json()
    years = {year["budget_year"]: year for year in body["hospitering"]}
    assert body["yrkesfaglaerer_2"] == []
    assert years[2026]["strengthened"] == {"days": None, "places": None, "planned": None}
    assert years[2027]["strengthened"] == {"days": True, "places": True, "planned": False}
    assert years[2029]["strengthened"]["days"] is None
    assert (years[2027]["days_to_company"], years[2027]["places_to_school"]) == (50, 4)
    assert (await get("/exchange/yrkesfag/46", of_county="50")).status_code == 404


async def test_further_education_is_strengthened_by_its_places_and_has_no_days(
    engine: Engine, get: Get
) -> None:
    story = Story()
    for year, places in ((2026, 6), (2027, 8)):
        key = f"yrkesfag-46-{year}"
        study = Study(title="Yrkesfaglærar 2", credits="30", provider=PROVIDER, places=places)
        line = LINE.model_copy(
            update={"measure": MeasureKind.YRKESFAGLARER_2, "study": study, "placements": ()}
        )
        opened = sample("round.opened", round_id=key, budget_year=year)
        for event in (opened, sample("plan.adopted", lines=(line,))):
            story.tell(event, case=round_ref(key))
    fold(engine, story)

    _, later = (await get("/exchange/yrkesfag/46")).json()["yrkesfaglaerer_2"]
    assert later["strengthened"] == {"days": None, "places": True, "planned": False}


async def test_exchange_counts_what_a_pot_gave_for_it_and_nothing_else_of_the_pot(
    engine: Engine, get: Get
) -> None:
    story, (there, back) = Story(), LINE.placements
    study = Study(title="Yrkesfaglærar 2", credits="30", provider=PROVIDER, places=6)
    courses = pot_line(100)
    visits = courses.model_copy(
        update={"line_id": "l-v", "measure": MeasureKind.HOSPITERING, "amount_ore": 1_000}
    )
    visit = sample(
        "award.decided",
        pot_id="l-p",
        amount_ore=30,
        measure=MeasureKind.HOSPITERING,
        placements=(there, back),
    )
    lesson = sample("award.decided", line_id="a-2", pot_id="l-v", amount_ore=200)
    taught = sample(
        "award.decided",
        line_id="a-3",
        pot_id="l-p",
        amount_ore=7,
        measure=MeasureKind.YRKESFAGLARER_2,
        study=study,
    )
    opened, adopted = sample("round.opened"), sample("plan.adopted", lines=(courses, visits))
    for event in (opened, adopted, visit, lesson, taught):
        story.tell(event, case=round_ref(ROUND))
    fold(engine, story)

    body = (await get("/exchange/yrkesfag/46")).json()
    (exchange,), (further,) = body["hospitering"], body["yrkesfaglaerer_2"]
    # The pot for visits less the lesson it gave, and the visit that the other pot gave.
    assert (exchange["planned_ore"], exchange["decided_ore"]) == (1_000 - 200 + 30, 30)
    assert exchange["days_to_company"] == there.days
    assert exchange["places_to_school"] == back.places
    assert (further["planned_ore"], further["decided_ore"], further["study_places"]) == (7, 7, 6)
    lines = (await get(f"/providers/{PROVIDER.organisation}/lines")).json()["lines"]
    assert "a-3" in {line["line_id"] for line in lines}


async def test_a_joint_measure_is_seen_from_its_counties_alone(engine: Engine, get: Get) -> None:
    story = Story()
    for county, amount in (("46", LINE.amount_ore), ("11", 5)):
        key = f"yrkesfag-{county}-2026"
        line = LINE.model_copy(update={"joint": JOINT, "amount_ore": amount})
        opened = sample("round.opened", round_id=key, county=county)
        for event in (opened, sample("plan.adopted", lines=(line,))):
            story.tell(event, case=round_ref(key))
    fold(engine, story)

    for county in ("46", "11"):
        body = (await get("/measures/m-kyst", of_county=county)).json()
        assert [(line["county"], line["planned_ore"]) for line in body["lines"]] == [
            ("11", 5),
            ("46", LINE.amount_ore),
        ]
    assert body["agreed"]
    assert {part["county"]: part["expected_ore"] for part in body["shares"]} == {
        "46": LINE.amount_ore,
        "11": 2 * LINE.amount_ore,
    }
    assert (await get("/measures/m-kyst", of_county="50")).status_code == 404
    assert (await get("/measures/m-fjell")).status_code == 404
    assert (await get("/measures/m-kyst", Role.ADMINISTRATOR)).status_code == 403


async def test_a_plan_shows_what_other_counties_say_of_a_joint_measure(
    engine: Engine, get: Get
) -> None:
    story = Story()
    more = JOINT.model_copy(update={"total_ore": JOINT.total_ore + 3})
    for county, said in (("46", JOINT), ("11", more)):
        key = f"yrkesfag-{county}-2026"
        opened = sample("round.opened", round_id=key, county=county)
        line = LINE.model_copy(update={"joint": said})
        for event in (opened, sample("plan.adopted", lines=(line,))):
            story.tell(event, case=round_ref(key))
    fold(engine, story)

    for county, other, total_ore in (("46", "11", more.total_ore), ("11", "46", JOINT.total_ore)):
        path = f"/rounds/yrkesfag-{county}-2026/plan"
        (line,) = (await get(path, of_county=county)).json()["lines"]
        (there,) = line["joint"]["others"]
        assert not line["joint"]["agreed"]
        assert (there["county"], there["total_ore"], there["agrees"]) == (other, total_ore, False)
        assert line["joint"]["missing"] == []


async def test_a_joint_measure_that_only_one_county_has_says_who_is_missing(
    engine: Engine, get: Get
) -> None:
    line = LINE.model_copy(update={"joint": JOINT})
    fold(engine, Story("round.opened", sample("plan.adopted", lines=(line, LINE_2))))

    joint, alone = (await get(f"/rounds/{ROUND}/plan")).json()["lines"]
    assert joint["joint"] == {"agreed": True, "share": "1/3", "others": [], "missing": ["11"]}
    assert alone["joint"] is None


async def test_links_are_walked_from_the_need_and_from_the_long_term_plan(
    engine: Engine, get: Get
) -> None:
    fold(engine, Story("round.opened", "need.assessed", "plan.adopted", "grant.decided"))

    of_need = (await get(f"/needs/{NEED}/lines")).json()["lines"]
    of_plan = (await get("/long-term-plans/yrkesfag/46/lines")).json()["lines"]
    assert of_need == of_plan
    assert [(line["line_id"], line["theme_id"]) for line in of_plan] == [("l-1", "t-1")]
    assert of_need[0]["needs"] == [NEED]
    assert of_need[0]["decided_ore"] == LINE.amount_ore
    assert (await get("/needs/n-none/lines")).status_code == 404
    assert (await get(f"/needs/{NEED}/lines", of_county="50")).status_code == 404
    elsewhere = await get("/long-term-plans/yrkesfag/46/lines", of_county="50")
    assert elsewhere.status_code == 404
