"""What sentences about pots, their calls, applications and awards may name."""

from collections.abc import Iterable

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationOutcome,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    CompletionRequested,
    DecisionSetAside,
)
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallClosed,
    CallPublished,
)
from domain.price import PriceComponent
from domain.step3_prioritise.events import Meeting


def published(event: CallPublished, words: Words) -> Facts:
    """Which pot, how much, for whom and until when."""
    return {
        "the_pot": words.thing("pot", event.line_id),
        "number": event.number,
        "title": words.quote(event.title),
        "amount": words.money(event.amount_ore),
        "may_apply": words.names("party", event.may_apply),
        "opens": words.day(event.opens_on) if event.opens_on else None,
        "closes": words.moment(event.closes_at) if event.closes_at else None,
        "rolling": event.closes_at is None,
        "ceiling": words.money(event.ceiling_ore) if event.ceiling_ore else None,
    }


def closed(event: CallClosed, words: Words) -> Facts:
    """Which pot, and what is left of the call."""
    return {
        "the_pot": words.thing("pot", event.line_id),
        "unused": words.money(event.unused_ore) if event.unused_ore else None,
        "all_used": not event.unused_ore,
    }


def submitted(event: ApplicationSubmitted, words: Words) -> Facts:
    """Who applies, for what and how much, and what is missing."""
    return {
        "applicant": event.applicant.name,
        "title": words.quote(event.content.title),
        "amount": words.money(event.content.amount_ore),
        "costs": _costs(event.content.prices, words),
        "missing": words.listed(event.missing),
        "late": event.late and "late" not in event.soft_stops,
    }


def requested(event: CompletionRequested, words: Words) -> Facts:
    """What the application lacks."""
    return {
        "the_application": words.thing("application"),
        "missing": words.quote(event.what_is_missing),
    }


def completed(event: ApplicationCompleted, words: Words) -> Facts:
    """What is missing still."""
    return {
        "the_application": words.thing("application"),
        "missing": words.listed(event.missing),
        "late": event.late and "late" not in event.soft_stops,
    }


def withdrawn(event: ApplicationWithdrawn, words: Words) -> Facts:
    """Which application."""
    return {"the_application": words.thing("application")}


def notified(event: ApplicantNotified, words: Words) -> Facts:
    """What the applicant was told, and when."""
    awarded = event.outcome is ApplicationOutcome.AWARDED
    return {
        "the_application": words.thing("application"),
        "on": words.day(event.notified_on),
        "outcome": words.inside("application-outcome", event.outcome),
        "amount": words.money(event.amount_ore) if awarded else None,
        "at_first": words.money(event.awarded_ore) if event.awarded_ore is not None else None,
        "individual": event.individual_decision,
    }


def set_aside(event: DecisionSetAside, words: Words) -> Facts:
    """Which application."""
    return {"the_application": words.thing("application")}


def awarded(event: AwardDecided, words: Words) -> Facts:
    """Who gets how much for what, on which plan and grounds."""
    return {
        "the_line": words.thing("line", event.line_id),
        "recipient": event.recipient.name,
        "amount": words.money(event.amount_ore),
        "version": event.plan_version,
        "costs": _costs(event.prices, words),
        "individual": event.individual_decision,
        "written_reasons": words.quote(event.written_reasons),
        "held_on": _held_on(event.forum_meeting, words),
        "late": event.late,
    }


def rejected(event: AwardRejected, words: Words) -> Facts:
    """Who gets nothing from which pot, on what ground."""
    return {
        "the_pot": words.thing("pot", event.pot_id),
        "applicant": event.applicant.name,
        "ground": words.inside("rejection", event.ground),
        "individual": event.individual_decision,
        "written_reasons": words.quote(event.written_reasons),
        "held_on": _held_on(event.forum_meeting, words),
    }


def reduced(event: AwardReduced, words: Words) -> Facts:
    """From what to what, on what ground."""
    return {
        "the_line": words.thing("line", event.line_id),
        "before": words.money(event.from_ore),
        "after": words.money(event.to_ore),
        "ground": words.inside("reduction", event.ground),
        "individual": event.individual_decision,
        "written_reasons": words.quote(event.written_reasons),
    }


def _held_on(meeting: Meeting | None, words: Words) -> str | None:
    return words.day(meeting.held_on) if meeting else None


def _costs(prices: Iterable[PriceComponent], words: Words) -> str:
    """The kinds of cost that the money is for, each once."""
    kinds = dict.fromkeys(price.kind for price in prices)
    return words.listed(words.inside("price", kind) for kind in kinds)


FACTS: FactsOf = {
    CallPublished: published,
    ApplicationSubmitted: submitted,
    CompletionRequested: requested,
    ApplicationCompleted: completed,
    AwardDecided: awarded,
    AwardRejected: rejected,
    ApplicantNotified: notified,
    DecisionSetAside: set_aside,
    ApplicationWithdrawn: withdrawn,
    AwardReduced: reduced,
    CallClosed: closed,
}
