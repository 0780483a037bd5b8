"""G13: unlawful aid to an undertaking (*statsstøtte*), by its sum over some years."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, FoundAcross, Part
from domain.checks.finding import Ground, Severity
from domain.party import MoneyRoute, PartyKind
from domain.state.plan_line import LineState


def across(rounds: Sequence[RoundBooks]) -> Iterator[FoundAcross]:
    """What each company was granted, in all counties, over the years that are counted together.

    The log has no declaration of other aid, and what the ceiling is in Norway is not known:
    then one finding for each round says so. Purchases are no aid.
    """
    given: dict[str, list[tuple[RoundBooks, str, int]]] = defaultdict(list)
    for books in rounds:
        aid = [(key, paid) for key, line, paid in books.paid_lines() if _is_aid(line)]
        for line_id, paid in aid:
            payee = books.state.lines[line_id].payee
            if payee is not None:
                given[payee.organisation].append((books, line_id, paid))
        if aid and books.settings.de_minimis_ore is None:
            events = [one for line_id, _ in aid for one in books.paying(line_id)]
            numbers = {books.state.lines[key].payee for key, _ in aid}
            facts = {"undertakings": len(numbers), "aid_ore": sum(ore for _, ore in aid)}
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
        given = sum(paid for _, _, paid in within)
        if given <= ceiling:
            continue
        found = Found(
            "aid-above-ceiling",
            [one for books, line_id, _ in within for one in books.paying(line_id)],
            questioned_ore=given - ceiling,
            facts={"aid_ore": given, "ceiling_ore": ceiling, "years": years, "last_year": last},
            more=str(last),
        )
        named = [Part(books, line_id, organisation=number) for books, line_id, _ in within]
        yield FoundAcross(found, named[::-1])


def _is_aid(line: LineState) -> bool:
    decided = line.decision or line.decided_before
    if decided is None or decided.recipient.kind is not PartyKind.COMPANY:
        return False
    return decided.route is not MoneyRoute.PURCHASE


CHECK = Check(
    ground=Ground.G13,
    citation="[found F34-F35] de-minimis; its standing in Norway was not found (section 20, 8)",
    weighs={"aid-above-ceiling": Severity.SERIOUS},
    cannot=frozenset({"aid-not-declared"}),
    across=across,
)
