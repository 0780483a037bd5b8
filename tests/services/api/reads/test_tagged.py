"""Every read says by a tag what it answers, and does not say it again to whoever has it."""

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, ROUND
from tests.services.api.reads.conftest import Get

#: Reads that have no version of their own: they follow from several cases, or are pages.
BOARDS = (
    "/rounds",
    f"/rounds/{ROUND}/needs",
    f"/rounds/{ROUND}/coverage",
    f"/rounds/{ROUND}/distribution",
    f"/rounds/{ROUND}/audit-trail",
    f"/rounds/{ROUND}/ranking",
    f"/needs/{NEED}/lines",
    f"/organisations/{COMPANY.organisation}",
    "/coverage/yrkesfag/46",
    "/tasks",
    "/deadlines",
    "/organisations",
)


@pytest.mark.parametrize("path", BOARDS)
async def test_what_somebody_has_is_not_sent_again(
    story: Story, engine: Engine, get: Get, path: str
) -> None:
    first = await get(path)
    assert (first.status_code, first.headers["etag"][:3]) == (200, 'W/"')
    has = {"If-None-Match": first.headers["etag"]}
    # What happens elsewhere moves the log on, and changes nothing in this answer.
    story.tell(sample("county.succeeded"))
    story.fold(engine, *PROJECTIONS)
    again = await get(path, headers=has)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["log-position"] == str(story.head())
    assert again.headers["vary"] == first.headers["vary"]
    assert (await get(path, headers={**has, "Accept-Language": "en"})).status_code == 200


async def test_what_is_new_is_sent(story: Story, engine: Engine, get: Get) -> None:
    path = f"/rounds/{ROUND}/audit-trail"
    tag = (await get(path)).headers["etag"]
    story.tell("round.closed")
    story.fold(engine, *PROJECTIONS)
    answer = await get(path, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.json()["items"][-1]["topic"]) == (200, "round.closed")
    assert answer.headers["etag"] != tag


async def test_a_case_keeps_the_tag_that_changing_it_asks_for(story: Story, get: Get) -> None:
    answer = await get(f"/rounds/{ROUND}")
    assert answer.headers["etag"] == f'"{answer.json()["version"]}"'


async def test_a_tag_is_no_way_past_who_may_see_it(story: Story, get: Get) -> None:
    tag = (await get(f"/rounds/{ROUND}/needs")).headers["etag"]
    for given in (tag, "*"):
        refused = await get(f"/rounds/{ROUND}/needs", Role.PUBLIC, headers={"If-None-Match": given})
        assert refused.status_code == 403


def test_the_description_says_where_a_tag_is_asked_for(app: FastAPI) -> None:
    reads = {
        path: methods["get"]["responses"]
        for path, methods in app.openapi()["paths"].items()
        if "get" in methods and "application/json" in methods["get"]["responses"]["200"]["content"]
    }
    bare = [path for path, told in reads.items() if "304" not in told]
    assert len(reads) > 50
    assert [path for path in bare if path.startswith("/api/")] == []
