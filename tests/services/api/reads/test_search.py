"""A search finds what the one who asks may see, and says of the rest not even that it is there."""

import pytest

from domain.role import COUNTY_ROLES, Role
from tests.projections.story import Story
from tests.samples import COMPANY, NEED, ROUND, SCHOOL
from tests.samples.registry import OTHER_COMPANY
from tests.services.api.reads.conftest import Get

#: What everybody finds who may search at all: plans, forums and organisations are no secret.
OPEN = {"round", "line", "call", "theme", "meeting", "organisation"}
WHOLE = {*OPEN, "need", "application", "item", "control"}


async def kinds(get: Get, text: str, role: Role, **who: str) -> set[str]:
    answer = await get("/search", role, text=text, **who)
    assert answer.status_code == 200, answer.text
    return {item["kind"]["code"] for item in answer.json()["items"]}


async def everything(story: Story, get: Get, role: Role, **who: str) -> set[str]:
    """The kinds of all that is found by any word of the round's needs, lines and meetings."""
    found: set[str] = set()
    for text in ("46", "yrkesfag", "kurs", "pott", "møte", "prioritering", "syntetisk", "c-"):
        found |= await kinds(get, text, role, **who)
    return found


async def test_a_county_sees_its_own_and_another_only_the_registry(story: Story, get: Get) -> None:
    mine = await get("/search", text=NEED)
    assert [item["key"] for item in mine.json()["items"]] == [NEED]
    (need,) = mine.json()["items"]
    assert (need["kind"]["label"], need["round_id"], need["county"]) == ("Behov", ROUND, "46")

    theirs = await get("/search", text=NEED, of_county="03")
    assert (theirs.json()["items"], theirs.json()["total"]) == ([], 0)
    for text in ("46", "yrkesfag"):
        assert await kinds(get, text, Role.COUNTY_OFFICER, of_county="03") <= {"organisation"}


async def test_a_unit_finds_its_own_needs_and_nobody_elses(story: Story, get: Get) -> None:
    own = await get("/search", Role.UNIT, text=NEED, organisation=SCHOOL.organisation)
    assert [item["key"] for item in own.json()["items"]] == [NEED]

    strange = await get("/search", Role.UNIT, text=NEED, organisation=COMPANY.organisation)
    assert (strange.json()["items"], strange.json()["kinds"]) == ([], {})
    assert await everything(story, get, Role.UNIT, organisation=OTHER_COMPANY) <= OPEN


@pytest.mark.parametrize("role", sorted(COUNTY_ROLES))
async def test_whoever_works_in_the_county_finds_its_rounds(
    story: Story, get: Get, role: Role
) -> None:
    assert "round" in await kinds(get, ROUND, role)


async def test_the_public_may_not_search_and_an_administrator_finds_organisations_alone(
    story: Story, get: Get
) -> None:
    assert (await get("/search", Role.PUBLIC, text="kurs")).status_code == 403
    assert await everything(story, get, Role.ADMINISTRATOR) <= {"organisation"}


async def test_what_is_asked_for_narrows_the_hits_and_not_the_counts(
    story: Story, get: Get
) -> None:
    whole = (await get("/search", text="46")).json()
    assert whole["total"] == sum(whole["kinds"].values())
    assert not whole["more"]
    narrow = (await get("/search", text="46", kind="round")).json()
    assert narrow["kinds"] == whole["kinds"]
    assert {item["kind"]["code"] for item in narrow["items"]} <= {"round"}


async def test_a_text_without_a_word_is_refused(story: Story, get: Get) -> None:
    for text in ("!!!", "", "\x00", "x" * 201):
        answer = await get("/search", text=text)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-parameter"), text


async def test_a_cursor_leads_through_all_hits_once(story: Story, get: Get) -> None:
    whole = (await get("/search", text="46")).json()
    keys = []
    more: dict[str, str] = {}
    while True:
        page = (await get("/search", text="46", limit=1, **more)).json()
        keys += [item["key"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        more = {"cursor": page["next_cursor"]}
    assert keys == [item["key"] for item in whole["items"]]


async def test_a_search_says_how_new_it_is(story: Story, get: Get) -> None:
    answer = await get("/search", text="behov", at_least=story.head())
    assert answer.json()["log_position"] == story.head() == int(answer.headers["log-position"])


async def test_a_search_in_a_read_model_that_is_not_built_is_to_be_repeated(
    nothing_built: None, get: Get
) -> None:
    answer = await get("/search", text="behov")
    assert (answer.status_code, answer.json()["code"]) == (503, "projection-behind")
