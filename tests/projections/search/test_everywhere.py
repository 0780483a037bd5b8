"""Given words that stand everywhere and words that stand seldom, then the newest of either count.

The server finds the first among the newest entries, the others by the words: never one by one.
"""

import pytest
from sqlalchemy import Engine, text

from domain.case import need_ref
from domain.views.search_entry import Searched
from projections import build
from projections.reading import read
from projections.search import queries
from projections.search.project import SEARCH
from projections.search.queries import Within, find
from tests.projections.search.test_search import EVERYTHING, keys, need
from tests.projections.story import Story
from tests.samples import COMPANY

NEEDS = 240
MOST = 5
EACH = 12
#: One need in so many is of the county that is asked for.
SHARE = 8


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST", MOST)


@pytest.fixture
def known(engine: Engine) -> Engine:
    """All needs are about turning, one in twelve about milling, and the server has counted."""
    story = Story()
    for number in range(NEEDS):
        title = "Dreiing og fresing" if number % EACH == 0 else "Dreiing"
        assessed = need(f"n-{number}", title)
        if number % SHARE:
            assessed = assessed.model_copy(update={"county": "03"})
        story.tell(assessed, case=need_ref(f"n-{number}"))
    story.fold(engine, SEARCH)
    with engine.begin() as connection:
        connection.execute(text(f"ANALYZE {', '.join(build.tables(connection, SEARCH, 1))}"))
    return engine


def found(engine: Engine, word: str, seen: list[Within] = EVERYTHING) -> tuple[set[str], bool]:
    """What is found, and whether all entries were looked through for it."""
    with read(engine, SEARCH) as reading:
        hits = find(reading.connection, word, seen=seen, limit=50)
        looked_through = reading.connection.scalar(text("SHOW enable_seqscan")) == "on"
    assert hits.total == len(hits.items)
    return set(keys(hits)), looked_through


def test_of_a_word_that_stands_everywhere_the_newest_are_found_first(known: Engine) -> None:
    newest = {f"n-{number}" for number in range(NEEDS - MOST, NEEDS)}
    assert found(known, "dreiing") == (newest, True)


def test_a_word_that_stands_seldom_is_asked_for_by_itself(known: Engine) -> None:
    newest = {f"n-{number}" for number in range(NEEDS - MOST * EACH, NEEDS, EACH)}
    assert found(known, "fresing") == (newest, False)
    assert found(known, "høvling") == (set(), False)


def test_a_county_finds_the_newest_of_its_own_among_all(known: Engine) -> None:
    own = [number for number in range(NEEDS) if number % SHARE == 0]
    newest = {f"n-{number}" for number in own[-MOST:]}
    assert found(known, "dreiing", [Within(Searched.NEED, counties={"46"})]) == (newest, True)


def test_for_who_sees_little_the_words_are_asked_for(known: Engine) -> None:
    seen = [Within(each.kind, party=COMPANY.organisation) for each in EVERYTHING]
    assert found(known, "dreiing", seen) == (set(), False)


def test_who_sees_no_county_finds_nothing(known: Engine) -> None:
    assert found(known, "dreiing", [Within(Searched.NEED, counties=())]) == (set(), False)


def test_before_the_server_has_counted_the_same_is_found(engine: Engine) -> None:
    story = Story()
    for number in range(2 * MOST):
        story.tell(need(f"n-{number}", "Dreiing"), case=need_ref(f"n-{number}"))
    story.fold(engine, SEARCH)
    newest, _ = found(engine, "dreiing")
    assert newest == {f"n-{number}" for number in range(MOST, 2 * MOST)}
