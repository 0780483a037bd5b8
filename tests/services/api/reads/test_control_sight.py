"""Who sees a control case: who controls, the county's own staff, and whom it is of."""

from xml.etree import ElementTree

import pytest
from sqlalchemy import Engine

from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, ROUND
from tests.samples.money_in import TERM
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.controlled import FORUM, controlled

PATHS = ("", "/audit-trail", "/letters/request")


@pytest.fixture
def story(story: Story, engine: Engine) -> Story:
    return controlled(story, engine)


async def test_a_control_case_is_for_those_who_control_the_countys_staff_and_its_party(
    story: Story, get: Get
) -> None:
    for path in PATHS:
        where = f"/controls/{CONTROL}{path}"
        for role in COUNTY_ROLES:
            assert (await get(where, role)).status_code == (403 if role in FORUM else 200), role
            assert (await get(where, role, of_county="11")).status_code != 200
        for role in (Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR):
            assert (await get(where, role)).status_code == 200
        assert (await get(where, Role.UNIT)).status_code == 200
        assert (await get(where, Role.UNIT, organisation="310000078")).status_code == 404


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_a_case_is_drawn_along_time_for_those_who_see_it(
    story: Story, get: Get, language: str
) -> None:
    where = f"/controls/{CONTROL}/audit-trail"
    told = (await get(where, Role.UNIT)).json()["items"]
    headers = {"Accept": "image/svg+xml", "Accept-Language": language}
    drawn = await get(where, Role.UNIT, headers=headers)
    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert drawn.headers["log-position"]
    marks = [one for one in ElementTree.fromstring(drawn.text).iter() if one.tag.endswith("circle")]
    titles = [title.text or "" for mark in marks for title in mark]
    assert [one.rpartition("#")[2] for one in titles] == [f"{e['position']})" for e in told]
    assert (await get(where, Role.FORUM_MEMBER, headers=headers)).status_code == 403
    assert (await get(where, Role.UNIT, headers={"Accept": "text/csv"})).status_code == 406


async def test_a_term_that_a_control_fulfils_shows_it_to_those_who_see_controls(
    story: Story, get: Get, engine: Engine
) -> None:
    term = TERM.model_copy(update={"fulfilled_by": ("control.opened", "round.opened")})
    story.tell(sample("grant.changed", terms=(term,)))
    story.fold(engine, *PROJECTIONS)

    for role in (*COUNTY_ROLES, Role.UNIT):
        (told,) = (await get(f"/rounds/{ROUND}/grant", role)).json()["terms"]
        assert told["count"] == (1 if role in FORUM | {Role.UNIT} else 2), role


async def test_tasks_of_a_control_case_reach_nobody_in_the_forum(story: Story, get: Get) -> None:
    for role in COUNTY_ROLES:
        answered = await get("/tasks", role, whose="county")
        assert answered.status_code == 200, role
        cases = {task["case"] for task in answered.json()["items"]}
        assert (f"control/{CONTROL}" in cases) is (role not in FORUM), role
