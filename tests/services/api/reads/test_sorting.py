"""Lists with the latest first: every case once, whatever is added while somebody reads on."""

import pytest
from sqlalchemy import Engine

from domain.case import need_ref, round_id, round_ref
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import ROUND
from tests.services.api.reads.conftest import Get

YEARS = range(2021, 2027)


def rounds() -> Story:
    """Rounds opened in turn; the first of them is the last that something happened in."""
    story = Story()
    for year in YEARS:
        key = round_id("yrkesfag", "46", year)
        story.tell(sample("round.opened", round_id=key, budget_year=year), case=round_ref(key))
    first = round_id("yrkesfag", "46", YEARS[0])
    story.tell(sample("own-contribution.pledged", round_id=first), case=round_ref(first))
    return story


async def pages(
    get: Get, path: str, name: str, between: list[Story], engine: Engine, **query: str
) -> list[str]:
    """All items of a list, two at a time; the stories are told between the pages."""
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        answer = await get(path, limit=2, **query, **cursor)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        found += [item[name] for item in page["items"]]
        if page["next_cursor"] is None:
            return found
        cursor = {"cursor": page["next_cursor"]}
        if between:
            between.pop().fold(engine, *PROJECTIONS)


async def test_rounds_by_change_and_by_age(engine: Engine, get: Get) -> None:
    story = rounds()
    story.fold(engine, *PROJECTIONS)
    keys = [round_id("yrkesfag", "46", year) for year in YEARS]

    newest = await pages(get, "/rounds", "round_id", [], engine, sort="newest")
    assert newest == keys[::-1]
    later = round_id("yrkesfag", "46", 2030)
    story.tell(sample("round.opened", round_id=later, budget_year=2030), case=round_ref(later))
    changed = await pages(get, "/rounds", "round_id", [story], engine, sort="changed")
    assert changed == [keys[0], *keys[:0:-1]]
    changed = await pages(get, "/rounds", "round_id", [], engine, sort="changed")
    assert changed == [later, keys[0], *keys[:0:-1]]


async def test_needs_by_change_and_by_age(engine: Engine, get: Get) -> None:
    story = Story("round.opened")
    keys = [f"n-{number}" for number in range(5)]
    for key in keys:
        story.tell(sample("need.assessed", need_id=key), case=need_ref(key))
    story.tell(sample("need.registered", need_id=keys[1]), case=need_ref(keys[1]))
    story.fold(engine, *PROJECTIONS)
    path = f"/rounds/{ROUND}/needs"

    assert await pages(get, path, "need_id", [], engine, sort="newest") == keys[::-1]
    by_change = [keys[1], keys[4], keys[3], keys[2], keys[0]]
    assert await pages(get, path, "need_id", [], engine, sort="changed") == by_change
    both = {"sort": "changed", "stage": "assessed"}
    assert await pages(get, path, "need_id", [], engine, **both) == by_change[1:]
    # All that is counted is counted whatever the order and the page.
    answer = (await get(path, sort="changed", limit=1)).json()
    assert answer["total"] == sum(answer["stages"].values()) == 5


@pytest.mark.parametrize(
    "path", ["/rounds", f"/rounds/{ROUND}/needs", "/controls", "/applications"]
)
async def test_a_cursor_is_of_its_order_alone(story: Story, get: Get, path: str) -> None:
    for sort in ("changed", "newest"):
        page = await get(path, sort=sort)
        assert page.status_code == 200, page.text
        if cursor := (await get(path, sort=sort, limit=1)).json()["next_cursor"]:
            elsewhere = await get(path, cursor=cursor)
            assert (elsewhere.status_code, elsewhere.json()["code"]) == (400, "invalid-cursor")
    assert (await get(path, sort="dearest")).status_code == 422
