"""The audit trail as a table to filter and sort: an entry a row, with its place in the log."""

from collections.abc import Mapping, Sequence

from projections.audit_trail.stream import Stream
from services.api.reads.entries import EntryView
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

    `chosen` are the filters that they came through, `position` is where the log was read to.
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
            )
            for entry in entries
        ],
    )
