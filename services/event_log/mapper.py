"""Envelopes to stored events and back: topic, canonical JSON, salt and signature."""

import secrets
from base64 import b64encode
from collections.abc import Callable, Mapping
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent
from pydantic_core import from_json

from domain.event import Event, Recorded
from services.event_log.canonical import canonical
from services.event_log.signing import key_id, sign
from services.event_log.stream_id import uuid_of
from services.event_log.topics import event_class
from services.event_log.upcasts import UPCASTS, Upcast, upcast

#: Fields of the envelope that are stored only where they say something.
_SELDOM = ("authority", "in_place_of")
#: Members of the stored state that are not fields of the envelope.
_TECHNICAL = ("event", "event_version", "key", "salt", "sig")


def _random_salt() -> bytes:
    return secrets.token_bytes(16)


class CannotWrite(Exception):
    """The process holds no signing key, so it only reads."""


class EventMapper(Mapper[UUID]):
    """Stores an envelope as (stream id, version, topic, signed canonical JSON).

    `events` are the topics that may be read, `signing_key` is the writing process's
    key, or None in a process that only reads.
    """

    def __init__(
        self,
        events: Mapping[str, type[Event]],
        signing_key: Ed25519PrivateKey | None = None,
        *,
        steps: Mapping[tuple[str, int], Upcast] = UPCASTS,
        salt: Callable[[], bytes] = _random_salt,
    ) -> None:
        # The library's transcoder is never used: it would store Python types in its own way.
        super().__init__(transcoder=JSONTranscoder())
        self._events = events
        self._steps = steps
        self._salt = salt
        self._signing_key = signing_key
        self._key_id = key_id(signing_key.public_key()) if signing_key else ""

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """Store an envelope.

        Raises `CannotWrite` without a signing key, `UnknownTopic` for an event that
        could not be read again, `TypeError` for anything but an envelope.
        """
        if not isinstance(domain_event, Recorded):
            raise TypeError(f"{type(domain_event).__name__} is not an envelope")
        if self._signing_key is None:
            raise CannotWrite
        topic = domain_event.event.TOPIC
        event_class(self._events, topic)
        state = domain_event.model_dump(exclude={"stream_id", "version", "event"})
        for name in _SELDOM:
            # What came later is left out where it says nothing, as in all that was stored before.
            if state[name] is None:
                del state[name]
        state["event"] = domain_event.event.model_dump()
        state["event_version"] = domain_event.event.VERSION
        state["key"] = self._key_id
        state["salt"] = b64encode(self._salt()).decode()
        return StoredEvent(
            originator_id=domain_event.stream_id,
            originator_version=domain_event.version,
            topic=topic,
            state=sign(
                canonical(state),
                self._signing_key,
                stream_id=domain_event.stream_id,
                version=domain_event.version,
                topic=topic,
            ),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Recorded:
        """Read an envelope, with its event in today's form; the signature is not checked here.

        Raises `UnknownTopic` for a topic or version that this process does not know,
        and pydantic's `ValidationError` for a state that no version ever had.
        """
        cls = event_class(self._events, stored_event.topic)
        state = from_json(stored_event.state)
        fields = upcast(
            state["event"],
            stored_event.topic,
            state["event_version"],
            cls.VERSION,
            self._steps,
        )
        return Recorded(
            stream_id=uuid_of(stored_event.originator_id),
            version=stored_event.originator_version,
            event=cls.model_validate(fields),
            **{name: value for name, value in state.items() if name not in _TECHNICAL},
        )
