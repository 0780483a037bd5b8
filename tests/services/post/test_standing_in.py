"""Whoever stands in for somebody is told of that person's tasks too, as long as it lasts."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, delete, update

from domain.authority.events import AuthorityDelegated, AuthorityEnded, SubstituteNamed
from domain.calendar import in_norway
from domain.case import authority_ref, round_ref, subscription_ref
from domain.event import Event
from domain.role import Role
from domain.schemes.rule_set import Status
from domain.subscriptions.events import MailAskedFor, MailNotice
from services.post.outbox import revive
from services.post.outcome import Failed, Trouble
from services.post.tables import authorities, authority_place
from tests.projections.story import sample
from tests.samples import SUBSCRIPTION, by
from tests.samples.authority import AUTHORITY, SUBSTITUTE
from tests.samples.subscriptions import MAIL
from tests.services.post.house import House

BEGUN = ("grant.committed", "round.opened")
TODAY = in_norway(by().received_at).date()
THE_CHAIR = {"role": Role.FORUM_CHAIR, "person": "u-chair"}


def substitute(role: Role = Role.FORUM_CHAIR, **changes: Any) -> SubstituteNamed:
    """Somebody who stands in for the chair, for a period around today."""
    period = {"from_day": TODAY - timedelta(days=1), "last_day": TODAY + timedelta(days=30)}
    usual = {**period, "role": role, "holder": "u-substitute", "person": "u-chair"}
    return SUBSTITUTE.model_copy(update={**usual, **changes})


def delegate(*actions: str) -> AuthorityDelegated:
    held = substitute().model_dump(exclude={"person"})
    return AuthorityDelegated(
        **held, actions=actions, source="Delegering (syntetisk)", status=Status.UNVERIFIED
    )


def asks(role: Role = Role.ATTESTER, **changes: Any) -> MailAskedFor:
    """An attester, who has nothing to do of their own in a round that opens."""
    usual = {"role": role, "person": "u-substitute", "notices": (MailNotice.TASKS,)}
    return MAIL.model_copy(update={**usual, **changes})


def told(house: House) -> list[tuple[str, dict[str, Any]]]:
    contents = [json.loads(content) for content in house.contents()]
    pairs = zip(house.messages(), contents, strict=True)
    return [(one.subscription_id, content) for one, content in pairs]


def actions(content: dict[str, Any]) -> set[str]:
    return {task["action"] for task in content["tasks"]}


def house_of(engine: Engine, *events: Event | str) -> House:
    house = House(engine, *events)
    house.follow()
    return house


def test_a_substitute_is_told_of_the_tasks_of_whom_they_stand_in_for(engine: Engine) -> None:
    house = house_of(engine, asks(), substitute(), *BEGUN)
    (_, one), *_ = [found for found in told(house) if "adopt-plan" in actions(found[1])]
    assert one["standing_in"] == {
        "role": "forum-chair",
        "last_day": (TODAY + timedelta(days=30)).isoformat(),
    }


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ([], "nobody stands in for anybody"),
        ([substitute(from_day=TODAY + timedelta(days=1))], "the period has not begun"),
        ([substitute(last_day=TODAY - timedelta(days=1))], "the period is over"),
        ([substitute(), AuthorityEnded(authority_id=AUTHORITY)], "it was ended"),
        ([substitute(county="50", organisation="50")], "it is another county's"),
        ([substitute(holder="u-other")], "it is somebody else's"),
        ([delegate("tell-outcome")], "it does not reach so far"),
    ],
)
def test_nobody_else_is_told_of_them(engine: Engine, given: list[Event], why: str) -> None:
    house = house_of(engine, asks(), *given, *BEGUN)
    assert told(house) == [], why


def test_a_delegate_is_told_of_what_their_authority_covers(engine: Engine) -> None:
    house = house_of(engine, asks(), delegate("adopt-plan"), *BEGUN)
    assert [actions(one) for _, one in told(house)] == [{"adopt-plan"}]


def test_what_is_ones_own_too_comes_once_and_as_ones_own(engine: Engine) -> None:
    house = house_of(engine, asks(Role.FORUM_CHAIR), substitute(), *BEGUN)
    found = [one for _, one in told(house) if "adopt-plan" in actions(one)]
    assert len(found) == 1
    assert "standing_in" not in found[0]


def test_two_subscriptions_of_one_person_tell_it_once(engine: Engine) -> None:
    house = House(engine, asks())
    second = asks(Role.BUDGET_AUTHORITY, subscription_id="s-2")
    house.story.tell(second, case=subscription_ref("s-2"))
    house.story.tell(substitute())
    for topic in BEGUN:
        house.story.tell(topic)
    house.follow()
    of_the_chair = [id_ for id_, one in told(house) if "adopt-plan" in actions(one)]
    assert of_the_chair == [min(SUBSCRIPTION, "s-2")]


def test_the_chair_is_told_as_ever(engine: Engine) -> None:
    chair = asks(Role.FORUM_CHAIR, person="u-chair", subscription_id="s-2")
    house = House(engine, asks(), substitute())
    house.story.tell(chair, case=subscription_ref("s-2"))
    for topic in BEGUN:
        house.story.tell(topic)
    house.follow()
    found = {id_ for id_, one in told(house) if "adopt-plan" in actions(one)}
    assert found == {SUBSCRIPTION, "s-2"}
    assert len({one.message_id for one in house.messages()}) == len(house.messages())


@pytest.mark.parametrize("limit", [1, 500])
def test_what_was_given_before_the_follower_knew_of_authorities_is_read_up(
    engine: Engine, limit: int
) -> None:
    """As when a version that tells nobody in another's place followed the log until now."""
    house = house_of(engine, asks(), substitute(), "calendar.issued")
    with engine.begin() as connection:
        connection.execute(delete(authorities))
        connection.execute(update(authority_place).values(position=0))
    for topic in BEGUN:
        house.story.tell(topic)
    house.follow(limit)
    assert any("adopt-plan" in actions(one) for _, one in told(house))


