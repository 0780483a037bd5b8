"""What each event's sentence may name: its fields, written in the reader's language."""

from types import MappingProxyType

from domain.event import Recorded
from domain.language.clauses import Facts
from domain.language.facts import (
    aid,
    authority,
    calendars,
    claim,
    complaints,
    control,
    costs,
    county_report,
    deadline,
    envelope,
    evaluation,
    follow_up,
    forum,
    measure,
    meeting,
    members,
    money,
    money_in,
    need,
    offsets,
    outcome,
    payments,
    pots,
    ranking,
    registry,
    reports,
    round,
    subscriptions,
    takeover,
    vet_board,
    votes,
)
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words

_FACTS: FactsOf = MappingProxyType(
    {
        **follow_up.FACTS,
        **reports.FACTS,
        **evaluation.FACTS,
        **county_report.FACTS,
        **control.FACTS,
        **claim.FACTS,
        **offsets.FACTS,
        **pots.FACTS,
        **deadline.FACTS,
        **complaints.FACTS,
        **round.FACTS,
        **money_in.FACTS,
        **takeover.FACTS,
        **need.FACTS,
        **forum.FACTS,
        **members.FACTS,
        **meeting.FACTS,
        **votes.FACTS,
        **vet_board.FACTS,
        **outcome.FACTS,
        **ranking.FACTS,
        **money.FACTS,
        **aid.FACTS,
        **costs.FACTS,
        **payments.FACTS,
        **measure.FACTS,
        **registry.FACTS,
        **authority.FACTS,
        **calendars.FACTS,
        **subscriptions.FACTS,
        **envelope.FACTS,
    }
)


def facts(recorded: Recorded, words: Words) -> Facts:
    """The facts of a recorded event and its envelope; raises KeyError for an unknown event."""
    return {
        **envelope.envelope(recorded, words),
        **_FACTS[type(recorded.event)](recorded.event, words),
    }
