"""Computes risk scores: the same books and findings give the same points, part by part."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from domain.checks.books import RoundBooks
from domain.checks.finding import Finding, Outcome, Severity
from domain.checks.g12_overpaid import OF_CLAIMS
from domain.risk.earlier import Claimed, claims_on_county, claims_on_recipients
from domain.risk.open_findings import closed_by_controls
from domain.risk.rules import RiskRules
from domain.risk.score import RiskFactor, RiskOf, RiskPart, RiskScore
from domain.trace.follow import trace
from domain.trace.thread import Gap

#: What the checks find of reports that have not come: these have a part of their own.
OVERDUE = frozenset({"county-report-overdue", "recipient-report-overdue"})


class _Facts(NamedTuple):
    """What is known of one subject."""

    findings: Sequence[Finding]
    gaps: Sequence[Gap]
    claimed: Sequence[Claimed]


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
        yield _score(group[0], rules, of, _Facts(about, gaps, claimed), round_id=round_id)


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
        facts = _Facts(
            findings=[one for one, numbers in about if number in numbers],
            gaps=[g for key, g in gaps if _of_gap(g, key, of_payment) == number],
            claimed=[one for one in claimed if one.whom == number],
        )
        round_id = next(iter(keys)) if len(keys) == 1 else None
        yield _score(
            here[0], rules, RiskOf.RECIPIENT, facts, round_id=round_id, organisation=number
        )


def _of_gap(gap: Gap, round_id: str, of_payment: dict[tuple[str, str], str]) -> str | None:
    return of_payment.get((round_id, gap.payment_id or "")) or gap.organisation


def _rounds(finding: Finding) -> set[str]:
    return {part.round_id for part in (finding.concerns, *finding.others)}


def _score(
    books: RoundBooks,
    rules: RiskRules,
    of: RiskOf,
    facts: _Facts,
    *,
    round_id: str | None = None,
    organisation: str | None = None,
) -> RiskScore:
    parts = tuple(_parts(facts, rules))
    return RiskScore(
        of=of,
        scheme=books.state.scheme,
        county=books.state.county,
        round_id=round_id,
        organisation=organisation,
        points=sum(part.points for part in parts),
        parts=parts,
        rule_version=rules.version_id,
    )


def _parts(facts: _Facts, rules: RiskRules) -> Iterator[RiskPart]:
    """Every part, also one without points: that nothing was found is said as well."""
    weights = rules.weights
    overdue = [one for one in facts.findings if one.code in OVERDUE]
    others = [one for one in facts.findings if one.code not in OVERDUE]
    counts = {
        severity.value: sum(one.severity is severity for one in others) for severity in Severity
    }
    heavy = {
        Severity.SERIOUS: weights.serious,
        Severity.MODERATE: weights.moderate,
        Severity.NOTE: weights.note,
    }
    yield _part(
        RiskFactor.OPEN_FINDINGS,
        sum(heavy[one.severity] for one in others),
        weights.findings_most,
        counts,
        _positions(others),
    )
    yield _part(
        RiskFactor.EARLIER_REPAYMENTS,
        len(facts.claimed) * weights.repayment,
        weights.repayments_most,
        {"claims": len(facts.claimed), "claimed_ore": sum(one.ore for one in facts.claimed)},
        (position for one in facts.claimed for position in one.events),
    )
    yield _part(
        RiskFactor.OVERDUE_REPORTS,
        len(overdue) * weights.overdue,
        weights.overdue_most,
        {"reports": len(overdue)},
        _positions(overdue),
    )
    untraced = sum(gap.ore for gap in facts.gaps)
    yield _part(
        RiskFactor.UNACCOUNTED_MONEY,
        -(-untraced // weights.untraced_step_ore),
        weights.untraced_most,
        {"untraced_ore": untraced},
        (ref.position for gap in facts.gaps for ref in gap.events),
    )


def _positions(findings: Iterable[Finding]) -> Iterator[int]:
    return (ref.position for finding in findings for ref in finding.events)


def _part(
    factor: RiskFactor, points: int, most: int, facts: dict[str, int], events: Iterable[int]
) -> RiskPart:
    return RiskPart(
        code=factor.value,
        points=min(points, most),
        most=most,
        facts=facts,
        events=tuple(sorted(set(events))),
    )
