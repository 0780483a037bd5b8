"""The signature of the process that wrote an event, and the exact bytes that it covers.

The stored state is canonical JSON. Its keys are sorted and `sig` sorts last, so the
state always ends with `,"sig":"` + 88 characters of base64 + `"}`. Cut that off, put
`}` in its place, and what remains are the *unsigned bytes*: no JSON needs to be read
or written again to check a signature. The Ed25519 signature (RFC 8032) is over

    "dekomp-event/v1" 0x00          16 bytes
    stream id                       16 bytes, the UUID in network order
    version                         8 bytes, unsigned, big-endian
    length of topic                 4 bytes, unsigned, big-endian
    topic                           UTF-8
    length of unsigned bytes        4 bytes, unsigned, big-endian
    unsigned bytes

so an event can be moved to no other stream, version or topic. The member `key` is
the first 8 bytes of SHA-256 of the raw public key, in hex, and lets a verifier
choose among the keys of several years. The member `salt` is 16 random bytes in
base64: it keeps a hash of the event from being guessed back to its content.
"""

import json
import struct
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from eventsourcing.persistence import StoredEvent

DOMAIN = b"dekomp-event/v1\x00"
_OPENING = b',"sig":"'
_CLOSING = b'"}'
_BASE64_LENGTH = 88
_TAIL_LENGTH = len(_OPENING) + _BASE64_LENGTH + len(_CLOSING)


class BadSignature(Exception):
    """The stored event is not what the holder of the key wrote."""


def read_signing_key(path: Path) -> Ed25519PrivateKey:
    """Read the writing process's key from an unencrypted PEM file.

    Raises `OSError` when the file cannot be read, `ValueError` when it holds no
    Ed25519 key.
    """
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{path} does not hold an Ed25519 key")
    return key


def key_id(public_key: Ed25519PublicKey) -> str:
    """The short name of a key: 8 bytes of SHA-256 of its raw bytes, in hex."""
    return sha256(public_key.public_bytes_raw()).hexdigest()[:16]


def signed_bytes(stream_id: UUID, version: int, topic: str, unsigned: bytes) -> bytes:
    """The bytes that a signature covers; the layout is at the top of this module."""
    name = topic.encode()
    return b"".join(
        (
            DOMAIN,
            stream_id.bytes,
            struct.pack(">QI", version, len(name)),
            name,
            struct.pack(">I", len(unsigned)),
            unsigned,
        )
    )


def sign(
    unsigned: bytes,
    key: Ed25519PrivateKey,
    *,
    stream_id: UUID,
    version: int,
    topic: str,
) -> bytes:
    """The stored state: `unsigned` with the signature as its last member."""
    signature = key.sign(signed_bytes(stream_id, version, topic, unsigned))
    return unsigned[:-1] + _OPENING + b64encode(signature) + _CLOSING


def key_of(stored: StoredEvent) -> str:
    """The short name of the key that a stored event says it was signed with."""
    return str(json.loads(stored.state)["key"])


def verify(stored: StoredEvent, public_key: Ed25519PublicKey) -> None:
    """Check that the holder of `public_key` wrote exactly this event in exactly this place.

    Raises `BadSignature` otherwise.
    """
    tail = stored.state[-_TAIL_LENGTH:]
    if not (tail.startswith(_OPENING) and tail.endswith(_CLOSING)):
        raise BadSignature("the state does not end with a signature")
    unsigned = stored.state[:-_TAIL_LENGTH] + b"}"
    stream_id = UUID(str(stored.originator_id))
    written = tail[len(_OPENING) : -len(_CLOSING)]
    try:
        signature = b64decode(written, validate=True)
        if b64encode(signature) != written:
            raise BadSignature("the signature is not written in its one form")
        public_key.verify(
            signature, signed_bytes(stream_id, stored.originator_version, stored.topic, unsigned)
        )
    except (InvalidSignature, ValueError) as failure:
        raise BadSignature(f"version {stored.originator_version} of {stream_id}") from failure
