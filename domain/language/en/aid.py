"""English: aid to undertakings, its ceiling and what they declare."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "aid-practice.set": "Ceiling for de minimis aid set",
        "aid.declared": "Other aid declared",
    },
    "action": {
        "set-aid-practice": "Set the ceiling for de minimis aid",
        "declare-aid": "Declare other aid",
    },
}

REPLIES = {
    "aid-ceiling-passed": Reply(
        "The organisation gets more aid than the ceiling",
        "The grants of all counties in three years and what the organisation has declared exceed "
        "the ceiling for de minimis aid that the county has set.",
        "Grant less, or write why the money is no aid or is lawful all the same.",
        "{party}: {total_ore}. Ceiling: {ceiling_ore}.",
    ),
    "aid-not-declared": Reply(
        "Other aid is not declared",
        "A private party is granted money and has not said what other aid it has got.",
        "Ask it to declare the aid from others in the last three years; nothing is an answer too. "
        "What counties grant under this scheme is counted by itself.",
        "{party}.",
    ),
    "aid-ceiling-not-set": Reply(
        "No ceiling for de minimis aid is set",
        "Private parties are granted money, and the county has not said what the ceiling for "
        "de minimis aid comes to in kroner.",
        "Set the ceiling, and say where it is from.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "aid-practice.set": (
        "{who} set the ceiling for de minimis aid to {ceiling}.",
        "Source: {source} ({status}).",
    ),
    "aid.declared": (
        "{party} declared {other} of other aid on {on}.",
        "Note: {note}.",
        "Attachments: {files}.",
        When("written_by_county", "The county wrote it down."),
    ),
}
