"""What sentences about a control case may name, up to its notice."""

from domain.control.events import (
    ActionClosed,
    ActionSet,
    ControlClosed,
    ControlHeld,
    ControlOpened,
    ControlResumed,
    DocumentationReceived,
    DocumentationRequested,
    FindingClosed,
    FindingMade,
)
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.risk.score import RiskPart


def opened(event: ControlOpened, words: Words) -> Facts:
    """Over which round, of whom, and why the case was taken up."""
    selection = event.selection
    sample, scored = selection.sample, selection.scored
    risk = words.listed(_told(part, words) for part in selection.risk if part.points)
    return {
        "round_id": event.round_id,
        "recipient": event.recipient.name if event.recipient else None,
        "county": None if event.recipient else words.county(event.county),
        "selected_by": words.inside("selected-by", selection.by),
        "grounds": words.quote(selection.grounds),
        "points": sum(part.points for part in selection.risk) if selection.risk else None,
        "risk": risk or None,
        "rule_version": scored.rule_version if scored else None,
        "scored_at": scored.log_position if scored else None,
        "position": sample.log_position if sample else None,
        "seed": words.quote(sample.seed) if sample else None,
        "among": words.inside("sample-population", sample.population) if sample else None,
        "follows": event.follows,
        "takes_up": event.takes_up,
        "stops": words.stops(event.soft_stops),
    }


def _told(part: RiskPart, words: Words) -> str:
    """A part of a score with its points, in its own words where it was told."""
    return f"{part.explained or words.inside('risk-part', part.code)} ({part.points})"


def requested(event: DocumentationRequested, words: Words) -> Facts:
    """What was asked for, and why."""
    return {
        "asked_for": words.listed(words.quote(each) for each in event.asked_for),
        "explained": words.quote(event.explained) if event.explained else None,
    }


def received(event: DocumentationReceived, words: Words) -> Facts:
    """What came, when, and whether more is awaited."""
    return {
        "on": words.day(event.received_on),
        "described": words.quote(event.described),
        "files": len(event.attachments) or None,
        "more": not event.whole,
    }


def found(event: FindingMade, words: Words) -> Facts:
    """On what ground, in what, how much is questioned, and what it stands on."""
    questioned = event.questioned_ore
    return {
        "number": event.number,
        "ground": event.ground,
        "described": words.quote(event.described),
        "the_line": words.thing("line", event.line_id) if event.line_id else None,
        "payment_id": event.payment_id,
        "questioned": None if questioned is None else words.money(questioned),
        "no_amount": questioned is None,
        "rule_version": event.check.rule_version if event.check else None,
        "repeats": words.listed(one.finding_id for one in event.repeats),
        "stops": words.stops(event.soft_stops),
    }


def finding_closed(event: FindingClosed, words: Words) -> Facts:
    """Which finding, how it ended, and why."""
    return {
        "finding_id": event.finding_id,
        "end": words.inside("finding-end", event.end),
        "explained": words.quote(event.explained),
    }


def action_set(event: ActionSet, words: Words) -> Facts:
    """What is to be done about which finding."""
    return {"finding_id": event.finding_id, "what": words.quote(event.what)}


def action_closed(event: ActionClosed, words: Words) -> Facts:
    """What shows that the action is done."""
    return {"finding_id": event.finding_id, "evidence": words.quote(event.evidence)}


def held(event: ControlHeld, words: Words) -> Facts:
    """For whom the case waits, and why."""
    return {
        "waits_for": words.inside("waits-for", event.waits_for),
        "explained": words.quote(event.explained),
    }


def resumed(_event: ControlResumed, _words: Words) -> Facts:
    """Nothing more."""
    return {}


def closed(event: ControlClosed, words: Words) -> Facts:
    """What was open still."""
    return {"stops": words.stops(event.soft_stops)}


FACTS: FactsOf = {
    ControlOpened: opened,
    DocumentationRequested: requested,
    DocumentationReceived: received,
    FindingMade: found,
    FindingClosed: finding_closed,
    ActionSet: action_set,
    ActionClosed: action_closed,
    ControlHeld: held,
    ControlResumed: resumed,
    ControlClosed: closed,
}