def test_what_a_restored_log_does_not_know_is_held_by_nobody(engine: Engine) -> None:
    house = house_of(engine, asks(), substitute())
    del house.story.events[1:]
    house.follow()
    for topic in BEGUN:
        house.story.tell(topic)
    house.follow()
    assert told(house) == []


def ends(house: House) -> None:
    house.story.tell(AuthorityEnded(authority_id=AUTHORITY), case=authority_ref(AUTHORITY))


@pytest.mark.parametrize("limit", [1, 500])
async def test_what_waits_when_an_authority_is_ended_leaves_no_more(
    engine: Engine, limit: int
) -> None:
    house = House(engine, asks(), substitute(), *BEGUN)
    ends(house)
    later = sample("round.opened", round_id="yrkesfag-46-2030", budget_year=2030)
    house.story.tell(later, case=round_ref("yrkesfag-46-2030"))
    house.follow(limit)
    await house.send()
    assert (house.people.carried, house.messages()) == ([], [])


async def test_what_was_sent_stays_when_an_authority_is_ended_and_what_was_given_up_goes(
    engine: Engine,
) -> None:
    house = house_of(engine, asks(), substitute(), *BEGUN)
    await house.send()
    sent = house.states()
    later = sample("round.opened", round_id="yrkesfag-46-2030", budget_year=2030)
    house.story.tell(later, case=round_ref("yrkesfag-46-2030"))
    house.follow()
    house.people.outcomes["tasks"] = Failed(Trouble.MAIL_REFUSED, 550, for_good=True)
    await house.send()
    assert ("tasks", "dead") in house.states()
    ends(house)
    house.follow()
    assert house.states() == sent


def test_what_somebody_has_of_their_own_waits_on_when_an_authority_is_ended(
    engine: Engine,
) -> None:
    house = house_of(engine, asks(Role.FORUM_CHAIR), substitute(Role.ATTESTER), *BEGUN)
    before = told(house)
    ends(house)
    house.follow()
    assert before
    assert told(house) == before


@pytest.mark.parametrize(("days", "state"), [(30, "sent"), (31, "dead")])
async def test_what_waits_leaves_on_the_last_day_and_is_given_up_after_it(
    engine: Engine, days: int, state: str
) -> None:
    house = house_of(engine, asks(), substitute(), *BEGUN)
    house.later(days=days)
    await house.send()
    assert {one.state for one in house.messages()} == {state}
    assert bool(house.people.carried) == (state == "sent")
    if state == "dead":
        assert [one.trouble for one in house.messages()] == [
            {"code": "authority-over", "status": None}
        ]


@pytest.mark.parametrize(("days", "again"), [(30, True), (31, False)])
async def test_what_was_given_up_is_not_sent_again_after_the_last_day(
    engine: Engine, days: int, again: bool
) -> None:
    house = house_of(engine, asks(), substitute(), *BEGUN)
    house.people.outcomes["tasks"] = Failed(Trouble.MAIL_REFUSED, 550, for_good=True)
    await house.send()
    house.later(days=days)
    (dead,) = house.messages()
    with engine.begin() as connection:
        assert revive(connection, dead.message_id, house.now) is again


def test_the_samples_are_about_days_that_they_cover() -> None:
    assert date(2026, 1, 1) < TODAY < substitute().last_day
