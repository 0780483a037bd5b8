"""The doctor holds the newest events, and a sample of the others, against their writers' keys."""

from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.config import Settings
from services.doctor.signatures import signature_findings
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from tests.services.doctor.conftest import changed, refusals
from tests.services.event_log.envelopes import envelope


def add(settings: Settings, key: Ed25519PrivateKey) -> None:
    with open_log(settings, "dekomp_writer", key) as log:
        log.save([envelope(uuid4(), 1)])


@pytest.fixture
def written(sound: Settings) -> Settings:
    add(sound, read_signing_key(sound.writer_key_file))
    return sound


def test_what_was_signed_holds(written: Settings) -> None:
    (found,) = signature_findings(written)
    assert (found.weight, found.what) == (
        "fine",
        "Of the events 1 were read, and their signatures hold.",
    )


def test_a_changed_event_is_refused(written: Settings) -> None:
    table = "events.dekomp_events"
    disable = f"ALTER TABLE {table} DISABLE TRIGGER refuse_change"
    change = f"{disable}; UPDATE {table} SET topic = 'deadline.passed'"
    enable = f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER refuse_change"
    with changed(written, f"{change}; {enable}", "SELECT 1"):
        (finding,) = (each for each in refusals(written) if "Event 1" in each.what)
    assert "is not what the holder of the key" in finding.what


def test_events_of_a_key_that_is_gone_are_to_be_watched(written: Settings) -> None:
    add(written, Ed25519PrivateKey.generate())
    (found,) = signature_findings(written)
    assert found.weight == "watch"
    assert "former" in found.do
    assert refusals(written) == []


def test_without_any_key_it_says_so(written: Settings) -> None:
    written.writer_key_file.unlink()
    (found,) = signature_findings(written)
    assert found.what.startswith("No signature can be checked: There is no key at")
