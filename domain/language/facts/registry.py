"""What sentences about organisations and counties may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.registry.events import (
    ApprovalEnded,
    ApprovalRecorded,
    ContactCorrected,
    MemberJoined,
    MemberLeft,
    OrganisationChanged,
    OrganisationClosed,
    OrganisationMerged,
    OrganisationRegistered,
    OrganisationReopened,
    ProgrammesRecorded,
)
from domain.registry.facts import Description, Offer, Period
from domain.succession.events import CountySucceeded, Passage


def registered(event: OrganisationRegistered, words: Words) -> Facts:
    """The number, and what it is."""
    return {"number": event.organisation, **_described(event.description, words)}


def changed(event: OrganisationChanged, words: Words) -> Facts:
    """What it is from now on, or from a day."""
    from_day = event.description.from_day
    return {
        "from_day": words.day(from_day) if from_day else None,
        **_described(event.description, words),
    }


def contact(event: ContactCorrected, words: Words) -> Facts:
    """The new address."""
    return {"the_organisation": words.thing("organisation"), "address": words.quote(event.address)}


def programmes(event: ProgrammesRecorded, words: Words) -> Facts:
    """The programmes with their days."""
    return {
        "the_organisation": words.thing("organisation"),
        "offers": words.listed(_offer(offer, words) for offer in event.offers),
        "no_offers": not event.offers,
    }


def approved(event: ApprovalRecorded, words: Words) -> Facts:
    """What it is approved as and for, when, and where that is written."""
    approval = event.approval
    return {
        "the_organisation": words.thing("organisation"),
        "approval": words.inside("approval", approval.kind),
        "days": _days(approval, words),
        "programmes": words.names("programme", approval.programmes),
        "trades": words.listed(approval.trades),
        "source": words.quote(approval.source),
    }


def approval_ended(event: ApprovalEnded, words: Words) -> Facts:
    """Which approval, and its last day."""
    return {
        "the_organisation": words.thing("organisation"),
        "approval_id": event.approval_id,
        "last_day": words.day(event.last_day),
    }


def joined(event: MemberJoined, words: Words) -> Facts:
    """The member's number, and when it is one."""
    return {
        "the_organisation": words.thing("organisation"),
        "member": event.membership.member,
        "days": _days(event.membership, words),
    }


def left(event: MemberLeft, words: Words) -> Facts:
    """The member's number, and its last day."""
    return {
        "the_organisation": words.thing("organisation"),
        "member": event.member,
        "last_day": words.day(event.last_day),
    }


def merged(event: OrganisationMerged, words: Words) -> Facts:
    """Which organisation goes on, and from when."""
    return {
        "the_organisation": words.thing("organisation"),
        "into": event.into,
        "from_day": words.day(event.from_day),
    }


def closed(event: OrganisationClosed, words: Words) -> Facts:
    """Its last day."""
    return {
        "the_organisation": words.thing("organisation"),
        "last_day": words.day(event.last_day),
    }


def reopened(event: OrganisationReopened, words: Words) -> Facts:
    """Which organisation."""
    return {"the_organisation": words.thing("organisation")}


def succeeded(event: CountySucceeded, words: Words) -> Facts:
    """The old county, its successors, and what passes on by which shares."""
    return {
        "county": words.county(event.county),
        "successors": words.listed(words.county(number) for number in event.successors),
        "from_day": words.day(event.from_day),
        "passages": words.listed(_passage(passage, words) for passage in event.passages),
        "basis": words.quote(event.basis),
    }


def _described(description: Description, words: Words) -> Facts:
    return {
        "name": words.quote(description.name),
        "kind": words.inside("party", description.kind),
        "county": words.county(description.county),
        "municipality": description.municipality,
        "parent": description.parent,
        "spans": words.listed(words.county(number) for number in description.counties),
    }


def _days(period: Period, words: Words) -> str:
    if period.to_day is None:
        return f"{words.name('from', 'open')} {words.day(period.from_day)}"
    return words.period(period.from_day, period.to_day)


def _offer(offer: Offer, words: Words) -> str:
    return f"{words.inside('programme', offer.programme)} ({_days(offer, words)})"


def _passage(passage: Passage, words: Words) -> str:
    where = " ".join(part for part in (passage.round_id, passage.line_id) if part)
    shares = words.listed(f"{words.county(s.county)} {s.weight}" for s in passage.shares)
    named = " ".join(part for part in (words.inside("passes-on", passage.what), where) if part)
    return f"{named} ({shares})"


FACTS: FactsOf = {
    OrganisationRegistered: registered,
    OrganisationChanged: changed,
    ContactCorrected: contact,
    ProgrammesRecorded: programmes,
    ApprovalRecorded: approved,
    ApprovalEnded: approval_ended,
    MemberJoined: joined,
    MemberLeft: left,
    OrganisationMerged: merged,
    OrganisationClosed: closed,
    OrganisationReopened: reopened,
    CountySucceeded: succeeded,
}
