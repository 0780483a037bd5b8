"""The very same asked again: by the same reader alone, and only as long as nothing has moved."""

import pytest
from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from services.api import again
from tests.projections.story import Story
from tests.samples import ROUND
from tests.services.api.reads.conftest import Get

STATUS = f"/rounds/{ROUND}/status"


async def test_others_and_other_questions_go_the_whole_way(story: Story, get: Get) -> None:
    first = await get(STATUS)
    assert (await get(STATUS)).content == first.content
    assert (await get(STATUS, of_county="03")).status_code == 404
    assert (await get(STATUS, Role.PUBLIC)).status_code == 403
    assert (await get(STATUS, headers={"Accept": "image/png"})).status_code == 406
    assert (await get(STATUS, nonsense=1)).status_code == 422
    english = await get(STATUS, headers={"Accept-Language": "en"})
    assert english.headers["content-language"] == "en"
    assert english.headers["etag"] != first.headers["etag"]


async def test_who_asks_again_is_told_of_what_has_happened(
    story: Story, engine: Engine, get: Get
) -> None:
    tag = (await get(STATUS)).headers["etag"]
    for _ in range(2):
        assert (await get(STATUS, headers={"If-None-Match": tag})).status_code == 304
    story.tell("round.closed")
    story.fold(engine, *PROJECTIONS)
    after = await get(STATUS, headers={"If-None-Match": tag})
    assert (after.status_code, after.json()["step"]) == (200, None)
    assert after.headers["log-position"] == str(story.head()) == str(after.json()["log_position"])


async def test_no_more_requests_are_remembered_than_there_is_room_for(
    story: Story, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "MOST", 1)
    for _ in range(2):
        for language in ("nb", "en"):
            answer = await get(STATUS, headers={"Accept-Language": language})
            assert answer.headers["content-language"] == language
