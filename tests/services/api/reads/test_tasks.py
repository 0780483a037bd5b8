"""Tasks: what is to be done, by whom and by when; the overdue first."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.case import authority_ref
from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineSet,
)
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.process import DUTIES
from domain.role import Role
from domain.views.tasks import ONWARD
from projections.registry import PROJECTIONS
from tests.domain.facts import THE_FORUM
from tests.projections.story import Story, sample
from tests.samples import NEED, ROUND
from tests.samples.authority import AUTHORITIES, SUBSTITUTE
from tests.services.api.reads.conftest import Get

PATH = "/tasks"
SOON = datetime.now(UTC) + timedelta(days=30)
GONE = datetime(2026, 3, 1, 23, tzinfo=UTC)


def deadline(kind: DeadlineKind, at: datetime) -> DeadlineSet:
    told = sample("deadline.set", deadline_id=kind.value, kind=kind, at=at)
    assert isinstance(told, DeadlineSet)
    return told


@pytest.fixture
def waiting(engine: Engine) -> Story:
    """A round with a need that is registered, a deadline gone by and one to come."""
    story = Story("grant.committed", "round.opened")
    story.tell(deadline(DeadlineKind.INTAKE, GONE))
    story.tell(deadline(DeadlineKind.PLAN, SOON))
    story.tell("need.assessed", role=Role.UNIT)
    story.tell("need.registered", role=Role.UNIT)
    story.fold(engine, *PROJECTIONS)
    return story


def actions(body: dict[str, Any]) -> list[str]:
    return [task["action"]["code"] for task in body["items"]]


def test_every_onward_action_is_a_duty() -> None:
    assert set(DUTIES) >= ONWARD


async def test_a_school_is_shown_what_waits_for_it_by_the_rounds_deadline(
    waiting: Story, get: Get
) -> None:
    body = (await get(PATH, Role.UNIT)).json()

    (task,) = body["items"]
    assert (task["case"], task["action"]["code"]) == (f"need/{NEED}", "forward-need")
    assert (task["deadline_id"], task["overdue"]) == ("intake", True)
    assert task["falls_at"] == GONE.isoformat().replace("+00:00", "Z")
    duty = DUTIES["forward-need"]
    assert (task["basis"], task["when_late"]["code"]) == (duty.basis, "mark-late")
    assert [role["code"] for role in task["who"]] == list(duty.who)


async def test_another_school_is_shown_nothing(waiting: Story, get: Get) -> None:
    body = (await get(PATH, Role.UNIT, organisation="310000256")).json()
    assert (body["items"], body["total"], body["overdue"]) == ([], 0, 0)


async def test_the_overdue_come_first_and_the_county_sees_everybodys(
    waiting: Story, get: Get
) -> None:
    body = (await get(PATH, whose="county")).json()

    assert actions(body) == ["forward-need", "adopt-plan"]
    assert [task["overdue"] for task in body["items"]] == [True, False]
    assert (body["total"], body["overdue"]) == (2, 1)
    of_the_chair = (await get(PATH, Role.FORUM_CHAIR)).json()
    assert actions(of_the_chair) == ["adopt-plan"]
    assert actions((await get(PATH, whose="role")).json()) == ["forward-need"]
    assert actions((await get(PATH)).json()) == [], "reporting a need is the school's own turn"


async def test_only_a_county_has_a_countys_tasks(waiting: Story, get: Get) -> None:
    assert (await get(PATH, Role.UNIT, whose="county")).status_code == 403
    assert (await get(PATH, Role.PUBLIC)).status_code == 403
    other = await get(PATH, of_county="50", whose="county")
    assert other.json()["items"] == []


async def test_tasks_are_filtered_and_paged(waiting: Story, get: Get) -> None:
    late = (await get(PATH, whose="county", overdue=True)).json()
    assert actions(late) == ["forward-need"]
    plan = (await get(PATH, whose="county", action="adopt-plan", round_id=ROUND)).json()
    assert actions(plan) == ["adopt-plan"]
    first = (await get(PATH, whose="county", limit=1)).json()
    second = (await get(PATH, whose="county", limit=1, cursor=first["next_cursor"])).json()
    assert actions(first) + actions(second) == ["forward-need", "adopt-plan"]
    assert second["next_cursor"] is None
    assert (await get(PATH, cursor="bm90aGluZw")).status_code == 400


@pytest.mark.parametrize("action", ["forward-needs", "", "__class__", "(a+)+$"])
async def test_an_action_that_is_none_is_told_so(waiting: Story, get: Get, action: str) -> None:
    answer = await get(PATH, whose="county", action=action)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-parameter")
    (fault,) = answer.json()["errors"]
    assert (fault["code"], fault["parameter"]) == ("not-a-choice", "action")


async def test_an_escalated_deadline_marks_the_task(
    waiting: Story, engine: Engine, get: Get
) -> None:
    waiting.tell("deadline.passed", role=Role.SYSTEM)
    waiting.tell(
        DeadlineEscalated(deadline_id="intake", kind=DeadlineKind.INTAKE, at=GONE, days_after=7),
        role=Role.SYSTEM,
    )
    waiting.fold(engine, *PROJECTIONS)
    (task,) = (await get(PATH, Role.UNIT)).json()["items"]
    assert task["escalated"] is True


async def test_a_deadline_that_escalates_marks_the_task_as_soon_as_it_has_passed(
    engine: Engine, get: Get
) -> None:
    story = Story("grant.committed", "round.opened")
    told = {"deadline_id": "plan", "kind": DeadlineKind.PLAN, "at": GONE}
    escalates = {**told, "when_passed": WhenPassed.ESCALATE}
    story.tell(sample("deadline.set", **escalates))
    story.fold(engine, *PROJECTIONS)
    (task,) = (await get(PATH, Role.FORUM_CHAIR)).json()["items"]
    assert (task["overdue"], task["escalated"]) == (True, False), "the clock has not noted it"

    story.tell(DeadlinePassed.model_validate(escalates), role=Role.SYSTEM)
    story.fold(engine, *PROJECTIONS)
    (task,) = (await get(PATH, Role.FORUM_CHAIR)).json()["items"]
    assert (task["overdue"], task["escalated"]) == (True, True)


async def test_a_reminder_stands_in_the_task_of_whoever_owes_the_step(
    engine: Engine, get: Get
) -> None:
    story = Story("grant.committed", "round.opened")
    plan = deadline(DeadlineKind.PLAN, SOON).model_copy(update={"reminders": (30, 14, 3)})
    story.tell(plan)
    story.fold(engine, *PROJECTIONS)
    (task,) = (await get(PATH, Role.FORUM_CHAIR)).json()["items"]
    assert task["reminded"] is None

    reminded = DeadlineReminded(deadline_id="plan", kind=DeadlineKind.PLAN, at=SOON, days_before=14)
    story.tell(reminded, role=Role.SYSTEM)
    story.fold(engine, *PROJECTIONS)
    (task,) = (await get(PATH, Role.FORUM_CHAIR)).json()["items"]
    assert (task["action"]["code"], task["reminded"]) == ("adopt-plan", 14)


async def test_four_eyes_keeps_a_payment_from_whoever_ordered_it(
    story: Story, engine: Engine, get: Get
) -> None:
    own = sample("payment.ordered", payment_id="p-9", instalment=9, ordered_by="u-attester")
    story.tell(own)
    story.fold(engine, *PROJECTIONS)
    of_the_role = (await get(PATH, Role.ATTESTER, whose="role")).json()["items"]
    mine = (await get(PATH, Role.ATTESTER)).json()["items"]

    assert {task["item"] for task in of_the_role} - {task["item"] for task in mine} == {"p-9"}
    assert {task["four_eyes"]["code"] for task in of_the_role} == {"order-payment"}


async def test_what_is_done_is_no_task(story: Story, get: Get) -> None:
    body = (await get(PATH, whose="county", limit=200)).json()
    of_the_need = {t["action"]["code"] for t in body["items"] if t["case"] == f"need/{NEED}"}
    assert of_the_need == {"tell-outcome"}


async def test_a_term_that_ends_soon_is_the_countys_task_and_one_far_ahead_nobodys(
    engine: Engine, get: Get
) -> None:
    story = Story("grant.committed", "round.opened", "forum.appointed")
    ends = deadline(DeadlineKind.TERM, datetime.now(UTC) + timedelta(days=365))
    story.tell(ends, case=THE_FORUM)
    story.fold(engine, *PROJECTIONS)
    assert "change-member" not in actions((await get(PATH, whose="county")).json())

    story.tell(ends.model_copy(update={"deadline_id": "b-2", "at": SOON}), case=THE_FORUM)
    story.fold(engine, *PROJECTIONS)

    body = (await get(PATH, whose="county", action="change-member")).json()
    (task,) = body["items"]
    assert (task["case"], task["round_id"]) == ("forum/yrkesfag-46", None)
    assert (task["deadline_id"], task["when_late"]["code"]) == ("b-2", "remind")
    of_a_round = await get(PATH, whose="county", action="change-member", round_id=ROUND)
    assert of_a_round.json()["items"] == []
    assert (await get(PATH, whose="county", of_county="50")).json()["items"] == []


TODAY = datetime.now(UTC).date()
HELD = {
    "from_day": TODAY - timedelta(days=2),
    "last_day": TODAY + timedelta(days=2),
    "role": Role.FORUM_CHAIR,
    "holder": "u-county-officer",
}


async def test_a_substitute_is_shown_whose_tasks_they_have_and_the_person_who_has_them(
    waiting: Story, engine: Engine, get: Get
) -> None:
    assert (await get(PATH)).json()["items"] == []
    waiting.tell(SUBSTITUTE.model_copy(update={**HELD, "person": "u-forum-chair"}))
    waiting.fold(engine, *PROJECTIONS)

    (task,) = (await get(PATH)).json()["items"]
    assert task["action"]["code"] == "adopt-plan"
    assert task["in_place_of"]["person"] == "u-forum-chair"
    assert task["in_place_of"]["role"]["code"] == "forum-chair"
    (own,) = (await get(PATH, Role.FORUM_CHAIR)).json()["items"]
    assert (own["in_place_of"], own["substitutes"]) == (None, ["u-county-officer"])
    assert (await get(PATH, Role.ATTESTER)).json()["items"] == []

    waiting.tell(AUTHORITIES[2])
    waiting.fold(engine, *PROJECTIONS)
    assert (await get(PATH)).json()["items"] == []


async def test_a_delegate_is_shown_the_duties_that_were_delegated(
    waiting: Story, engine: Engine, get: Get
) -> None:
    for number, actions in enumerate((("tell-outcome",), ("adopt-plan",), ())):
        key = f"a-{number}"
        given = AUTHORITIES[1].model_copy(update={**HELD, "authority_id": key, "actions": actions})
        waiting.tell(given, case=authority_ref(key))
    waiting.fold(engine, *PROJECTIONS)

    items = (await get(PATH)).json()["items"]
    assert [task["in_place_of"]["authority_id"] for task in items] == ["a-1", "a-2"]
    assert {task["in_place_of"]["person"] for task in items} == {None}
    page = (await get(PATH, limit=1)).json()
    rest = (await get(PATH, limit=1, cursor=page["next_cursor"])).json()
    assert [*page["items"], *rest["items"]] == items


async def test_what_is_over_or_has_not_begun_gives_no_tasks(
    waiting: Story, engine: Engine, get: Get
) -> None:
    for number, (first, last) in enumerate(((-9, -2), (2, 9))):
        days = {
            "from_day": TODAY + timedelta(days=first),
            "last_day": TODAY + timedelta(days=last),
        }
        key = f"a-{number}"
        given = AUTHORITIES[1].model_copy(
            update={**HELD, **days, "authority_id": key, "actions": ()}
        )
        waiting.tell(given, case=authority_ref(key))
    waiting.fold(engine, *PROJECTIONS)

    assert (await get(PATH)).json()["items"] == []
