"""Deadlines of all cases that somebody sees: in order, counted, and nobody else's."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from domain.case import need_ref, round_ref
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, ROUND, SAMPLES, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_NEED

OTHER_ROUND = "yrkesfag-46-2027"


def deadline(key: str, kind: DeadlineKind, days: int) -> DeadlineSet:
    """A deadline so many days from now."""
    event = SAMPLES["deadline.set"]
    assert isinstance(event, DeadlineSet)
    at = datetime.now(UTC) + timedelta(days=days)
    return event.model_copy(update={"deadline_id": key, "kind": kind, "at": at})


@pytest.fixture
def waiting(engine: Engine) -> Story:
    """Two rounds with deadlines on either side of now, and two needs that were sent back."""
    story = Story("round.opened", deadline("intake", DeadlineKind.INTAKE, -3))
    story.tell(deadline("plan", DeadlineKind.PLAN, 5))
    opened = sample("round.opened", round_id=OTHER_ROUND, budget_year=2027)
    story.tell(opened, case=round_ref(OTHER_ROUND))
    story.tell(deadline("plan", DeadlineKind.PLAN, 400), case=round_ref(OTHER_ROUND))
    for key, unit, days in ((NEED, SCHOOL, 2), (OTHER_NEED, COMPANY, 9)):
        case = need_ref(key)
        for topic in ("need.assessed", "need.registered", "need.forwarded", "need.returned"):
            changes = {"need_id": key} | ({"unit": unit} if topic == "need.assessed" else {})
            story.tell(sample(topic, **changes), case=case)
        story.tell(deadline("resubmit", DeadlineKind.RESUBMISSION, days), case=case)
    story.fold(engine, *PROJECTIONS)
    return story


async def test_they_come_by_when_they_fall_and_the_counts_add_up(waiting: Story, get: Get) -> None:
    found: list[tuple[str, str]] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await get("/deadlines", limit=2, **cursor)).json()
        assert page["total"] == 5 == sum(page["standings"].values())
        assert page["standings"] == {"waiting": 4, "passed": 1, "met": 0}
        found += [(item["case"], item["deadline_id"]) for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert found == [
        (f"round/{ROUND}", "intake"),
        (f"need/{NEED}", "resubmit"),
        (f"round/{ROUND}", "plan"),
        (f"need/{OTHER_NEED}", "resubmit"),
        (f"round/{OTHER_ROUND}", "plan"),
    ]


async def test_they_are_filtered(waiting: Story, get: Get) -> None:
    soon = (datetime.now(UTC) + timedelta(days=7)).isoformat()
    for filters, keys in (
        ({"round_id": OTHER_ROUND}, ["plan"]),
        ({"kind": "plan"}, ["plan", "plan"]),
        ({"standing": "passed"}, ["intake"]),
        ({"from": soon}, ["resubmit", "plan"]),
        ({"to": soon, "standing": "waiting"}, ["resubmit", "plan"]),
        ({"standing": "met"}, []),
    ):
        body = (await get("/deadlines", **filters)).json()
        assert [item["deadline_id"] for item in body["items"]] == keys, filters
        assert body["total"] == len(keys)
    assert (await get("/deadlines", kind="birthday")).status_code == 422
    assert (await get("/deadlines", cursor="bm90IGpzb24")).status_code == 400


async def test_what_is_done_waits_for_nothing(waiting: Story, engine: Engine, get: Get) -> None:
    waiting.tell("plan.adopted", role=Role.FORUM_CHAIR)
    waiting.fold(engine, *PROJECTIONS)
    (item,) = (await get("/deadlines", kind="plan", round_id=ROUND)).json()["items"]
    assert (item["standing"], item["kind"]["code"]) == ("met", "plan")


async def test_a_unit_sees_the_rounds_and_its_own(waiting: Story, get: Get) -> None:
    for unit, need in ((SCHOOL, NEED), (COMPANY, OTHER_NEED)):
        body = (await get("/deadlines", Role.UNIT, organisation=unit.organisation)).json()
        needs = [item["case"] for item in body["items"] if item["case"].startswith("need/")]
        assert needs == [f"need/{need}"]
        assert body["total"] == 4
    assert (await get("/deadlines", of_county="03")).json()["total"] == 0
    assert (await get("/deadlines", Role.PUBLIC)).status_code == 403
