"""What the envelope tells, whatever the event: who, on whose behalf, why and since when."""

from domain.answered import CommandAnswered
from domain.event import ActorKind, Recorded
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.format import norwegian_day
from domain.language.words import Words


def envelope(recorded: Recorded, words: Words) -> Facts:
    """Facts for every sentence. The stops that were passed stand in the event itself."""
    stops = words.stops(getattr(recorded.event, "soft_stops", ()))
    reason = words.quote(recorded.reason or "")
    effective = norwegian_day(recorded.effective_at)
    return {
        "who": words.name("doer", recorded.role),
        "stops": stops,
        "reason_to_go_on": reason if stops else None,
        "reason": None if stops else reason,
        "effective": (
            words.day(effective) if effective != norwegian_day(recorded.recorded_at) else None
        ),
        "on_behalf_of": recorded.on_behalf_of,
        "in_place_of": recorded.in_place_of,
        "authority": None if recorded.in_place_of else recorded.authority,
        "substitution": recorded.authority if recorded.in_place_of else None,
        "old_county": words.county(recorded.old_county) if recorded.old_county else None,
        "imported": recorded.kind is ActorKind.IMPORT,
    }


def answered(event: CommandAnswered, words: Words) -> Facts:
    """Which command, in which case, and what came of it."""
    return {
        "action": words.quote(words.name("action", event.action)),
        "case": str(event.case),
        "events": words.names("event", event.events),
        "nothing_new": not event.events,
    }


FACTS: FactsOf = {
    CommandAnswered: answered,
}
