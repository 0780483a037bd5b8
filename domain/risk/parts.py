"""The parts of one risk score: what is counted, at which points, and on which events."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from domain.checks.books import RoundBooks
from domain.checks.finding import Finding, Severity
from domain.risk.earlier import Claimed
from domain.risk.rules import RiskRules
from domain.risk.score import RiskFactor, RiskOf, RiskPart, RiskScore
from domain.trace.thread import Gap

#: What the checks find of reports that have not come: these have a part of their own.
OVERDUE = frozenset({"county-report-overdue", "recipient-report-overdue"})


class Facts(NamedTuple):
    """What is known of one subject."""

    findings: Sequence[Finding]
    gaps: Sequence[Gap]
    claimed: Sequence[Claimed]


def score_of(
    books: RoundBooks,
    rules: RiskRules,
    of: RiskOf,
    facts: Facts,
    *,
    round_id: str | None = None,
    organisation: str | None = None,
) -> RiskScore:
    """The score of one subject: a round, a county or a recipient."""
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


def _parts(facts: Facts, rules: RiskRules) -> Iterator[RiskPart]:
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
