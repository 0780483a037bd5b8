"""What sentences about the follow-up of measures may name."""

from collections.abc import Iterable

from domain.follow_up.changes import (
    MeasureCancelled,
    MeasureChange,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.participants import ParticipantsRecorded, TookPart
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words


def confirmed(event: CooperationConfirmed, words: Words) -> Facts:
    """Who, in which half, since when, with what obligation, and what is to be looked at."""
    first = event.first_involved_on
    return {
        "the_line": words.thing("line", event.line_id),
        "party": event.party.name,
        "half": words.inside("half", event.half),
        "first_day": words.day(first) if first else None,
        "obligation": words.quote(event.obligation),
        "files": len(event.agreements) or None,
        "first_day_missing": event.first_day_missing,
        "came_after_need": event.came_after_need,
        "written_by_county": event.written_by_county,
    }


def counted(event: ParticipantsRecorded, words: Words) -> Facts:
    """How many, of whom, and whether a list shows it."""
    return {
        "the_line": words.thing("line", event.line_id),
        "total": sum(row.count for row in event.participants),
        "rows": took_part(event.participants, words),
        "sha256": event.attendance.sha256 if event.attendance else None,
        "unsupported": event.unsupported,
    }


def took_part(rows: Iterable[TookPart], words: Words) -> str:
    """The rows of a count, each with its programme and organisation where they are known."""
    return words.listed(_row(row, words) for row in rows)


def requested(event: MeasureChangeRequested, words: Words) -> Facts:
    """What is to be another, and why."""
    return {
        "the_line": words.thing("line", event.line_id),
        "what": words.quote(event.change.what),
        "grounds": words.quote(event.grounds),
        **_change(event.change, words),
    }


def decided(event: MeasureChangeDecided, words: Words) -> Facts:
    """What the county said, and why."""
    return {
        "the_line": words.thing("line", event.line_id),
        "change_id": event.change_id,
        "outcome": words.inside("change-outcome", event.outcome),
        "inside": event.purpose_kept,
        "beyond": not event.purpose_kept,
        "grounds": words.quote(event.grounds),
    }


def cancelled(event: MeasureCancelled, words: Words) -> Facts:
    """Why, and what money stood on it."""
    return {
        "the_line": words.thing("line", event.line_id),
        "grounds": words.quote(event.grounds),
        "decided": words.money(event.decided_ore) if event.decided_ore else None,
        "ordered": words.money(event.ordered_ore) if event.ordered_ore else None,
    }


def reinstated(event: MeasureReinstated, words: Words) -> Facts:
    """Which measure."""
    return {"the_line": words.thing("line", event.line_id)}


def _row(row: TookPart, words: Words) -> str:
    group = words.inside("target-group", row.group)
    programme = words.name("programme", row.programme) if row.programme else None
    where = [part for part in (programme, row.organisation) if part]
    return f"{group} ({', '.join([*where, str(row.count)])})"


def _change(change: MeasureChange, words: Words) -> Facts:
    groups = change.target_groups
    return {
        "title": words.quote(change.title) if change.title else None,
        "starts_on": words.day(change.starts_on) if change.starts_on else None,
        "ends_on": words.day(change.ends_on) if change.ends_on else None,
        "groups": words.counted("target-group", groups) if groups else None,
        "providers": words.quote(change.providers) if change.providers else None,
    }


FACTS: FactsOf = {
    CooperationConfirmed: confirmed,
    ParticipantsRecorded: counted,
    MeasureChangeRequested: requested,
    MeasureChangeDecided: decided,
    MeasureCancelled: cancelled,
    MeasureReinstated: reinstated,
}
