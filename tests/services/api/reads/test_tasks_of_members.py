"""Tasks of a meeting's members: each is asked whether they are impartial."""

from typing import Any

from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples.forum import DEPUTY, MEETING_ID, MEMBER
from tests.services.api.reads.conftest import Get

PATH = "/tasks"


async def test_each_member_is_asked_whether_they_are_impartial_until_they_have_said(
    engine: Engine, get: Get
) -> None:
    """Called are b-1, who votes, and the deputy b-9, who has not stepped in."""
    asking = MEMBER.model_copy(update={"person": f"u-{Role.FORUM_MEMBER}"})
    story = Story("forum.appointed", sample("meeting.called", roster=(asking, DEPUTY)))
    story.fold(engine, *PROJECTIONS)

    async def asked(role: Role, **more: Any) -> list[Any]:
        body = (await get(PATH, role, action="declare-impartiality", **more)).json()
        return [(task["case"], task["item"]) for task in body["items"]]

    waits = (f"meeting/{MEETING_ID}", "b-1")
    assert await asked(Role.FORUM_MEMBER) == [waits]
    assert await asked(Role.FORUM_CHAIR) == [], "it is another person who is asked"
    assert await asked(Role.FORUM_SECRETARY, whose="role") == [waits]
    assert await asked(Role.COUNTY_OFFICER, whose="county", of_county="50") == []

    story.tell("meeting.impartiality-declared")
    story.fold(engine, *PROJECTIONS)
    assert await asked(Role.FORUM_MEMBER) == [waits], "the plan is left"
    story.tell(sample("meeting.impartiality-declared", items=("i-2",)))
    story.fold(engine, *PROJECTIONS)
    assert await asked(Role.FORUM_MEMBER) == []


async def test_a_meeting_that_is_off_or_over_asks_nobody(engine: Engine, get: Get) -> None:
    story = Story("forum.appointed", "meeting.called", "meeting.called-off")
    story.fold(engine, *PROJECTIONS)
    path = {"action": "declare-impartiality", "whose": "county"}
    assert (await get(PATH, **path)).json()["items"] == []
