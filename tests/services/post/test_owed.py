"""People are told of their own tasks and deadlines, in their own county, and of nothing else."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.case import CaseRef, round_ref, subscription_ref
from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event
from domain.role import Role
from domain.subscriptions.events import MailAskedFor, MailNotice
from projections.need_board.project import NEED_BOARD
from projections.reading import NotReady
from services.post.around import Behind
from tests.domain.facts import deadline
from tests.projections.story import case_of, sample
from tests.samples import ROUND, SCHOOL, SUBSCRIPTION
from tests.samples.forum import MEETING_ID
from tests.samples.subscriptions import MAIL, PAUSED
from tests.services.post.house import House

AT = datetime(2026, 5, 1, 22, tzinfo=UTC)
SET = deadline(DeadlineKind.PLAN, at=AT)
REMINDED = DeadlineReminded(deadline_id="plan", kind=DeadlineKind.PLAN, at=AT, days_before=14)
PASSED = DeadlinePassed(
    deadline_id="plan", kind=DeadlineKind.PLAN, at=AT, when_passed=WhenPassed.MARK_LATE
)
ESCALATED = DeadlineEscalated(deadline_id="plan", kind=DeadlineKind.PLAN, at=AT, days_after=7)
BEGUN = ("grant.committed", "round.opened")


def wish(role: Role, *notices: MailNotice, **changes: Any) -> MailAskedFor:
    asked = notices or tuple(MailNotice)
    told = {"role": role, "person": f"u-{role}", "notices": asked, **changes}
    return MAIL.model_copy(update=told)


def told(house: House) -> list[tuple[str, dict[str, Any]]]:
    contents = [json.loads(content) for content in house.contents()]
    return [(one.topic, content) for one, content in zip(house.messages(), contents, strict=True)]


def notices(house: House) -> list[str]:
    return [notice for notice, _ in told(house)]


def test_whoever_owes_a_step_is_told_that_it_arose_of_its_reminder_and_that_it_is_late(
    engine: Engine,
) -> None:
    house = House(engine, wish(Role.FORUM_CHAIR), *BEGUN, SET, REMINDED, PASSED)
    house.story.fold(engine, NEED_BOARD)
    house.follow()
    (_, arisen), (_, reminder), (_, passed) = [
        one for one in told(house) if "adopt-plan" in [task["action"] for task in one[1]["tasks"]]
    ]
    assert [one for one in notices(house) if one != "tasks"] == ["reminders", "passed"]
    assert arisen["tasks"] == [
        {"action": "adopt-plan", "case": f"round/{ROUND}", "item": None, "at": None}
    ]
    assert reminder["tasks"] == [{**arisen["tasks"][0], "at": AT.isoformat()}]
    assert (reminder["days"], reminder["deadline"]) == (14, passed["deadline"])
    assert passed["deadline"] == {"kind": "plan", "at": AT.isoformat()}


def test_whoever_is_told_that_it_is_late_is_told_again_when_it_is_escalated(
    engine: Engine,
) -> None:
    chair = wish(Role.FORUM_CHAIR, MailNotice.PASSED)
    house = House(engine, chair, *BEGUN, SET, PASSED, ESCALATED)
    house.story.fold(engine, NEED_BOARD)
    house.follow()
    (_, passed), (notice, escalated) = told(house)
    assert notice == "passed"
    assert "days_after" not in passed
    assert (escalated["days_after"], escalated["tasks"]) == (7, passed["tasks"])


def test_a_member_is_asked_about_impartiality_and_nobody_in_their_place(engine: Engine) -> None:
    tasks = MailNotice.TASKS
    house = House(engine, wish(Role.FORUM_MEMBER, tasks, person="u-b-1"))
    other = wish(Role.FORUM_MEMBER, tasks, person="u-b-2", subscription_id="s-2")
    house.story.tell(other, case=subscription_ref("s-2"))
    house.story.tell("meeting.called")
    house.story.tell("meeting.papers-added")
    house.follow()
    ((_, asked),) = told(house)
    assert [one.subscription_id for one in house.messages()] == [SUBSCRIPTION]
    assert asked["tasks"] == [
        {
            "action": "declare-impartiality",
            "case": f"meeting/{MEETING_ID}",
            "item": "b-1",
            "at": None,
        }
    ]


@pytest.mark.parametrize("notice", MailNotice)
def test_only_what_was_asked_for_is_told(engine: Engine, notice: MailNotice) -> None:
    house = House(engine, wish(Role.FORUM_CHAIR, notice), *BEGUN, SET, REMINDED, PASSED)
    house.story.fold(engine, NEED_BOARD)
    house.follow()
    assert set(notices(house)) == {notice}


@pytest.mark.parametrize(
    "other",
    [
        wish(Role.FORUM_CHAIR, county="50", organisation="50"),
        wish(Role.ATTESTER),
        wish(Role.UNIT, county=None, organisation=SCHOOL.organisation),
    ],
)
def test_nobody_is_told_what_is_not_theirs(engine: Engine, other: MailAskedFor) -> None:
    house = House(engine, other, *BEGUN, SET, REMINDED, PASSED)
    house.story.fold(engine, NEED_BOARD)
    house.follow()
    assert told(house) == []


def test_whoever_has_paused_is_told_nothing_of_that_time(engine: Engine) -> None:
    house = House(engine, wish(Role.FORUM_CHAIR), PAUSED, *BEGUN, SET, REMINDED)
    house.follow()
    assert told(house) == []


def test_a_school_is_told_of_the_rounds_deadline_for_its_own_need(engine: Engine) -> None:
    school = wish(Role.UNIT, MailNotice.REMINDERS, county=None, organisation=SCHOOL.organisation)
    intake = deadline(DeadlineKind.INTAKE, at=AT)
    reminded = DeadlineReminded(
        deadline_id="intake", kind=DeadlineKind.INTAKE, at=AT, days_before=3
    )
    house = House(engine, school, *BEGUN, intake, "need.assessed", "need.registered", reminded)
    with pytest.raises(NotReady):
        house.follow()
    house.story.fold(engine, NEED_BOARD)
    house.story.tell(reminded, case=case_of(intake))
    with pytest.raises(Behind):
        house.follow()
    house.story.fold(engine, NEED_BOARD)
    house.follow()
    assert set(notices(house)) == {"reminders"}
    actions = {task["action"] for _, one in told(house) for task in one["tasks"]}
    assert actions == {"forward-need"}


def test_what_one_command_gave_many_tasks_is_one_message(engine: Engine) -> None:
    house = House(engine, wish(Role.FORUM_CHAIR, MailNotice.TASKS), *BEGUN)
    for number in range(30):
        year = 2030 + number
        house.story.tell(_opened(year), case=_round(year), command_id="many")
    house.follow()
    _, (_, many) = told(house)
    assert (len(many["tasks"]), many["more"]) == (20, 10)


def _round(year: int) -> CaseRef:
    return round_ref(f"yrkesfag-46-{year}")


def _opened(year: int) -> Event:
    return sample("round.opened", round_id=f"yrkesfag-46-{year}", budget_year=year)


def test_what_is_told_names_nobody_and_no_case_by_its_title(engine: Engine) -> None:
    house = House(engine, wish(Role.COUNTY_OFFICER), *BEGUN, "need.assessed", "need.registered")
    house.story.fold(engine, NEED_BOARD)
    house.follow()
    for _, one in told(house):
        assert set(one) <= {"notice", "case", "round_id", "tasks", "more", "deadline", "days"}
        for task in one["tasks"]:
            assert set(task) == {"action", "case", "item", "at"}
