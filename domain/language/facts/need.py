"""What sentences about needs may name."""

from domain.imports.events import NeedsImported
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step1_assess.events import NeedAssessed, NeedConfirmed, NeedCorrected, NeedLink
from domain.step1_assess.parts import SamiPerspective
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedMerged,
    NeedRegistered,
    NeedReturned,
    NeedSplit,
    NeedWithdrawn,
    ReportingPracticeSet,
    ReturnGround,
)
from domain.step3_prioritise.events import NeedDeclined, NeedPrioritised


def assessed(event: NeedAssessed, words: Words) -> Facts:
    """Whose need, what it is, and who took part in finding it."""
    found = event.assessment
    involved = words.counted("involvement", found.involvement.counts)
    return {
        "unit": event.unit.name,
        "title": words.quote(found.title),
        "period": words.period(found.period_from, found.period_to),
        "involved": involved,
        "nobody_involved": not involved,
        "estimate": words.money(found.estimate_ore) if found.estimate_ore else None,
        **_origin(event, words),
    }


def _origin(event: NeedAssessed, words: Words) -> Facts:
    origin = event.origin
    needs = words.listed(origin.needs) if origin else None
    return {
        "merged_from": needs if origin and origin.link is NeedLink.MERGED else None,
        "split_from": needs if origin and origin.link is NeedLink.SPLIT else None,
        "co_owners": words.listed(owner.name for owner in event.co_owners),
    }


def imported(event: NeedsImported, words: Words) -> Facts:
    """How many needs, and the hash of the file that they came from."""
    return {"needs": event.needs, "sha256": event.sha256}


def corrected(event: NeedCorrected, words: Words) -> Facts:
    """The need's title after the correction."""
    return {"title": words.quote(event.assessment.title)}


def confirmed(event: NeedConfirmed, words: Words) -> Facts:
    """In what capacity, and what was said."""
    return {
        "the_need": words.thing("need"),
        "capacity": words.inside("confirmer", event.capacity),
        "statement": words.quote(event.statement),
    }


def registered(event: NeedRegistered, words: Words) -> Facts:
    """What was missing and not already named as a stop that was passed."""
    missing = [code for code in event.missing if code not in event.soft_stops]
    return {"the_need": words.thing("need"), "missing": words.stops(missing)}


def forwarded(event: NeedForwarded, words: Words) -> Facts:
    """To whom, with what comment."""
    return {
        "the_need": words.thing("need"),
        "to_forum": event.network is None,
        "network": event.network,
        "unsupported": not event.supported,
        "comment": words.quote(event.comment),
        "bundle": words.quote(event.bundle or ""),
        "late": event.late and "late" not in event.soft_stops,
    }


def returned(event: NeedReturned, words: Words) -> Facts:
    """What the need lacks."""
    incomplete = event.ground is ReturnGround.INCOMPLETE
    return {
        "the_need": words.thing("need"),
        "missing": words.quote(event.what_is_missing) if incomplete else None,
        "ground": None if incomplete else words.inside("return-ground", event.ground),
        "why": None if incomplete else words.quote(event.what_is_missing),
    }


def practice(event: ReportingPracticeSet, words: Words) -> Facts:
    """Who reports directly, how long a network may hold a need, and who says so."""
    return {
        "directly": event.direct_route,
        "not_directly": not event.direct_route,
        "network_days": event.network_days,
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
    }


def commented(event: NeedCommented, words: Words) -> Facts:
    """What a network says of the need, and whether it takes a side."""
    return {
        "the_need": words.thing("need"),
        "network": event.network,
        "supports": event.supported is True,
        "does_not": event.supported is False,
        "comment": words.quote(event.comment),
    }


def merged(event: NeedMerged, words: Words) -> Facts:
    """Which need it became part of, and why."""
    return {
        "the_need": words.thing("need"),
        "into": event.into,
        "grounds": words.quote(event.grounds),
    }


def split(event: NeedSplit, words: Words) -> Facts:
    """Which needs it became, and why."""
    return {
        "the_need": words.thing("need"),
        "into": words.listed(event.into),
        "grounds": words.quote(event.grounds),
    }


def withdrawn(event: NeedWithdrawn, words: Words) -> Facts:
    """Why it was withdrawn."""
    return {"the_need": words.thing("need"), "grounds": words.quote(event.grounds)}


def prioritised(event: NeedPrioritised, words: Words) -> Facts:
    """The rank, the meeting and the grounds."""
    return {
        "the_need": words.thing("need"),
        "rank": event.rank,
        "recommended": event.recommended_rank if event.recommended_rank != event.rank else None,
        "held_on": words.day(event.meeting.held_on),
        "grounds": words.quote(event.grounds),
        "sami": _sami(event.sami_perspective, words),
    }


def declined(event: NeedDeclined, words: Words) -> Facts:
    """The meeting, the ground and how the forum explained it."""
    return {
        "the_need": words.thing("need"),
        "held_on": words.day(event.meeting.held_on),
        "ground": words.inside("ground", event.ground),
        "explanation": words.quote(event.explanation),
    }


def _sami(perspective: SamiPerspective, words: Words) -> str:
    answer = words.name("sami", perspective.answer)
    reason = words.quote(perspective.reason)
    return f"{answer}: {reason}" if reason else answer


FACTS: FactsOf = {
    NeedAssessed: assessed,
    NeedCorrected: corrected,
    NeedConfirmed: confirmed,
    NeedsImported: imported,
    NeedRegistered: registered,
    NeedForwarded: forwarded,
    NeedReturned: returned,
    NeedMerged: merged,
    NeedSplit: split,
    NeedCommented: commented,
    NeedWithdrawn: withdrawn,
    ReportingPracticeSet: practice,
    NeedPrioritised: prioritised,
    NeedDeclined: declined,
}
