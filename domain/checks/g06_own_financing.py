"""G6: the county has not put in anything of its own (*egenfinansiering*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.county_report.events import CountyReportSubmitted
from domain.follow_up.events import RoundClosed
from domain.opening.events import GrantCommitted, OwnContributionPledged
from domain.opening.money_events import OwnContributionDocumented
from domain.schemes.registry import rule_set_by_id
from domain.state.round import Round
from domain.takeover.events import RoundTakenOver


def look(books: RoundBooks) -> Iterator[Found]:
    """What was pledged, against the percentage where there is one, and what was documented.

    It is the scheme's own, unless the version of the checks' rules sets another.
    """
    state, history = books.state, books.history
    if not books.paid:
        return
    begun = history.of(GrantCommitted, RoundTakenOver)
    pledged = history.of(OwnContributionPledged)
    pledged_ore = sum(item.amount_ore for item in state.contributions)
    shown = history.of(OwnContributionDocumented)
    documented = sum(item.amount_ore for item in state.money_in.documented)
    if not pledged_ore and not documented:
        yield Found("nothing-pledged", [*begun, *pledged], explained=reason_of(pledged))
        return
    percent = books.settings.own_contribution_percent or _of_scheme(state)
    put_in = max(pledged_ore, documented)
    if percent is not None and put_in * 100 < state.granted_ore * percent:
        needed = -(-state.granted_ore * percent // 100)
        facts = {"pledged_ore": put_in, "needed_ore": needed, "percent": percent}
        yield Found("below-percentage", [*begun, *pledged, *shown], facts=facts)
    over = history.of(RoundClosed, CountyReportSubmitted)
    if over and documented < pledged_ore:
        facts = {"pledged_ore": pledged_ore, "documented_ore": documented}
        yield Found("pledged-not-documented", [*pledged, *shown, *over[:1]], facts=facts)


def _of_scheme(state: Round) -> int | None:
    """What share of the grant the round's rules ask for, None where they name none."""
    return rule_set_by_id(state.rule_set).own_contribution.percent if state.rule_set else None


CHECK = Check(
    ground=Ground.G6,
    citation="[OsloMet] ch. 1: the county contributes, no percentage, and 30 per cent of the grant "
    "in the sibling scheme; sections 9 and 13.2",
    weighs={
        "nothing-pledged": Severity.SERIOUS,
        "below-percentage": Severity.MODERATE,
        "pledged-not-documented": Severity.MODERATE,
    },
    look=look,
)
