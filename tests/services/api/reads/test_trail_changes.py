"""What each entry of the trail changed, and what it is linked to, in every form of it."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.case import control_ref, round_ref
from domain.language import texts
from domain.led_by import LedBy
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, everything, sample
from tests.samples import CONTROL, NEED, ROUND
from tests.services.api.reads.conftest import Get

PATH = f"/rounds/{ROUND}/audit-trail"
KEY = "intake"


@pytest.fixture
def moved(engine: Engine) -> Story:
    """A deadline that was set, moved and passed, which is the fourth thing in the round."""
    story = Story("round.opened")
    story.tell(sample("deadline.set", deadline_id=KEY))
    cause = str(LedBy(round_ref(ROUND), 2))
    story.tell(sample("deadline.moved", deadline_id=KEY), reason="Skuleferie")
    story.tell(sample("deadline.passed", deadline_id=KEY), role=Role.SYSTEM, causation=cause)
    story.fold(engine, *PROJECTIONS)
    return story


async def test_old_and_new_value_stand_in_fields_of_their_own(moved: Story, get: Get) -> None:
    (entry,) = (await get(PATH, topic="deadline.moved")).json()["items"]
    first, then = (event.event.model_dump(mode="json") for _, event in moved.events[1:3])
    (change,) = entry["changes"]
    assert change["field"] == {"code": "deadline.at", "label": "Tidspunkt"}
    assert (change["of"], change["old"], change["new"]) == (KEY, first["at"], then["at"])
    assert change["old_text"]
    assert change["old_text"] != change["new_text"]
    (opened,) = (await get(PATH, topic="round.opened")).json()["items"]
    assert {change["old"] for change in opened["changes"]} == {None}


async def test_old_values_are_those_of_the_instant_that_is_asked_for(
    moved: Story, get: Get
) -> None:
    then = (moved.events[2][1].recorded_at + timedelta(seconds=1)).isoformat()
    body = (await get(PATH, as_of=then)).json()
    assert [entry["topic"] for entry in body["items"]][-1] == "deadline.moved"
    assert body["items"][-1]["changes"][0]["old"]
    assert body["items"][1]["led_to"] == []


async def test_an_entry_is_linked_to_what_led_to_it_and_to_what_it_led_to(
    moved: Story, get: Get
) -> None:
    items = (await get(PATH, headers={"Accept-Language": "nn"})).json()["items"]
    opened, first, change, passed = items
    assert [link["position"] for link in first["led_to"]] == [passed["position"]]
    assert passed["caused_by"] == {
        "position": first["position"],
        "case": f"round/{ROUND}",
        "version": 2,
        "topic": "deadline.set",
        "label": first["label"],
    }
    assert (opened["caused_by"], change["led_to"], passed["led_to"]) == (None, [], [])
    followed = (await get(PATH, causation=passed["causation"])).json()["items"]
    assert [entry["position"] for entry in followed] == [passed["position"]]


async def test_links_hold_across_pages(moved: Story, get: Get) -> None:
    page = (await get(PATH, limit=2)).json()
    assert page["items"][1]["led_to"]
    rest = (await get(PATH, limit=2, cursor=page["next_cursor"])).json()["items"]
    assert rest[1]["caused_by"]["position"] == page["items"][1]["position"]
    assert rest[0]["changes"][0]["old"] == moved.events[1][1].event.model_dump(mode="json")["at"]


async def test_the_table_and_the_document_hold_the_same(moved: Story, get: Get) -> None:
    entry = (await get(PATH, topic="deadline.moved")).json()["items"][0]
    change = entry["changes"][0]
    table = (await get(PATH, headers={"Accept": "text/csv"})).content.decode("utf-8-sig")
    assert "Felt;Gammel verdi;Ny verdi;Utløst av loggposisjon;Førte til loggposisjon" in table
    told = f"Tidspunkt ({KEY});{change['old_text']};{change['new_text']};;"
    assert told in table
    text = (await get(PATH, headers={"Accept": "text/markdown"})).text
    assert f"- Tidspunkt ({KEY}): {change['old_text']} → {change['new_text']}\n" in text
    first, passed = (
        texts.label("event", topic, "nb") for topic in ("deadline.set", "deadline.passed")
    )
    assert f"- Førte til: {passed} ({moved.head()})\n" in text
    assert f"- Utløst av: {first} ({moved.events[1][0]})\n" in text
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert (await get(PATH, headers={"Accept": sheet})).content.startswith(b"PK")


async def test_a_need_tells_what_a_correction_replaced(engine: Engine, get: Get) -> None:
    story = Story("round.opened", "need.assessed")
    assessment: Any = sample("need.assessed").model_dump()["assessment"]
    corrected: Any = sample("need.corrected")
    again = corrected.assessment.model_copy(update={"title": "Rettet tittel"})
    story.tell(sample("need.corrected", assessment=again))
    story.fold(engine, *PROJECTIONS)
    *_, last = (await get(f"/needs/{NEED}")).json()["history"]
    title = next(each for each in last["changes"] if each["field"]["code"] == "assessment.title")
    assert (title["old"], title["new"]) == (assessment["title"], "Rettet tittel")


async def test_whoever_is_told_nothing_of_controls_is_linked_to_none(
    engine: Engine, get: Get
) -> None:
    story = Story("round.opened", "control.opened")
    cause = str(LedBy(round_ref(ROUND), 1))
    told = str(LedBy(control_ref(CONTROL), 1))
    story.tell("control.payment-changed", causation=cause)
    story.tell("deadline.set", causation=told)
    story.fold(engine, *PROJECTIONS)
    seen = (await get(PATH)).json()["items"]
    assert [link["topic"] for link in seen[0]["led_to"]] == ["control.payment-changed"]
    assert seen[-1]["caused_by"]["topic"] == "control.opened"
    hidden = (await get(PATH, Role.FORUM_MEMBER)).json()["items"]
    assert [entry["topic"] for entry in hidden] == ["round.opened", "deadline.set"]
    assert (hidden[0]["led_to"], hidden[1]["caused_by"]) == ([], None)


async def test_every_event_that_sets_something_shows_it(engine: Engine, get: Get) -> None:
    story = Story(*everything())
    story.fold(engine, *PROJECTIONS)
    items = (await get(PATH, limit=200)).json()["items"]
    bare = {entry["topic"] for entry in items if not entry["changes"]}
    assert {"deadline.set", "grant.committed", "payment.ordered"}.isdisjoint(bare)
    assert not [each for entry in items for each in entry["changes"] if "{" in each["new_text"]]
