"""Given events, what a check finds: what happened is folded as the log would have it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from domain.case import CaseRef, need_ref
from domain.checks.books import RoundBooks, Seen, books
from domain.checks.finding import Finding, Ground
from domain.checks.run import run
from domain.checks.settings import CheckSettings, RuleVersion
from domain.event import Event, recorded
from domain.opening.events import GrantCommitted, RoundOpened
from domain.party import MoneyRoute
from domain.procurement import Procurement
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import GrantDecided, PaymentOrdered
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    FULL_MEETING,
    LINE_ORE,
    OPEN,
    ORDERED,
    PLANNING_ASSURED,
    PRIORITISED,
    READY_TO_PAY,
    THE_NEED,
    THE_ROUND,
    fact,
    line,
)
from tests.samples import PROVIDER, by

Cases = Mapping[CaseRef, Sequence[Event]]

#: When it is looked at: the spring after, when the sample measure has not ended.
SPRING = datetime(2027, 3, 1, 12, tzinfo=UTC)
#: After the sample measure's last day.
AUTUMN = datetime(2027, 9, 1, 12, tzinfo=UTC)
#: A round in which half of the sample line has been paid.
PAID: tuple[Event, ...] = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
PAID_ORE = 9_250_000
HISTORY: Cases = {THE_NEED: PRIORITISED, THE_ROUND: PAID}


def seen(cases: Cases, reasons: Mapping[str, str] | None = None) -> list[Seen]:
    """The events as the log has them, case by case; `reasons` by topic."""
    found: list[Seen] = []
    for case, events in cases.items():
        for version, event in enumerate(events, 1):
            given = by(reason=(reasons or {}).get(event.TOPIC))
            at = given.received_at + timedelta(minutes=len(found))
            stored = recorded(
                event, given, stream_id=case.stream_id, version=version, at=at, rule_set=None
            )
            found.append(Seen(len(found) + 1, case, stored))
    return found


def opened(
    cases: Cases,
    at: datetime = SPRING,
    settings: CheckSettings | None = None,
    reasons: Mapping[str, str] | None = None,
) -> tuple[RoundBooks, ...]:
    """The books of the rounds among the cases."""
    return books(seen(cases, reasons), at, settings or CheckSettings())


class Checked:
    """What one ground's check finds; `found()` are the codes, in order."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings

    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    def finds(self, code: str, ore: int | None = None, **facts: str | int) -> Finding:
        """It finds this once, with the sum and the facts, and stands on events."""
        (finding,) = [one for one in self.findings if one.code == code]
        assert finding.questioned_ore == ore
        assert facts.items() <= finding.facts.items()
        assert finding.events
        return finding

    def finds_nothing(self, *codes: str) -> None:
        assert not set(codes) & set(self.codes()) if codes else self.codes() == []


def check(
    ground: Ground,
    *more: Event,
    round_events: Iterable[Event] = PAID,
    other: Cases | None = None,
    at: datetime = SPRING,
    reasons: Mapping[str, str] | None = None,
    **settings: int,
) -> Checked:
    """What the ground's check finds when `more` has happened in the round after the payment."""
    cases = {THE_NEED: PRIORITISED, **(other or {}), THE_ROUND: (*round_events, *more)}
    chosen = CheckSettings(grounds=(ground,), **settings)
    version = RuleVersion(
        version_id="test", adopted=False, citation="", valid_from=None, settings=chosen
    )
    return Checked(run(opened(cases, at, chosen, reasons), version))


def need(key: str, *events: Event) -> Cases:
    """The events of another need, under its own key."""
    first = events[0].model_copy(update={"need_id": key})
    return {need_ref(key): (first, *events[1:])}


def elsewhere(events: Iterable[Event], round_id: str, county: str) -> tuple[Event, ...]:
    """The same events as they would be in a round of another county or year."""
    opening = (GrantCommitted, RoundOpened)
    year = int(round_id[-4:])
    named = {"round_id": round_id, "county": county, "budget_year": year}
    return tuple(
        event.model_copy(update=named) if isinstance(event, opening) else event for event in events
    )


def purchase(basis: Procurement | None, amount_ore: int = LINE_ORE) -> tuple[Event, ...]:
    """A round in which half of what a provider sold was paid, bought on this basis."""
    plan = fact(
        PlanAdopted,
        meeting=FULL_MEETING,
        lines=(line(route=MoneyRoute.PURCHASE, recipient=PROVIDER, amount_ore=amount_ore),),
    )
    decided = fact(
        GrantDecided,
        route=MoneyRoute.PURCHASE,
        recipient=PROVIDER,
        amount_ore=amount_ore,
        individual_decision=False,
        written_reasons="",
        procurement=basis,
    )
    ordered = fact(PaymentOrdered, payee=PROVIDER, amount_ore=PAID_ORE, invoice="2026-7")
    return (*OPEN, plan, PLANNING_ASSURED, decided, ordered, DISBURSED)
