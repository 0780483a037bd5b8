"""What has happened, told: an entry of the audit trail in the reader's language."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final

from pydantic import Field

from domain.changes.replaced import Change
from domain.event import ActorKind
from domain.language import changed, texts
from domain.language.language import Language
from domain.language.words import Words
from projections.audit_trail.around import Around, Linked
from projections.audit_trail.queries import Entry
from services.api.reads.views import At, Coded, Organisation, View, coded


class FieldSet(View):
    """A field that an event set: what stood there before, null where nothing did, and what now.

    `of` says which of several records of the kind it is, and is empty where the case has one.
    `old_text` and `new_text` are the values in words: kroner, days, the names of codes.
    """

    field: Coded
    of: Annotated[str, Field(examples=["intake"])]
    old: Annotated[Any, Field(examples=["2026-03-01T22:59:59Z"])]
    new: Annotated[Any, Field(examples=["2026-03-15T22:59:59Z"])]
    old_text: str
    new_text: str


class LinkView(View):
    """Another entry of the same trail."""

    position: Annotated[int, Field(examples=[4711])]
    case: Annotated[str, Field(examples=["round/yrkesfag-46-2026"])]
    version: int
    topic: Annotated[str, Field(examples=["deadline.set"])]
    label: Annotated[str, Field(examples=["Frist satt"])]


class EntryView(View):
    """One event: what happened, when, and who did it on whose behalf.

    `recorded_at` is when it entered the log, `effective_at` when it holds from.
    `actor` is an opaque id, never a name. `changes` are the fields that it set; the first
    version of a document replaces nothing, and is not repeated field by field. `caused_by` is
    the event that `causation` names, and `led_to` those that name this one, as far as the same
    trail shows them.
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
        str | None,
        Field(description="What set it off: an event, by case and version, or a row of a file."),
    ]
    correlation: Annotated[str | None, Field(description="The request that it came of.")]
    changes: tuple[FieldSet, ...]
    caused_by: LinkView | None
    led_to: tuple[LinkView, ...]


_NOTHING: Final = Around()


def told_all(
    entries: Iterable[Entry], around: Mapping[int, Around], language: str
) -> tuple[EntryView, ...]:
    """The entries, each with what is around it."""
    return tuple(told(entry, language, around.get(entry.position, _NOTHING)) for entry in entries)


def told(entry: Entry, language: str, around: Around = _NOTHING) -> EntryView:
    """The entry with its sentence; the sentence is made now, so it follows today's wording."""
    recorded = entry.recorded
    words = Words(Language(language))
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
        changes=tuple(_set(change, words) for change in around.changes),
        caused_by=_link(around.caused_by, language) if around.caused_by else None,
        led_to=tuple(_link(linked, language) for linked in around.led_to),
    )


def _set(change: Change, words: Words) -> FieldSet:
    said, (old, new) = changed.told(change, words), change.plain
    return FieldSet(
        field=Coded(code=change.code, label=said.field),
        of=change.of,
        old=old,
        new=new,
        old_text=said.old,
        new_text=said.new,
    )


def _link(linked: Linked, language: str) -> LinkView:
    return LinkView(
        position=linked.position,
        case=str(linked.case),
        version=linked.version,
        topic=linked.topic,
        label=texts.label("event", linked.topic, language),
    )
