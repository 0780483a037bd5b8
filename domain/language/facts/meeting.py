"""What sentences about a meeting, before and around its decisions, may name."""

from collections.abc import Iterable

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.events import (
    DeputySteppedIn,
    ImpartialityDecided,
    ImpartialityDeclared,
    ItemAdded,
    ItemWithdrawn,
    MeetingCalled,
    MeetingClosed,
    MembersArrived,
    MembersDeparted,
    MembersInvited,
    MinutesApproved,
    MinutesCorrected,
    PapersAdded,
    Recommended,
)
from domain.registry.tie import Tie


def tied(ties: Iterable[Tie], words: Words) -> str:
    """Which organisations the registry ties to each other, and how."""
    return words.listed(
        f"{tie.organisation}–{tie.receiver} ({words.inside('tie', tie.kind)})" for tie in ties
    )


def called(event: MeetingCalled, words: Words) -> Facts:
    """When and where, how many items, and how many are called."""
    return {
        "held_on": words.day(event.held_on),
        "place": event.place,
        "count": len(event.items),
        "invited": len(event.roster),
        "written": event.written,
        "ties": tied(event.ties, words),
    }


def rescheduled(event: MeetingMoved, words: Words) -> Facts:
    """From when to when, who was told, and who is called besides."""
    return {
        "moved_from": words.day(event.moved_from),
        "held_on": words.day(event.held_on),
        "begins_at": words.moment(event.begins_at) if event.begins_at else None,
        "place": event.place,
        "told": words.listed(event.told),
        "invited": words.listed(member.member_id for member in event.invited),
        "ties": tied(event.ties, words),
    }


def called_off(event: MeetingCalledOff, words: Words) -> Facts:
    """Who was told."""
    return {"told": words.listed(event.told)}


def invited(event: MembersInvited, words: Words) -> Facts:
    """Who was invited."""
    return {
        "members": words.listed(member.member_id for member in event.members),
        "ties": tied(event.ties, words),
    }


def item_added(event: ItemAdded, words: Words) -> Facts:
    """What came on the agenda."""
    return {
        "title": words.quote(event.item.title),
        "kind": words.inside("item", event.item.kind),
        "ties": tied(event.ties, words),
    }


def about_item(event: ItemWithdrawn, words: Words) -> Facts:
    """Which item it is."""
    return {"the_item": words.thing("item", event.item_id)}


def papers(event: PapersAdded, words: Words) -> Facts:
    """Which papers, and for what."""
    return {
        "the_item": words.thing("item", event.item_id),
        "papers": words.listed(words.quote(paper.title) for paper in event.papers),
    }


def recommended(event: Recommended, words: Words) -> Facts:
    """What the secretariat recommends."""
    return {
        "the_item": words.thing("item", event.item_id),
        "outcome": words.inside("item-outcome", event.outcome),
        "text": words.quote(event.text),
    }


def moved(event: MembersArrived | MembersDeparted, words: Words) -> Facts:
    """Who came or went, and when."""
    return {"members": words.listed(event.members), "at": words.moment(event.at)}


def declared(event: ImpartialityDeclared, words: Words) -> Facts:
    """Who declared, in how many items, and what kind of conflict there is."""
    return {
        "member": event.member_id,
        "items": words.listed(event.items),
        "ground": words.inside("conflict", event.ground) if event.ground else None,
        "no_conflict": event.ground is None,
    }


def decided(event: ImpartialityDecided, words: Words) -> Facts:
    """Whether the member is out, and by how many votes."""
    return {
        "the_item": words.thing("item", event.item_id),
        "member": event.member_id,
        "disqualified": event.disqualified,
        "impartial": not event.disqualified,
        "for_": event.for_disqualification,
        "against": event.against_disqualification,
    }


def deputy(event: DeputySteppedIn, words: Words) -> Facts:
    """Who stands in for whom, and where."""
    return {
        "deputy": event.deputy,
        "member": event.member_id,
        "items": words.listed(event.items),
        "all_items": not event.items,
    }


def closed(event: MeetingClosed, words: Words) -> Facts:
    """When it ended."""
    return {"at": words.moment(event.at)}


def approved(event: MinutesApproved, words: Words) -> Facts:
    """Nothing but the envelope."""
    return {}


def corrected(event: MinutesCorrected, words: Words) -> Facts:
    """What was added, and to which item."""
    return {
        "the_item": words.thing("item", event.item_id) if event.item_id else None,
        "whole": event.item_id is None,
        "text": words.quote(event.text),
    }


FACTS: FactsOf = {
    MeetingCalled: called,
    MeetingMoved: rescheduled,
    MeetingCalledOff: called_off,
    MembersInvited: invited,
    ItemAdded: item_added,
    ItemWithdrawn: about_item,
    PapersAdded: papers,
    Recommended: recommended,
    MembersArrived: moved,
    MembersDeparted: moved,
    ImpartialityDeclared: declared,
    ImpartialityDecided: decided,
    DeputySteppedIn: deputy,
    MeetingClosed: closed,
    MinutesApproved: approved,
    MinutesCorrected: corrected,
}
