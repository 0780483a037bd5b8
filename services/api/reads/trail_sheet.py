"""The audit trail as a table to filter and sort: an entry a row, with its place in the log."""

from collections.abc import Iterable, Mapping, Sequence

from projections.audit_trail.stream import Stream
from services.api.reads.entries import EntryView, FieldSet
from services.api.reads.sheets import Sheet
from services.api.reads.trail_words import TRAIL_COLUMNS, TRAIL_WORDS


def trail_sheet(
    stream: Stream,
    entries: Sequence[EntryView],
    chosen: Mapping[str, object],
    language: str,
    position: int,
) -> Sheet:
    """The entries under their headings; instants are UTC, as in the log.

    `chosen` are the filters that they came through, `position` is where the log was read to. The
    fields that an event set stand a line each, with their old and new values in the same lines.
    """
    words, columns = TRAIL_WORDS[language], TRAIL_COLUMNS[language]
    selection = "; ".join(f"{name} {value}" for name, value in chosen.items() if value)
    return Sheet(
        name=words.title,
        notes=(
            (words.title, stream.case.key),
            (words.events, len(entries)),
            (words.log_position, position),
            *([(words.selection, selection)] if selection else []),
        ),
        headings=columns,
        rows=[
            (
                entry.position,
                entry.recorded_at.isoformat(),
                entry.effective_at.isoformat(),
                entry.case,
                entry.version,
                entry.label,
                entry.sentence,
                entry.role.label,
                entry.organisation,
                entry.actor,
                entry.on_behalf_of,
                entry.authority,
                entry.in_place_of,
                entry.reason,
                entry.rule_set,
                entry.topic,
                entry.command_id,
                entry.causation,
                entry.correlation,
                _lines(_field(change) for change in entry.changes),
                _lines(change.old_text for change in entry.changes),
                _lines(change.new_text for change in entry.changes),
                entry.caused_by.position if entry.caused_by else None,
                ", ".join(str(linked.position) for linked in entry.led_to) or None,
            )
            for entry in entries
        ],
    )


def _field(change: FieldSet) -> str:
    return f"{change.field.label} ({change.of})" if change.of else change.field.label


def _lines(texts: Iterable[str]) -> str | None:
    # A text of several lines would shift the values against their fields.
    return "\n".join(" ".join(text.split()) for text in texts) or None
