"""The audit trail as a document that an archive can file: Markdown, readable as it is."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from domain.calendar import NORWAY
from domain.language.format import day, moment
from domain.language.language import Language
from domain.language.words import Words
from projections.audit_trail.stream import Stream
from services.api.reads.entries import EntryView, LinkView
from services.api.reads.trail_words import TRAIL_WORDS, TrailWords

MARKDOWN = "text/markdown"

#: What CommonMark gives a meaning anywhere in a line, and what begins a list.
_MARKS = re.compile(r"[\\`*_\[\]<>#|~&]")
_BULLET = re.compile(r"^(\d*)([-+.)])")
#: Any white space but the no-break spaces that hold an amount together.
_BLANKS = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")


def document(
    stream: Stream,
    entries: Sequence[EntryView],
    chosen: Mapping[str, object],
    language: str,
    position: int,
) -> str:
    """The entries under a heading for each day (Norwegian time), each with who and why.

    `chosen` are the filters that `entries` came through, which the document must own up
    to; `position` is the log position that the trail was read up to. Texts that people
    wrote cannot become headings, links or markup.
    """
    words = TRAIL_WORDS[language]
    county = Words(Language(language)).county(stream.county)
    lines = [
        f"# {words.title}: {_plain(stream.case.key)}",
        "",
        f"- {words.scheme}: {_plain(stream.scheme)}",
        f"- {words.county}: {_plain(county)}",
        *(
            f"- {words.selection}: {name} {_inside(_written(value))}"
            for name, value in _given(chosen)
        ),
        f"- {words.events}: {len(entries)}",
        f"- {words.log_position}: {position}",
        "",
        *_days(entries, Language(language), words),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _given(chosen: Mapping[str, object]) -> list[tuple[str, object]]:
    return [(name, value) for name, value in chosen.items() if value]


def _written(value: object) -> str:
    match value:
        case datetime():
            return value.isoformat()
        case list():
            return ", ".join(value)
        case _:
            return str(value)


def _days(entries: Iterable[EntryView], language: Language, words: TrailWords) -> Iterator[str]:
    for on, of_the_day in groupby(entries, key=lambda entry: _in_norway(entry.recorded_at).date()):
        yield f"## {day(on, language)}"
        yield ""
        for entry in of_the_day:
            yield from _entry(entry, language, words)


def _entry(entry: EntryView, language: Language, words: TrailWords) -> Iterator[str]:
    clock = _in_norway(entry.recorded_at).strftime("%H:%M:%S")
    yield f"### {clock} {_plain(entry.label)} ({entry.position})"
    yield ""
    yield _plain(entry.sentence)
    yield ""
    by = f"{entry.role.label}, {entry.organisation}, {entry.actor}"
    if entry.on_behalf_of:
        by = f"{by}, {words.on_behalf_of} {entry.on_behalf_of}"
    yield f"- {words.by}: {_plain(by)}"
    effective = moment(entry.effective_at, language)
    if effective != moment(entry.recorded_at, language):
        yield f"- {words.effective}: {_plain(effective)}"
    yield f"- {words.case}: {_plain(entry.case)}, {words.version} {entry.version}"
    if entry.caused_by:
        yield f"- {words.caused_by}: {_linked(entry.caused_by)}"
    for linked in entry.led_to:
        yield f"- {words.led_to}: {_linked(linked)}"
    for change in entry.changes:
        of = f" ({_plain(change.of)})" if change.of else ""
        old, new = (_inside(text) or "–" for text in (change.old_text, change.new_text))
        yield f"- {_plain(change.field.label)}{of}: {old} → {new}"
    yield ""


def _linked(linked: LinkView) -> str:
    return f"{_plain(linked.label)} ({linked.position})"


def _plain(text: str) -> str:
    """A text on one line in which no character is markup."""
    return _BULLET.sub(r"\1\\\2", _inside(text))


def _inside(text: str) -> str:
    """The same for what does not begin the line."""
    return _MARKS.sub(r"\\\g<0>", _BLANKS.sub(" ", text).strip())


def _in_norway(at: datetime) -> datetime:
    return at.astimezone(NORWAY)
