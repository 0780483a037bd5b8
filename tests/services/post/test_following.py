"""Events become messages: each once, in order, and only for those who may know."""

import json
from datetime import timedelta
from typing import Any

import pytest
from cloudevents.core.bindings.http import HTTPMessage, from_structured_event
from sqlalchemy import Engine

from domain.case import subscription_ref
from domain.role import Role
from domain.subscriptions.events import WebhookSubscribed
from services.post.addresses import addresses_of, erase_orphans, keep_address
from services.post.batch import UnknownCase
from services.post.cloud_event import CONTENT_TYPE
from services.post.overview import whole
from tests.projections.story import sample
from tests.samples import NEED, SUBSCRIPTION
from tests.samples.subscriptions import MAIL, PAUSED, RESUMED, REVOKED, WEBHOOK
from tests.services.post.house import BASE, House

ALL = WEBHOOK.model_copy(update={"topics": (), "counties": ()})
NEEDS = ("need.assessed", "need.registered", "need.forwarded")


def topics(house: House) -> list[str]:
    return [one.topic for one in house.messages()]


def test_what_happens_after_a_subscription_was_made_is_told_and_nothing_before(
    engine: Engine,
) -> None:
    house = House(engine, "round.opened", ALL, *NEEDS)
    house.follow()
    assert topics(house) == list(NEEDS)
    assert {one.case for one in house.messages()} == {f"need/{NEED}"}


@pytest.mark.parametrize("limit", [1, 2, 500])
def test_a_follower_that_ends_anywhere_is_gone_on_from(engine: Engine, limit: int) -> None:
    house = House(engine, ALL, "round.opened", *NEEDS)
    while house.follower().step(limit):
        pass
    house.follow()
    positions = [one.position for one in house.messages()]
    assert positions == sorted(set(positions))
    assert topics(house) == ["round.opened", *NEEDS]


