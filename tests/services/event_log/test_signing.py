import base64
import hashlib
import json
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from eventsourcing.persistence import StoredEvent

from services.event_log.mapper import EventMapper
from services.event_log.signing import BadSignature, key_id, key_of, read_signing_key, verify
from tests.services.event_log.envelopes import MOVED, envelope

STREAM = UUID("11111111-2222-3333-4444-555555555555")
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key()


@pytest.fixture
def stored() -> StoredEvent:
    return EventMapper({MOVED.TOPIC: type(MOVED)}, KEY).to_stored_event(envelope(STREAM, 258))


def test_what_the_writer_signed_is_verified_by_its_public_key(stored: StoredEvent) -> None:
    verify(stored, PUBLIC)


def test_the_signature_covers_the_documented_bytes(stored: StoredEvent) -> None:
    state = json.loads(stored.state)
    signature = base64.b64decode(state.pop("sig"))
    unsigned = json.dumps(state, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    covered = (
        b"dekomp-event/v1\x00"
        + bytes.fromhex("11111111222233334444555555555555")
        + b"\x00\x00\x00\x00\x00\x00\x01\x02"
        + b"\x00\x00\x00\x0edeadline.moved"
        + struct.pack(">I", len(unsigned))
        + unsigned
    )

    PUBLIC.verify(signature, covered)
    assert len(base64.b64decode(state["salt"])) == 16


@pytest.mark.parametrize(
    "change",
    [
        {"originator_id": UUID(int=1)},
        {"originator_version": 259},
        {"topic": "deadline.passed"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_event_moved_to_another_place_is_found_out(
    stored: StoredEvent, change: dict[str, Any]
) -> None:
    with pytest.raises(BadSignature):
        verify(replace(stored, **change), PUBLIC)


def test_no_byte_of_the_state_can_change_unseen(stored: StoredEvent) -> None:
    for place in range(len(stored.state)):
        changed = bytearray(stored.state)
        changed[place] ^= 1
        with pytest.raises(BadSignature):
            verify(replace(stored, state=bytes(changed)), PUBLIC)


def test_a_signature_can_be_written_in_one_way_only(stored: StoredEvent) -> None:
    start, last, end = stored.state[:-5], stored.state[-5:-4], stored.state[-4:]
    twin = {b"A": b"B", b"Q": b"R", b"g": b"h", b"w": b"x"}[last]

    with pytest.raises(BadSignature):
        verify(replace(stored, state=start + twin + end), PUBLIC)


@pytest.mark.parametrize("state", [b"", b"{}", b'{"a":1,"sig":""}'])
def test_a_state_without_a_signature_is_refused(stored: StoredEvent, state: bytes) -> None:
    with pytest.raises(BadSignature):
        verify(replace(stored, state=state), PUBLIC)


def test_another_writers_key_does_not_verify(stored: StoredEvent) -> None:
    with pytest.raises(BadSignature):
        verify(stored, Ed25519PrivateKey.generate().public_key())


def test_an_event_names_the_key_that_signed_it(stored: StoredEvent) -> None:
    expected = hashlib.sha256(PUBLIC.public_bytes_raw()).digest()[:8].hex()

    assert key_of(stored) == key_id(PUBLIC) == expected


def test_the_writing_key_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "writer.pem"
    file.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))

    assert read_signing_key(file).private_bytes_raw() == bytes(range(32))


def test_a_key_of_another_sort_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "writer.pem"
    file.write_bytes(
        generate_private_key(SECP256R1()).private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
    )

    with pytest.raises(ValueError, match="Ed25519"):
        read_signing_key(file)
