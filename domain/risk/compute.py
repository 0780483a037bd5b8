"""Computes risk scores: the same books and findings give the same points, part by part."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from domain.checks.books import RoundBooks
from domain.checks.finding import Finding, Outcome
from domain.checks.g12_overpaid import OF_CLAIMS
from domain.risk.earlier import claims_on_county, claims_on_recipients
from domain.risk.open_findings import closed_by_controls
from domain.risk.parts import Facts, score_of
from domain.risk.rules import RiskRules
from domain.risk.score import RiskOf, RiskScore
from domain.trace.follow import trace
from domain.trace.thread import Gap


def scores(
    rounds: Sequence[RoundBooks],
    findings: Iterable[Finding],
    rules: RiskRules,
    of: RiskOf,
    taken: Callable[[str], bool] = lambda _round_id: True,
) -> tuple[RiskScore, ...]:
    """The scores of every subject that has been paid, the most points first.

    `rounds` are all that the counties have, so that what was claimed in earlier years counts;
    `taken` says in which of them findings, reports and money are looked at.
    """
    closed = closed_by_controls(rounds)
    open_ = [one for one in findings if _is_open(one, closed)]
    found = (
        one
        for county in dict.fromkeys(books.state.county for books in rounds)
        for one in _in_county(
            [books for books in rounds if books.state.county == county], open_, rules, of, taken
        )
    )
    return tuple(sorted(found, key=lambda score: score.order))


def _is_open(finding: Finding, closed: Collection[str]) -> bool:
    return finding.outcome is Outcome.FOUND and finding.finding_id not in closed


def _in_county(
    rounds: Sequence[RoundBooks],
    findings: Sequence[Finding],
    rules: RiskRules,
    of: RiskOf,
    taken: Callable[[str], bool],
) -> Iterator[RiskScore]:
    here = [books for books in rounds if taken(books.state.round_id) and books.paid]
    if not here:
        return
    if of is RiskOf.RECIPIENT:
        yield from _recipients(here, rounds, findings, rules)
        return
    claimed = claims_on_county(rounds)
    groups = [[books] for books in here] if of is RiskOf.ROUND else [here]
    for group in groups:
        keys = {books.state.round_id for books in group}
        about = [one for one in findings if _rounds(one) & keys]
        gaps = [gap for books in group for gap in trace(books).gaps]
        round_id = group[0].state.round_id if of is RiskOf.ROUND else None
        yield score_of(group[0], rules, of, Facts(about, gaps, claimed), round_id=round_id)


def _recipients(
    here: Sequence[RoundBooks],
    rounds: Sequence[RoundBooks],
    findings: Sequence[Finding],
    rules: RiskRules,
) -> Iterator[RiskScore]:
    keys = {books.state.round_id for books in here}
    of_payment = {
        (books.state.round_id, payment.payment_id): payment.payee.organisation
        for books in here
        for payment in books.state.payments.values()
    }
    of_line = {
        (books.state.round_id, line_id): line.recipient.organisation
        for books in here
        for line_id, line in books.state.lines.items()
        if line.recipient is not None
    }
    gaps = [(books.state.round_id, gap) for books in here for gap in trace(books).gaps]
    claimed = claims_on_recipients(rounds)

    def whose(finding: Finding) -> set[str]:
        parts = [p for p in (finding.concerns, *finding.others) if p.round_id in keys]
        places = [(part.round_id, part.payment_id or "") for part in parts]
        lines = [(part.round_id, part.line_id or "") for part in parts]
        named = [part.organisation for part in parts]
        paid = [of_payment.get(place) for place in places]
        # A line has its recipient's money; a payment on it may be another's.
        given = [of_line.get(line) for line in lines]
        return {number for number in (*named, *paid, *given) if number}

    # What is claimed of a recipient is a part of its own here, as reports that have not come are.
    about = [(one, whose(one)) for one in findings if one.code not in OF_CLAIMS]
    for number in sorted(set(of_payment.values())):
        facts = Facts(
            findings=[one for one, numbers in about if number in numbers],
            gaps=[g for key, g in gaps if _of_gap(g, key, of_payment) == number],
            claimed=[one for one in claimed if one.whom == number],
        )
        round_id = next(iter(keys)) if len(keys) == 1 else None
        yield score_of(
            here[0], rules, RiskOf.RECIPIENT, facts, round_id=round_id, organisation=number
        )


def _of_gap(gap: Gap, round_id: str, of_payment: dict[tuple[str, str], str]) -> str | None:
    return of_payment.get((round_id, gap.payment_id or "")) or gap.organisation


def _rounds(finding: Finding) -> set[str]:
    return {part.round_id for part in (finding.concerns, *finding.others)}
