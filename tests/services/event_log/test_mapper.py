import json
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.event import Event
from services.event_log.canonical import canonical
from services.event_log.mapper import CannotWrite, EventMapper
from services.event_log.topics import UnknownTopic, UnknownVersion
from services.event_log.upcasts import upcast
from tests.services.event_log.envelopes import MOVED, envelope

STREAM = UUID("11111111-2222-3333-4444-555555555555")
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
MOVES = {MOVED.TOPIC: type(MOVED)}


class Lamp(Event):
    """An event whose stored form has changed twice."""

    TOPIC: ClassVar[str] = "lamp.lit"
    VERSION: ClassVar[int] = 3

    watt: int
    colours: frozenset[str] = frozenset()


def brightness_to_watt(event: dict[str, Any]) -> dict[str, Any]:
    return {"watt": event["brightness"]}


def one_colour_to_many(event: dict[str, Any]) -> dict[str, Any]:
    return {**event, "colours": ["white"]}


STEPS = {("lamp.lit", 1): brightness_to_watt, ("lamp.lit", 2): one_colour_to_many}


def test_an_envelope_comes_back_as_it_was_stored() -> None:
    mapper = EventMapper(MOVES, KEY)
    recorded = envelope(STREAM, 7, on_behalf_of="u-0002", causation="c", correlation="x")

    assert mapper.to_domain_event(mapper.to_stored_event(recorded)) == recorded


def test_the_stored_bytes_are_canonical_json_of_the_named_members() -> None:
    stored = EventMapper(MOVES, KEY, salt=lambda: bytes(16)).to_stored_event(envelope(STREAM, 7))
    state = json.loads(stored.state)

    assert (stored.originator_id, stored.originator_version) == (STREAM, 7)
    assert stored.topic == "deadline.moved"
    assert stored.state == canonical(state)
    assert state.pop("sig")
    assert state == {
        "actor": "u-0001",
        "causation": None,
        "command_id": "command-7",
        "correlation": None,
        "effective_at": "2026-03-01T08:30:00.000000Z",
        "event": {
            "at": "2026-05-01T22:00:00.000000Z",
            "counted": None,
            "deadline_id": "report-needs",
            "moved_by": None,
            "previous_at": "2026-04-01T22:00:00.000000Z",
            "too_late": [],
        },
        "event_version": 1,
        "key": "56475aa75463474c",
        "kind": "person",
        "old_county": None,
        "on_behalf_of": None,
        "organisation": "46",
        "reason": "Skulen bad om meir tid, på «nynorsk»",
        "recorded_at": "2026-03-01T08:30:00.000000Z",
        "role": "county-officer",
        "rule_set": "yrkesfag-2026-1",
        "salt": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    assert "«nynorsk»".encode() in stored.state


def test_the_same_event_stored_twice_has_two_salts() -> None:
    mapper = EventMapper(MOVES, KEY)
    first, second = (json.loads(mapper.to_stored_event(envelope(STREAM, 1)).state) for _ in "ab")

    assert first["salt"] != second["salt"]


def test_instants_of_any_offset_are_stored_in_utc() -> None:
    oslo = datetime.fromisoformat("2026-07-01T01:30:00+02:00")

    assert canonical([oslo]) == b'["2026-06-30T23:30:00.000000Z"]'


@pytest.mark.parametrize(
    "value",
    [datetime(2026, 1, 1), float("nan"), 1j, "\ud800"],
)
def test_what_has_no_agreed_form_is_not_stored(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical([value])


def test_sets_are_stored_in_one_order() -> None:
    assert canonical(frozenset("hgfedcba")) == b'["a","b","c","d","e","f","g","h"]'


def test_a_topic_that_is_not_allowed_is_refused_by_name_on_reading_and_on_writing() -> None:
    stored = EventMapper(MOVES, KEY).to_stored_event(envelope(STREAM, 1))

    with pytest.raises(UnknownTopic, match=r"deadline\.moved") as read:
        EventMapper({}).to_domain_event(stored)
    with pytest.raises(UnknownTopic):
        EventMapper({}, KEY).to_stored_event(envelope(STREAM, 1))
    assert read.value.topic == "deadline.moved"


def test_older_forms_are_carried_forward_step_by_step() -> None:
    assert upcast({"brightness": 40}, "lamp.lit", 1, 3, STEPS) == {
        "watt": 40,
        "colours": ["white"],
    }


def test_an_event_stored_in_its_first_form_is_read_in_todays() -> None:
    class FirstLamp(Event):
        TOPIC: ClassVar[str] = "lamp.lit"

        brightness: int

    first = EventMapper({"lamp.lit": FirstLamp}, KEY)
    stored = first.to_stored_event(envelope(STREAM, 1, FirstLamp(brightness=60)))
    today = EventMapper({"lamp.lit": Lamp}, steps=STEPS)

    assert today.to_domain_event(stored).event == Lamp(watt=60, colours=frozenset({"white"}))


def test_a_missing_step_is_an_error() -> None:
    with pytest.raises(LookupError, match="version 2"):
        upcast({"brightness": 1}, "lamp.lit", 1, 3, {("lamp.lit", 1): brightness_to_watt})


def test_a_form_newer_than_the_process_stops_it() -> None:
    stored = EventMapper({"lamp.lit": Lamp}, KEY).to_stored_event(envelope(STREAM, 1, Lamp(watt=5)))

    class OldLamp(Lamp):
        VERSION: ClassVar[int] = 2

    with pytest.raises(UnknownVersion, match="version 3"):
        EventMapper({"lamp.lit": OldLamp}).to_domain_event(stored)


def test_a_process_without_a_key_cannot_write() -> None:
    with pytest.raises(CannotWrite):
        EventMapper(MOVES).to_stored_event(envelope(STREAM, 1))


def test_only_envelopes_are_stored() -> None:
    class Loose:
        originator_id = STREAM
        originator_version = 1

    with pytest.raises(TypeError, match="Loose"):
        EventMapper(MOVES, KEY).to_stored_event(Loose())


def test_effective_before_the_year_1000_keeps_four_digits() -> None:
    assert canonical(datetime(999, 1, 1, tzinfo=UTC)) == b'"0999-01-01T00:00:00.000000Z"'
