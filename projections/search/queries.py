"""What stands where: the words that somebody looks for, among what they may see."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    Text,
    and_,
    cast,
    collate,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from domain.views.search_entry import Entry, Searched
from projections.search.tables import entries

#: So many of what fits are looked at, those that were changed last first: a word that stands
#: everywhere finds nothing for anybody, and must not hold up the others.
MOST: Final = 1_000
#: Ranks are whole numbers, so that a page begins just where the one before it ended.
_RANK_UNIT: Final = 1_000_000
_WORD: Final = re.compile(r"\w+")
_WITHOUT: Final = re.compile(r"(^|\s)-\w")
_EXCERPT: Final = 'MaxWords=24, MinWords=8, StartSel="", StopSel="", FragmentDelimiter=" … "'


@dataclass(frozen=True)
class Within:
    """What of one kind somebody sees: of all counties or some, of all parties or one."""

    kind: Searched
    counties: Collection[str] | None = None
    party: str | None = None


@dataclass(frozen=True)
class Hit:
    """Something found, the part of its text that has the words, and how well it fits."""

    entry: Entry
    excerpt: str
    changed_at: datetime
    rank: int
    place: str


@dataclass(frozen=True)
class Hits:
    """Some of what was found; `total` counts all, up to `MOST`, by kind in `kinds`."""

    items: list[Hit]
    kinds: dict[Searched, int]

    @property
    def total(self) -> int:
        """How many were found, `MOST` when there may be more."""
        return sum(self.kinds.values())


def words_in(text: str) -> list[str]:
    """The words of a text, in small letters; without any, nothing can be looked for."""
    return _WORD.findall(text.casefold())


def find(
    connection: Connection,
    text: str,
    *,
    seen: Iterable[Within],
    limit: int,
    kind: Searched | None = None,
    round_id: str | None = None,
    after: tuple[int, str] | None = None,
) -> Hits:
    """At most `limit` things that have every word of `text`, the best first, behind a place.

    A word is found by its stem and by its beginning; words in quotation marks stand side by
    side, and one behind a minus does not stand there.
    """
    looked_for = _looked_for(text)
    wanted = [entries.c.words.op("@@")(looked_for), or_(*map(_sees, seen))]
    if round_id is not None:
        wanted.append(entries.c.round_id == round_id)
    candidates = (
        select(entries)
        .where(*wanted)
        .order_by(entries.c.position.desc(), entries.c.item.desc())
        .limit(MOST)
        .cte("candidates")
        .prefix_with("MATERIALIZED")
    )
    c = candidates.c
    counted = connection.execute(select(c.kind, func.count()).group_by(c.kind))
    found = {Searched(name): number for name, number in counted}
    score = func.ts_rank(c.words, looked_for) * literal(_RANK_UNIT, Float)
    rank = cast(func.round(score), BigInteger)
    # A text, so that a cursor can hold it; unique, so that the order is whole.
    place = collate(c.kind + "/" + cast(c.position, Text) + "/" + c.item, "C")
    ranked = select(c.entry, c.changed_at, c.text, rank.label("rank"), place.label("place"))
    if kind is not None:
        ranked = ranked.where(c.kind == kind)
    page = ranked.subquery("ranked")
    rows = select(
        page.c.entry,
        page.c.changed_at,
        page.c.rank,
        page.c.place,
        func.ts_headline("norwegian", page.c.text, looked_for, _EXCERPT).label("excerpt"),
    )
    if after is not None:
        best, last = after
        rows = rows.where(tuple_(-page.c.rank, page.c.place) > tuple_(-best, last))
    rows = rows.order_by(page.c.rank.desc(), page.c.place).limit(limit)
    items = [
        Hit(Entry.model_validate(row.entry), row.excerpt, row.changed_at, row.rank, row.place)
        for row in connection.execute(rows)
    ]
    return Hits(items, found)


def _looked_for(text: str) -> ColumnElement[object]:
    """The words by their Norwegian stems, as they are spelled, or as beginnings of others."""
    stems: ColumnElement[object] = func.websearch_to_tsquery("norwegian", text)
    if _WITHOUT.search(text):
        # As they are spelled, the word that must not stand there would in another form.
        return stems
    spelled = stems.op("||")(func.websearch_to_tsquery("simple", text))
    if '"' in text:
        return spelled
    beginnings = " & ".join(f"'{word}':*" for word in words_in(text))
    return spelled.op("||")(func.to_tsquery("simple", beginnings))


def _sees(within: Within) -> ColumnElement[bool]:
    mine: list[ColumnElement[bool]] = [entries.c.kind == within.kind]
    if within.counties is not None:
        mine.append(entries.c.county.in_(sorted(within.counties)))
    if within.party is not None:
        mine.append(entries.c.parties.contains([within.party]))
    return and_(*mine)
