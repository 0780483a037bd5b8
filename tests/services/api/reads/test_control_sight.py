"""Who sees a control case: who controls, the county's own staff, and whom it is of."""

import pytest
from sqlalchemy import Engine

from domain.control.kinds import ControlLevel
from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get

#: They sit for organisations, or look on; written apart from the program's table.
FORUM = {Role.FORUM_SECRETARY, Role.FORUM_CHAIR, Role.FORUM_MEMBER, Role.COUNTY_GOVERNOR}
PATHS = ("", "/audit-trail", "/letters/request")


@pytest.fixture
def story(story: Story, engine: Engine) -> Story:
    """The round, with a county's own control of the school that it has paid."""
    story.tell(sample("control.opened", level=ControlLevel.COUNTY, recipient=SCHOOL))
    story.tell("control.documentation-requested")
    story.fold(engine, *PROJECTIONS)
    return story


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


async def test_the_rounds_trail_leaves_control_cases_out_for_the_forum(
    story: Story, get: Get
) -> None:
    where = f"/rounds/{ROUND}/audit-trail"
    for role in COUNTY_ROLES:
        told = (await get(where, role, limit=200)).json()
        topics = {entry["topic"] for entry in told["items"]}
        assert ("control.opened" in topics) is (role not in FORUM), role
        assert told["total"] == len(told["items"])
        asked = (await get(where, role, topic="control.opened")).json()
        assert asked["total"] == (0 if role in FORUM else 1)
    filed = await get(where, Role.FORUM_MEMBER, headers={"Accept": "text/markdown"})
    assert "control" not in filed.text.lower()


async def test_tasks_of_a_control_case_reach_nobody_in_the_forum(story: Story, get: Get) -> None:
    for role in COUNTY_ROLES:
        answered = await get("/tasks", role, whose="county")
        assert answered.status_code == 200, role
        cases = {task["case"] for task in answered.json()["items"]}
        assert (f"control/{CONTROL}" in cases) is (role not in FORUM), role
