"""What stands where: the words that somebody looks for, among what they may see."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    Select,
    Subquery,
    Text,
    and_,
    cast,
    collate,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy import text as text_of

from domain.views.search_entry import Entry, Searched
from projections.reckoned import rows_of
from projections.search.tables import ENTRY, entries, entry_of

#: So many of what fits are looked at, those that were changed last first: a word that stands
#: everywhere finds nothing for anybody, and must not hold up the others.
MOST: Final = 1_000
#: Ranks are whole numbers, so that a page begins just where the one before it ended.
_RANK_UNIT: Final = 1_000_000
#: So many times the entries that would be looked through must come by the words, before the newest
#: are looked through. One costs about as much either way, but a word, which is asked for in up to
#: three forms, is reckoned nearly three times too often. With this neither way took the server
#: more than 60 ms among 200,000 needs (docs/performance.md).
_OVER_RECKONED: Final = 4
#: Until the transaction ends. Only what has no index is still looked through.
_BY_INDEX: Final = text_of("SET LOCAL enable_seqscan = off")
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
    has_words = entries.c.words.op("@@")(looked_for)
    shown = [or_(*map(_sees, seen))]
    if round_id is not None:
        shown.append(entries.c.round_id == round_id)
    candidates = _newest(connection, has_words, shown)
    page = _page(candidates, looked_for, kind, after).limit(limit).subquery("page")
    excerpt = func.ts_headline("norwegian", page.c.text, looked_for, _EXCERPT).label("excerpt")
    # Beside the page, and there also when it is empty: the candidates are found once for both.
    counted = _counted(candidates)
    rows = connection.execute(
        select(counted.c.kinds, page, excerpt)
        .select_from(counted.outerjoin(page, true()))
        .order_by(page.c.rank.desc(), page.c.place)
    ).all()
    items = [
        Hit(entry_of(row), row.excerpt, row.changed_at, row.rank, row.place)
        for row in rows
        if row.place is not None
    ]
    kinds = rows[0].kinds or {}
    return Hits(items, {Searched(name): number for name, number in kinds.items()})


def _counted(candidates: CTE) -> Subquery:
    """One row: how many there are of each kind, none of them where there are none at all."""
    kinds = (
        select(candidates.c.kind, func.count().label("number"))
        .group_by(candidates.c.kind)
        .subquery()
    )
    return select(func.json_object_agg(kinds.c.kind, kinds.c.number).label("kinds")).subquery()


def _page(
    candidates: CTE,
    looked_for: ColumnElement[object],
    kind: Searched | None,
    after: tuple[int, str] | None,
) -> Select[Any]:
    """The candidates of a kind behind a place, the best first."""
    c = candidates.c
    score = func.ts_rank(c.words, looked_for) * literal(_RANK_UNIT, Float)
    rank = cast(func.round(score), BigInteger)
    # A text, so that a cursor can hold it; unique, so that the order is whole.
    place = collate(c.kind + "/" + cast(c.position, Text) + "/" + c.item, "C")
    told = (c[name] for name in ENTRY)
    named = select(*told, c.changed_at, rank.label("rank"), place.label("place"))
    if kind is not None:
        named = named.where(c.kind == kind)
    ranked = named.subquery("ranked")
    page = select(ranked).order_by(ranked.c.rank.desc(), ranked.c.place)
    if after is not None:
        best, last = after
        page = page.where(tuple_(-ranked.c.rank, ranked.c.place) > tuple_(-best, last))
    return page


def _newest(
    connection: Connection, has_words: ColumnElement[bool], shown: Sequence[ColumnElement[bool]]
) -> CTE:
    """Of the shown that have the words those that were changed last, `MOST` of them."""
    wanted = (has_words, *shown)
    order: ColumnElement[int] = entries.c.position
    if not _are_everywhere(connection, has_words, wanted):
        # The server would walk back from the newest entry and take a word's vector out of its
        # store for each, which costs more than it reckons. By no index's order, it asks for words.
        connection.execute(_BY_INDEX)
        order = entries.c.position + 0
    return (
        select(entries)
        .where(*wanted)
        .order_by(order.desc(), entries.c.item.desc())
        .limit(MOST)
        .cte("candidates")
        .prefix_with("MATERIALIZED")
    )


def _are_everywhere(
    connection: Connection, has_words: ColumnElement[bool], wanted: Sequence[ColumnElement[bool]]
) -> bool:
    """Whether `MOST` of the wanted are sooner found among the newest entries than by their words.

    By the words all entries come that have them, whoever may see them; among the newest fewer
    are looked through the more of them are wanted.
    """
    one = select(literal(1)).select_from(entries)
    by_words = rows_of(connection, one.where(has_words))
    if by_words <= _OVER_RECKONED * MOST:
        return False
    # None are reckoned with where the server sees beforehand that nobody is shown any.
    found = max(1, rows_of(connection, one.where(*wanted)))
    looked_through = MOST * rows_of(connection, one) / found
    return _OVER_RECKONED * looked_through < by_words


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
