"""What sentences about notices and complaints may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
    ReasonsGiven,
)


def notified(event: DecisionNotified, words: Words) -> Facts:
    """Which decision, when it got there, and until when one may complain."""
    return {
        "the_line": words.thing("line", event.line_id),
        "on": words.day(event.reached_on),
        "channel": words.quote(event.channel),
        "complain_by": words.moment(event.complain_by) if event.complain_by else None,
    }


def demanded(event: ReasonsDemanded, words: Words) -> Facts:
    """Who demands the reasons for what, and whether that breaks the time for complaint off."""
    return {
        "the_line": words.thing("line", event.line_id),
        "party": event.party.name,
        "on": words.day(event.demanded_on),
        "late": event.late,
        "in_time": not event.late,
    }


def reasons(event: ReasonsGiven, words: Words) -> Facts:
    """Which decision, and why."""
    return {
        "the_line": words.thing("line", event.line_id),
        "written_reasons": words.quote(event.written_reasons),
    }


def received(event: ComplaintReceived, words: Words) -> Facts:
    """Who complains about what, and whether in time."""
    return {
        "the_line": words.thing("line", event.line_id),
        "complainant": event.complainant.name,
        "on": words.day(event.received_on),
        "award": event.decision == 1,
        "reduction": event.decision - 1 if event.decision and event.decision > 1 else None,
        "late": event.late,
        "in_time": not event.late,
    }


def answered(event: ComplaintAnswered, words: Words) -> Facts:
    """What became of the complaint, who says so, and why."""
    return {
        "the_line": words.thing("line", event.line_id),
        "outcome": words.inside("complaint-outcome", event.outcome),
        "county": not event.by_appeals_body,
        "appeals_body": event.by_appeals_body,
        "written_reasons": words.quote(event.written_reasons),
        "amount": words.money(event.amount_ore) if event.amount_ore else None,
    }


FACTS: FactsOf = {
    DecisionNotified: notified,
    ReasonsDemanded: demanded,
    ReasonsGiven: reasons,
    ComplaintReceived: received,
    ComplaintAnswered: answered,
}
