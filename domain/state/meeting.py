"""A meeting of the forum (*møte i samarbeidsforumet*): what is true of it now."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from domain.attachment import Attachment
from domain.case import CaseKind
from domain.event import Event
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.decision_events import (
    DecisionReviewed,
    DisqualificationFound,
    DissentNoted,
    ItemConcluded,
    VoteAnnulled,
    VoteClosed,
    VoteOpened,
    VotesCast,
)
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
from domain.schemes.forum_practice import ForumPractice
from domain.state.meeting_item import ItemState, evolve_item
from domain.step3_prioritise.forum_events import Member, Standing
from domain.types import Day, Instant
from domain.value import Value


class Stay(Value):
    """From when until when somebody was there (*nærvær*), in UTC; still there without an end."""

    member_id: str
    arrived_at: Instant
    departed_at: Instant | None = None


class Correction(Value):
    """What was added to approved minutes (*rettelse*)."""

    item_id: str | None
    text: str
    attachments: tuple[Attachment, ...] = ()


class ForumMeeting(Value):
    """The state of one meeting; empty until it is called.

    `moves` are the times that it was moved, `called_off` says so of a meeting that was never held.
    `ties` are what the registry said of those on the roster and of whom the items concern.
    """

    KIND: ClassVar[CaseKind] = CaseKind.MEETING

    meeting_id: str = ""
    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    held_on: Day | None = None
    begins_at: Instant | None = None
    place: str = ""
    written: bool = False
    roster: dict[str, Member] = {}
    chair: str | None = None
    practice: ForumPractice = ForumPractice()
    items: dict[str, ItemState] = {}
    ties: tuple[Tie, ...] = ()
    stays: tuple[Stay, ...] = ()
    deputies: tuple[DeputySteppedIn, ...] = ()
    called_stops: tuple[str, ...] = ()
    moves: tuple[MeetingMoved, ...] = ()
    called_off: MeetingCalledOff | None = None
    closed_at: Instant | None = None
    minutes_approved: bool = False
    minutes_files: tuple[Attachment, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def called(self) -> bool:
        """Whether the forum has been called to it."""
        return self.held_on is not None

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self.closed_at is not None

    @property
    def begun(self) -> bool:
        """Whether anybody has come to it, or an item of it has been voted on or concluded."""
        taken_up = (item.votes or item.concluded for item in self.items.values())
        return bool(self.stays) or any(taken_up)

    @property
    def present(self) -> frozenset[str]:
        """Those that are there now."""
        return frozenset(stay.member_id for stay in self.stays if stay.departed_at is None)

    def was_there(self, member_id: str, at: Instant) -> bool:
        """Whether somebody was there at an instant, by the arrivals and departures."""
        return any(
            stay.member_id == member_id
            and stay.arrived_at <= at
            and (stay.departed_at is None or at < stay.departed_at)
            for stay in self.stays
        )

    @property
    def voting_members(self) -> tuple[Member, ...]:
        """The members with a vote whose term the meeting falls in, deputies not counted."""
        sitting = () if self.held_on is None else self.sitting_on(self.held_on)
        return tuple(member for member in sitting if member.standing is Standing.VOTING)

    def sitting_on(self, day: date) -> tuple[Member, ...]:
        """Those on the roster whose term the day falls in."""
        return tuple(m for m in self.roster.values() if m.term_from <= day <= m.term_to)

    @property
    def undecided(self) -> tuple[str, ...]:
        """The items that stand on the agenda and are not concluded."""
        return tuple(
            item_id
            for item_id, item in self.items.items()
            if not item.withdrawn and item.concluded is None
        )


def evolve_meeting(meeting: ForumMeeting, event: Event) -> ForumMeeting:
    """The meeting after one more event; an event of another kind of case is a fault."""
    return meeting.model_copy(update=_changes(meeting, event))


def _changes(meeting: ForumMeeting, event: Event) -> dict[str, object]:
    match event:
        case MeetingCalled():
            return _called(event)
        case MeetingMoved():
            return {
                "held_on": event.held_on,
                "begins_at": event.begins_at,
                "place": event.place,
                "roster": {**meeting.roster, **_by_id(event.invited)},
                "moves": (*meeting.moves, event),
                "ties": _tied(meeting, event.ties),
            }
        case MeetingCalledOff():
            return {"called_off": event}
        case MembersInvited():
            return {
                "roster": {**meeting.roster, **_by_id(event.members)},
                "ties": _tied(meeting, event.ties),
            }
        case MembersArrived():
            came = (Stay(member_id=m, arrived_at=event.at) for m in event.members)
            return {"stays": (*meeting.stays, *came)}
        case MembersDeparted():
            return {"stays": tuple(_departed(stay, event) for stay in meeting.stays)}
        case DeputySteppedIn():
            return {"deputies": (*meeting.deputies, event)}
        case ItemAdded():
            return {
                "items": {**meeting.items, event.item.item_id: ItemState(item=event.item)},
                "ties": _tied(meeting, event.ties),
            }
        case ImpartialityDeclared():
            return _in_items(meeting, event.items, lambda item: evolve_item(item, event))
        case VoteOpened():
            voted_on = _in_items(meeting, (event.item_id,), lambda item: evolve_item(item, event))
            return {**voted_on, "ties": _tied(meeting, event.ties)}
        case (
            ItemWithdrawn()
            | PapersAdded()
            | Recommended()
            | ImpartialityDecided()
            | VotesCast()
            | VoteClosed()
            | VoteAnnulled()
            | DissentNoted()
            | ItemConcluded()
            | DisqualificationFound()
            | DecisionReviewed()
        ):
            return _in_items(meeting, (event.item_id,), lambda item: evolve_item(item, event))
        case MeetingClosed():
            return {"closed_at": event.at}
        case MinutesApproved():
            return {"minutes_approved": True, "minutes_files": event.attachments}
        case MinutesCorrected():
            correction = Correction(
                item_id=event.item_id, text=event.text, attachments=event.attachments
            )
            return {"corrections": (*meeting.corrections, correction)}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a meeting")


def _called(event: MeetingCalled) -> dict[str, object]:
    return {
        "meeting_id": event.meeting_id,
        "scheme": event.scheme,
        "county": event.county,
        "rule_set": event.rule_set,
        "held_on": event.held_on,
        "begins_at": event.begins_at,
        "place": event.place,
        "written": event.written,
        "roster": _by_id(event.roster),
        "chair": event.chair,
        "practice": event.practice,
        "items": {item.item_id: ItemState(item=item) for item in event.items},
        "ties": event.ties,
        "called_stops": event.soft_stops,
    }


def _tied(meeting: ForumMeeting, further: tuple[Tie, ...]) -> tuple[Tie, ...]:
    return tuple(dict.fromkeys((*meeting.ties, *further)))


def _by_id(members: tuple[Member, ...]) -> dict[str, Member]:
    return {member.member_id: member for member in members}


def _departed(stay: Stay, event: MembersDeparted) -> Stay:
    if stay.member_id in event.members and stay.departed_at is None:
        return stay.model_copy(update={"departed_at": event.at})
    return stay


def _in_items(
    meeting: ForumMeeting, ids: tuple[str, ...], change: Callable[[ItemState], ItemState]
) -> dict[str, object]:
    changed = {item_id: change(meeting.items[item_id]) for item_id in ids}
    return {"items": {**meeting.items, **changed}}
