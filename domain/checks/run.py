"""Runs the checks: the same events and the same rules always give the same findings."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from domain.checks.books import RoundBooks, Seen
from domain.checks.check import Check, Found, FoundAcross, Part
from domain.checks.finding import Concerns, EventAt, Finding, Severity, finding_id
from domain.checks.grounds import CHECKS
from domain.checks.settings import RuleVersion

#: The references to events that were made so far, by position.
Told = dict[int, EventAt]


def run(
    rounds: Sequence[RoundBooks], version: RuleVersion, around: Sequence[RoundBooks] = ()
) -> tuple[Finding, ...]:
    """What the checks of the version find in the rounds, and across them, in a fixed order.

    `around` are rounds beside the run that are looked at together with it. A finding across
    rounds is the same whichever of its rounds is run: it counts when one of them is.
    """
    chosen = _chosen(version)
    together = sorted([*rounds, *around], key=lambda books: books.place) if around else rounds
    own = {books.state.round_id for books in rounds}
    told: Told = {}
    found = [
        *(one for books in rounds for one in in_round(books, version, chosen, told)),
        *(one for one in across(together, version, chosen, told) if _touches(one, own)),
    ]
    return tuple(sorted(found, key=lambda finding: finding.order))


def under(
    rounds: Sequence[RoundBooks], other: RuleVersion, around: Sequence[RoundBooks] = ()
) -> tuple[Sequence[RoundBooks], RuleVersion, Sequence[RoundBooks]]:
    """The same rounds under another version's settings, as `run` takes them."""
    return _set(rounds, other), other, _set(around, other)


def _set(rounds: Sequence[RoundBooks], version: RuleVersion) -> list[RoundBooks]:
    return [replace(books, settings=version.settings) for books in rounds]


def looks_across(version: RuleVersion) -> bool:
    """Whether a ground of the version looks across rounds."""
    return any(check.across is not None for check in _chosen(version))


def _chosen(version: RuleVersion) -> list[Check]:
    return [check for ground, check in CHECKS.items() if ground in version.settings.grounds]


def _touches(finding: Finding, rounds: Collection[str]) -> bool:
    return any(part.round_id in rounds for part in (finding.concerns, *finding.others))


def in_round(
    books: RoundBooks, version: RuleVersion, checks: Iterable[Check], told: Told | None = None
) -> Iterator[Finding]:
    """What is found in one round."""
    told = {} if told is None else told
    for check in checks:
        if check.look is not None:
            for found in check.look(books):
                yield _finding(check, found, version, [_part(books, found)], told)


def across(
    rounds: Sequence[RoundBooks],
    version: RuleVersion,
    checks: Iterable[Check],
    told: Told | None = None,
) -> Iterator[Finding]:
    """What is found only when rounds are looked at together."""
    told = {} if told is None else told
    for check in checks:
        if check.across is not None:
            yield from (_across(check, one, version, told) for one in check.across(rounds))


def _across(check: Check, found: FoundAcross, version: RuleVersion, told: Told) -> Finding:
    return _finding(check, found.found, version, found.parts, told)


def _finding(
    check: Check, found: Found, version: RuleVersion, parts: Sequence[Part], told: Told
) -> Finding:
    concerns, *others = (_concerns(part) for part in parts)
    return Finding(
        finding_id=finding_id(check.ground, found.code, concerns, found.more),
        ground=check.ground,
        code=found.code,
        outcome=check.outcome(found.code),
        severity=check.weighs.get(found.code, Severity.NOTE),
        concerns=concerns,
        others=tuple(others),
        events=events_at(found.events, told),
        questioned_ore=found.questioned_ore,
        facts=dict(found.facts),
        explained=found.explained,
        rule_version=version.version_id,
    )


def _part(books: RoundBooks, found: Found) -> Part:
    return Part(books, found.line_id, found.payment_id, found.organisation)


def _concerns(part: Part) -> Concerns:
    state = part.books.state
    return Concerns(
        scheme=state.scheme,
        county=state.county,
        budget_year=state.budget_year,
        round_id=state.round_id,
        line_id=part.line_id,
        payment_id=part.payment_id,
        organisation=part.organisation,
    )


def events_at(seen: Iterable[Seen], told: Told | None = None) -> tuple[EventAt, ...]:
    """References to the events, each once, in the log's order.

    `told` are those that were made before: many findings stand on one event.
    """
    once = {one.position: one for one in seen}
    known: Told = {} if told is None else told
    for position, one in once.items():
        if position not in known:
            known[position] = _event_at(one)
    return tuple(known[position] for position in sorted(once))


def _event_at(one: Seen) -> EventAt:
    return EventAt(
        case=str(one.case),
        stream_id=one.recorded.stream_id,
        version=one.recorded.version,
        position=one.position,
    )
