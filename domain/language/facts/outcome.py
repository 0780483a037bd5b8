"""What sentences about the forum's answers to needs may name."""

from domain.case import scheme_and_county
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    OutcomeTold,
    SiblingForumAnswered,
)


def waits(event: NeedLeftWaiting, words: Words) -> Facts:
    """The meeting, and how the forum explained it."""
    return {
        "the_need": words.thing("need"),
        "held_on": words.day(event.meeting.held_on),
        "explanation": words.quote(event.explanation),
    }


def carried_over(event: NeedCarriedOver, words: Words) -> Facts:
    """From which budget year to which, in which county."""
    _, county = scheme_and_county(event.from_round)
    return {
        "the_need": words.thing("need"),
        "county": words.county(county),
        "from_year": event.from_round.rpartition("-")[2],
        "to_year": event.to_round.rpartition("-")[2],
        "taken_over_by": words.county(event.county) if event.county else None,
    }


def referred(event: NeedReferred, words: Words) -> Facts:
    """To which scheme and forum, and why."""
    return {
        "the_need": words.thing("need"),
        "held_on": words.day(event.meeting.held_on),
        "scheme": words.name("sibling", event.scheme),
        "forum": event.forum,
        "explanation": words.quote(event.explanation),
    }


def answered_by_sibling(event: SiblingForumAnswered, words: Words) -> Facts:
    """What it answered, when, and where that is written."""
    return {
        "the_need": words.thing("need"),
        "outcome": words.inside("sibling-outcome", event.outcome),
        "answered_on": words.day(event.answered_on),
        "explanation": words.quote(event.explanation),
        "reference": event.reference,
    }


def reconsidered(event: NeedReconsidered, words: Words) -> Facts:
    """The meeting, and the answer that no longer holds."""
    return {
        "the_need": words.thing("need"),
        "held_on": words.day(event.meeting.held_on),
        "outcome": words.inside("outcome", event.outcome),
    }


def told(event: OutcomeTold, words: Words) -> Facts:
    """Which answer, from which meeting, and when it was told and made public."""
    return {
        "the_need": words.thing("need"),
        "outcome": words.inside("outcome", event.outcome),
        "held_on": words.day(event.held_on),
        "told_on": words.day(event.told_on),
        "public_on": words.day(event.public_on) if event.public_on else None,
    }


FACTS: FactsOf = {
    NeedLeftWaiting: waits,
    NeedCarriedOver: carried_over,
    NeedReferred: referred,
    SiblingForumAnswered: answered_by_sibling,
    NeedReconsidered: reconsidered,
    OutcomeTold: told,
}
