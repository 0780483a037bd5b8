"""How a text is put together: of clauses, each said only when its facts are there."""

from collections.abc import Iterable, Mapping
from functools import cache
from string import Formatter
from typing import NamedTuple

from domain.language.format import ended_once, opening

Fact = str | int | None
Facts = Mapping[str, Fact]


class When(NamedTuple):
    """A clause that is said only when the named fact is true."""

    fact: str
    text: str


Clause = str | When


@cache
def names(clause: Clause) -> frozenset[str]:
    """The facts that a clause needs in order to be said."""
    text, condition = (clause.text, {clause.fact}) if isinstance(clause, When) else (clause, set())
    placed = {name for _, name, _, _ in Formatter().parse(text) if name}
    return frozenset(placed | condition)


def speak(clauses: Iterable[Clause], facts: Facts) -> str:
    """The clauses whose facts are there, filled in, one sentence after the other.

    A missing, blank or false fact silences the clause that needs it; the number
    0 is a fact like any other number.
    """
    said = [
        _fill(clause, facts)
        for clause in clauses
        if all(_is_there(facts.get(name)) for name in names(clause))
    ]
    return " ".join(said)


def _fill(clause: Clause, facts: Facts) -> str:
    text = clause.text if isinstance(clause, When) else clause
    return ended_once(opening(text.format_map(facts)))


def _is_there(fact: Fact) -> bool:
    return fact is not None and fact is not False and fact != ""