def test_messages_and_position_are_kept_together_or_not_at_all(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(engine, ALL, "round.opened")

    def dies(*_: Any) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as killed:
        killed.setattr("services.post.following._move", dies)
        with pytest.raises(RuntimeError, match="killed"):
            house.follower().step()
    assert topics(house) == []
    assert house.follower().position() == 0
    house.follow()
    assert topics(house) == ["round.opened"]


def test_only_topics_that_were_asked_for_are_told(engine: Engine) -> None:
    house = House(engine, WEBHOOK, "round.opened", *NEEDS)
    house.follow()
    assert topics(house) == ["need.forwarded"]


def test_another_countys_cases_are_told_to_nobody_of_this_one(engine: Engine) -> None:
    other = ALL.model_copy(update={"county": "50", "organisation": "50"})
    house = House(engine, other, "round.opened", *NEEDS)
    house.follow()
    assert topics(house) == []


def test_the_directorate_is_told_of_every_county_or_of_those_it_names(engine: Engine) -> None:
    directorate = {"role": Role.DIRECTORATE_MANAGER, "county": None, "organisation": "970018131"}
    every = ALL.model_copy(update=directorate)
    elsewhere = every.model_copy(update={"subscription_id": "s-2", "counties": ("50",)})
    house = House(engine)
    house.story.tell(every)
    house.story.tell(elsewhere, case=subscription_ref("s-2"))
    house.story.tell("round.opened")
    house.follow()
    assert [one.subscription_id for one in house.messages()] == [SUBSCRIPTION]


def test_what_people_have_for_themselves_is_told_to_no_system(engine: Engine) -> None:
    house = House(engine, ALL, "calendar.issued", "authority.substitute-named")
    house.story.tell(MAIL, case=subscription_ref("s-2"))
    house.follow()
    assert topics(house) == []


def test_while_it_is_paused_a_systems_messages_gather_and_wait(engine: Engine) -> None:
    house = House(engine, ALL, PAUSED, *NEEDS)
    house.follow()
    assert topics(house) == list(NEEDS)
    assert house.claim() == []
    house.story.tell(RESUMED)
    house.follow()
    assert [one.topic for one in house.claim()] == [NEEDS[0]]


def test_what_is_revoked_tells_nothing_more_and_forgets_the_address(engine: Engine) -> None:
    house = House(engine, ALL, NEEDS[0])
    keep_address(engine, SUBSCRIPTION, "varsel@fylke.example", house.now)
    house.follow()
    house.story.tell(REVOKED)
    house.story.tell(NEEDS[1])
    house.follow()
    assert topics(house) == []
    with engine.connect() as connection:
        assert addresses_of(connection, [SUBSCRIPTION]) == {}


def test_an_address_without_a_subscription_is_forgotten_after_a_day(engine: Engine) -> None:
    house = House(engine, MAIL)
    keep_address(engine, SUBSCRIPTION, "varsel@fylke.example", house.now)
    keep_address(engine, SUBSCRIPTION, "annen@fylke.example", house.now)
    keep_address(engine, "s-never", "avvist@fylke.example", house.now)
    house.follow()
    house.later(days=2)
    with engine.begin() as connection:
        assert erase_orphans(connection, house.now) == 1
        found = addresses_of(connection, [SUBSCRIPTION, "s-never"])
    assert found == {SUBSCRIPTION: "varsel@fylke.example"}


async def test_no_address_is_forgotten_before_its_subscription_was_read(engine: Engine) -> None:
    house = House(engine, MAIL)
    keep_address(engine, SUBSCRIPTION, "varsel@fylke.example", house.now)
    house.later(days=3)
    await house.send()
    house.follow()
    with engine.connect() as connection:
        assert addresses_of(connection, [SUBSCRIPTION]) == {SUBSCRIPTION: "varsel@fylke.example"}


def test_an_address_that_a_repeated_request_brought_back_is_forgotten_again(
    engine: Engine,
) -> None:
    house = House(engine, MAIL, REVOKED)
    house.follow()
    keep_address(engine, SUBSCRIPTION, "varsel@fylke.example", house.now)
    house.later(days=2)
    house.follow()
    with engine.connect() as connection:
        assert addresses_of(connection, [SUBSCRIPTION]) == {}


def test_a_follower_that_begins_over_an_old_log_tells_no_old_news(engine: Engine) -> None:
    house = House(engine, ALL, *NEEDS)
    house.now += timedelta(days=30)
    house.follow()
    assert topics(house) == []
    assert house.follower().position() == house.story.head()


def test_what_waited_while_no_follower_ran_is_told_however_late(engine: Engine) -> None:
    house = House(engine, ALL)
    house.follow()
    house.later(days=30)
    for topic in NEEDS:
        house.story.tell(topic)
    house.follow()
    assert topics(house) == list(NEEDS)


def test_a_log_that_was_restored_shorter_is_followed_from_its_end(engine: Engine) -> None:
    house = House(engine, ALL, *NEEDS)
    house.follow()
    lost = house.story.events[2:]
    del house.story.events[2:]
    house.follow()
    assert house.follower().position() == house.story.head() < lost[0][0]


def test_an_event_without_a_case_stops_the_follower_and_says_so(engine: Engine) -> None:
    house = House(engine, ALL)
    house.story.tell("need.forwarded")
    follower = house.follower()
    with pytest.raises(UnknownCase, match=r"need\.forwarded"):
        follower.step()
    follower.note("stands")
    with engine.connect() as connection:
        found = whole(connection)
    assert found is not None
    assert (found.error, found.position) == ("stands", 0)
    house.story.events.pop()
    house.follow()
    with engine.connect() as connection:
        found = whole(connection)
    assert found is not None
    assert (found.error, found.position) == (None, house.story.head())


def test_the_body_is_a_thin_cloud_event_as_their_library_reads_it(engine: Engine) -> None:
    house = House(engine, ALL, *NEEDS)
    house.follow()
    body = house.contents()[2]
    message = HTTPMessage(headers={"content-type": CONTENT_TYPE}, body=body.encode())
    event = from_structured_event(message)
    position, recorded = house.story.events[-1]
    assert event.get_type() == "dekomp.need.forwarded"
    assert event.get_subject() == f"need/{NEED}"
    assert event.get_source() == f"{BASE}/api/v1"
    assert event.get_time() == recorded.recorded_at
    assert event.get_extension("sequence") == f"{position:019}"
    assert event.get_data() == {
        "case": f"need/{NEED}",
        "version": 3,
        "log_position": position,
        "county": "46",
        "round_id": "yrkesfag-46-2026",
        "read": f"{BASE}/api/v1/needs/{NEED}?at_least={position}",
    }
    assert set(json.loads(body)) == {
        *("specversion", "id", "source", "type", "subject", "time"),
        *("datacontenttype", "data", "sequence"),
    }


def test_the_event_has_one_id_and_each_message_its_own(engine: Engine) -> None:
    second = ALL.model_copy(update={"subscription_id": "s-2"})
    assert isinstance(second, WebhookSubscribed)
    house = House(engine, ALL)
    house.story.tell(second, case=subscription_ref("s-2"))
    house.story.tell(sample("round.opened"))
    house.follow()
    assert len({json.loads(body)["id"] for body in house.contents()}) == 1
    assert len({one.message_id for one in house.messages()}) == 2
