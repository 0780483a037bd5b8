"""Who sees a control case: who controls, the county's own staff, and whom it is of."""

import pytest
from sqlalchemy import Engine

from domain.case import control_ref, round_ref
from domain.control.events import FindingRef
from domain.control.kinds import ControlLevel
from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, ROUND, SCHOOL
from tests.samples.money_in import TERM
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


async def test_a_repeated_finding_is_shown_with_the_one_before_it(
    story: Story, get: Get, engine: Engine
) -> None:
    again = "k-again"
    story.tell(sample("control.finding-made", finding_id="f-1", repeats=()))
    opened = sample("control.opened", control_id=again, level=ControlLevel.COUNTY, recipient=SCHOOL)
    story.tell(opened, case=control_ref(again))
    repeats = (FindingRef(control_id=CONTROL, finding_id="f-1"),)
    story.tell(
        sample("control.finding-made", finding_id="f-2", repeats=repeats), case=control_ref(again)
    )
    story.fold(engine, *PROJECTIONS)

    for control_id, finding_id in ((CONTROL, "f-1"), (again, "f-2")):
        answered = await get(f"/controls/{control_id}/findings/{finding_id}/chain")
        links = answered.json()["items"]
        assert [link["finding_id"] for link in links] == ["f-1", "f-2"]
        (this,) = [link for link in links if link["is_this"]]
        assert this["control_id"] == control_id
    where = f"/controls/{again}/findings/f-2/chain"
    assert (await get(where, Role.FORUM_MEMBER)).status_code == 403
    assert (await get(where, of_county="11")).status_code == 404
    assert (await get(f"/controls/{again}/findings/f-9/chain")).status_code == 404


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


async def test_what_a_control_claims_back_stands_in_the_rounds_trail_for_those_who_see_controls(
    story: Story, get: Get, engine: Engine
) -> None:
    secret = "Kursbevisene manglet for fire deltakere."
    story.tell("control.decided", command_id="c-claim")
    story.tell(sample("payment.recalled", explanation=secret), command_id="c-claim")
    own = "Kurset ble ett døgn kortere."
    story.tell(sample("payment.recalled", explanation=own), command_id="c-recall")
    story.fold(engine, *PROJECTIONS)

    for role in COUNTY_ROLES:
        where = f"/rounds/{ROUND}/audit-trail"
        told = (await get(where, role, topic="payment.recalled")).json()
        said = " ".join(entry["sentence"] for entry in told["items"])
        assert own in said
        assert (secret in said) is (role not in FORUM), role
        assert told["total"] == (1 if role in FORUM else 2)
        filed = await get(where, role, headers={"Accept": "text/csv"})
        assert (secret in filed.text) is (role not in FORUM), role


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


async def test_that_a_payment_is_under_control_is_told_to_those_who_see_the_case(
    story: Story, get: Get, engine: Engine
) -> None:
    round_ = round_ref(ROUND)
    story.tell("payment.under-control", case=round_)
    story.tell(sample("offset.announced", recipient=SCHOOL), case=round_)
    story.fold(engine, *PROJECTIONS)

    async def topics(role: Role) -> set[str]:
        answered = await get(f"/rounds/{ROUND}/audit-trail", role, limit=200)
        return {entry["topic"] for entry in answered.json()["items"]}

    async def offsets(role: Role, **asked: str) -> int:
        return len((await get(f"/rounds/{ROUND}/grant", role, **asked)).json()["offsets"])

    assert "payment.under-control" in await topics(Role.COUNTY_OFFICER)
    assert await offsets(Role.COUNTY_OFFICER) == await offsets(Role.UNIT) == 1
    assert await offsets(Role.UNIT, organisation="310000078") == 0
    for role in FORUM:
        assert "payment.under-control" not in await topics(role)
        assert await offsets(role) == 0
