"""G13: unlawful aid to an undertaking (*statsstøtte*), by its sum over some years."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, FoundAcross, Part
from domain.checks.finding import Ground, Severity
from domain.rules.money.aid import is_aid


def across(rounds: Sequence[RoundBooks]) -> Iterator[FoundAcross]:
    """What each private party was paid, in all counties, over the years counted together.

    Who has not declared other aid, and whom no ceiling is known for, cannot be judged: one
    finding for each round says so. Purchases are no aid.
    """
    given: dict[str, list[tuple[RoundBooks, str, int]]] = defaultdict(list)
    for books in rounds:
        aid = [(key, paid) for key, line, paid in books.paid_lines() if is_aid(line)]
        for line_id, paid in aid:
            payee = books.state.lines[line_id].payee
            if payee is not None:
                given[payee.organisation].append((books, line_id, paid))
        silent = [(key, paid) for key, paid in aid if not _judged(books, key)]
        if silent:
            events = [one for line_id, _ in silent for one in books.paying(line_id)]
            numbers = {books.state.lines[key].payee for key, _ in silent}
            facts = {"undertakings": len(numbers), "aid_ore": sum(ore for _, ore in silent)}
            yield FoundAcross(Found("aid-not-declared", events, facts=facts), [Part(books)])
    for number, parts in sorted(given.items()):
        yield from _above(number, parts)


def _above(number: str, parts: list[tuple[RoundBooks, str, int]]) -> Iterator[FoundAcross]:
    """Each run of years whose sum is above the ceiling, named by its last year."""
    settings = parts[0][0].settings
    ceiling, years = settings.de_minimis_ore, settings.de_minimis_years
    if ceiling is None:
        return
    for last in sorted({books.state.budget_year for books, _, _ in parts}):
        within = [part for part in parts if 0 <= last - part[0].state.budget_year < years]
        given = sum(paid for _, _, paid in within) + _declared_ore(within, number)
        if given <= ceiling:
            continue
        found = Found(
            "aid-above-ceiling",
            [one for books, line_id, _ in within for one in books.paying(line_id)],
            questioned_ore=min(given - ceiling, sum(paid for _, _, paid in within)),
            facts={"aid_ore": given, "ceiling_ore": ceiling, "years": years, "last_year": last},
            more=str(last),
        )
        named = [Part(books, line_id, organisation=number) for books, line_id, _ in within]
        yield FoundAcross(found, named[::-1])


def _judged(books: RoundBooks, line_id: str) -> bool:
    """Whether the payee has declared its other aid, and there is a ceiling to hold it against."""
    payee = books.state.lines[line_id].payee
    declared = payee is not None and payee.organisation in books.state.aid.declared
    return declared and books.settings.de_minimis_ore is not None


def _declared_ore(parts: Sequence[tuple[RoundBooks, str, int]], number: str) -> int:
    """What the organisation declared last; counties may have asked it at the same time."""
    newest = max(books.state.budget_year for books, _, _ in parts)
    return max(
        (
            said.other_ore
            for books, _, _ in parts
            if books.state.budget_year == newest
            and (said := books.state.aid.declared.get(number)) is not None
        ),
        default=0,
    )


CHECK = Check(
    ground=Ground.G13,
    citation="[found F34-F35] de-minimis; its standing in Norway was not found (section 20, 8)",
    weighs={"aid-above-ceiling": Severity.SERIOUS},
    cannot=frozenset({"aid-not-declared"}),
    across=across,
)
