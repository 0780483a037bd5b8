"""What every event, envelope and refusal has in common."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import AwareDatetime, SerializeAsAny

from domain.role import Role
from domain.value import Value


class Event(Value):
    """Something that has happened, in the past tense and the scheme's own words.

    `TOPIC` names the event in the log for ever, whatever becomes of the class;
    `VERSION` grows when the stored form changes in a way that needs an upcast.
    """

    TOPIC: ClassVar[str]
    VERSION: ClassVar[int] = 1


class ActorKind(StrEnum):
    """What sort of actor stands behind an event."""

    PERSON = "person"
    SYSTEM = "system"
    IMPORT = "import"


class Circumstances(Value):
    """Who gives a command, in which role, when and why; time and ids come in, never from here.

    `received_at` and `effective_at` are UTC instants; `actor` is an opaque id,
    never a name. `organisation` is an organisation number or a county number.
    `county` is the county that a county role acts for. `authority` is the substitution or
    delegation that they act under, and `in_place_of` the person whose substitute they are.
    """

    command_id: str
    received_at: AwareDatetime
    effective_at: AwareDatetime
    actor: str
    role: Role
    organisation: str
    county: str | None = None
    kind: ActorKind = ActorKind.PERSON
    on_behalf_of: str | None = None
    authority: str | None = None
    in_place_of: str | None = None
    causation: str | None = None
    correlation: str | None = None
    reason: str | None = None

    @property
    def persons(self) -> frozenset[str]:
        """Whose act it is when four eyes are asked for: the actor's, and whose substitute it is."""
        return frozenset({self.actor, self.in_place_of or self.actor})


class Recorded(Value):
    """An event with the circumstances of its recording: the envelope in the log.

    `recorded_at` is when it entered the log, `effective_at` when it holds from
    (both UTC); `version` counts from 1 within the stream without gaps. `old_county`
    is the old county whose case it is, when its successor's officer acted in it. `authority`
    and `in_place_of` say under which substitution or delegation they acted, and for whom.
    """

    stream_id: UUID
    version: int
    recorded_at: AwareDatetime
    effective_at: AwareDatetime
    actor: str
    role: Role
    organisation: str
    kind: ActorKind
    on_behalf_of: str | None
    command_id: str
    causation: str | None
    correlation: str | None
    rule_set: str | None
    reason: str | None
    old_county: str | None = None
    authority: str | None = None
    in_place_of: str | None = None
    event: SerializeAsAny[Event]

    @property
    def originator_id(self) -> UUID:
        """The stream's id, under the name that the event store's library uses."""
        return self.stream_id

    @property
    def originator_version(self) -> int:
        """The version, under the name that the event store's library uses."""
        return self.version


def recorded(
    event: Event,
    by: Circumstances,
    *,
    stream_id: UUID,
    version: int,
    at: datetime,
    rule_set: str | None,
    old_county: str | None = None,
) -> Recorded:
    """Put `event` in its envelope; `at` is the instant of recording (UTC)."""
    return Recorded(
        stream_id=stream_id,
        version=version,
        recorded_at=at,
        effective_at=by.effective_at,
        actor=by.actor,
        role=by.role,
        organisation=by.organisation,
        kind=by.kind,
        on_behalf_of=by.on_behalf_of,
        command_id=by.command_id,
        causation=by.causation,
        correlation=by.correlation,
        rule_set=rule_set,
        reason=by.reason,
        old_county=old_county,
        authority=by.authority,
        in_place_of=by.in_place_of,
        event=event,
    )


class Refusal(Exception):
    """The rules do not allow this.

    `code` is stable and public (kebab-case); `facts` are the plain values that
    a text about the refusal may name. The texts stand in `domain.language`.
    """

    def __init__(self, code: str, facts: Mapping[str, str | int] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, str | int] = dict(facts or {})
