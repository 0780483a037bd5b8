"""What has happened, told: an entry of the audit trail in the reader's language."""

from typing import Annotated

from pydantic import Field

from domain.event import ActorKind
from domain.language import texts
from projections.audit_trail.queries import Entry
from services.api.reads.views import At, Coded, Organisation, View, coded


class EntryView(View):
    """One event: what happened, when, and who did it on whose behalf.

    `recorded_at` is when it entered the log, `effective_at` when it holds from.
    `actor` is an opaque id, never a name.
    """

    position: Annotated[int, Field(description="Where it stands in the log.", examples=[4711])]
    case: Annotated[str, Field(examples=["need/n-3f9a2c7d1b04"])]
    version: Annotated[int, Field(description="The case's version after it.", examples=[3])]
    recorded_at: At
    effective_at: At
    topic: Annotated[str, Field(examples=["need.registered"])]
    label: Annotated[str, Field(examples=["Behov registrert"])]
    sentence: Annotated[str, Field(examples=["Virksomheten registrerte behovet."])]
    actor: Annotated[str, Field(examples=["u-0011"])]
    kind: ActorKind
    role: Coded
    organisation: Organisation
    on_behalf_of: Annotated[str | None, Field(examples=["311000012"])]
    authority: Annotated[str | None, Field(examples=["a-3f9a2c7d1b04"])]
    in_place_of: str | None
    reason: Annotated[str | None, Field(examples=["Nettverket har ikke møte før fristen."])]
    rule_set: Annotated[str | None, Field(examples=["yrkesfag-2021"])]
    command_id: str
    causation: Annotated[
        str | None, Field(description="What set it off, such as the row of a file.")
    ]
    correlation: Annotated[str | None, Field(description="The request that it came of.")]


def told(entry: Entry, language: str) -> EntryView:
    """The entry with its sentence; the sentence is made now, so it follows today's wording."""
    recorded = entry.recorded
    return EntryView(
        position=entry.position,
        case=str(entry.case),
        version=recorded.version,
        recorded_at=recorded.recorded_at,
        effective_at=recorded.effective_at,
        topic=recorded.event.TOPIC,
        label=texts.label("event", recorded.event.TOPIC, language),
        sentence=texts.sentence(recorded, language, about=entry.about),
        actor=recorded.actor,
        kind=recorded.kind,
        role=coded("role", recorded.role, language),
        organisation=recorded.organisation,
        on_behalf_of=recorded.on_behalf_of,
        authority=recorded.authority,
        in_place_of=recorded.in_place_of,
        reason=recorded.reason,
        rule_set=recorded.rule_set,
        command_id=recorded.command_id,
        causation=recorded.causation,
        correlation=recorded.correlation,
    )
