"""What a meeting's votes and decisions leave behind."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.meetings.events import ConflictGround
from domain.registry.tie import Tie
from domain.schemes.forum_practice import DecisionMethod, Majority, MajorityBase, Quorum, TieBreak
from domain.step3_prioritise.events import SeatGroup
from domain.types import Count, Draft, Flag, Instant, ItemId, OrganisationNumber, Text
from domain.value import Value


class Voter(Value):
    """A seat that may vote (*stemmeberettiget*), and who votes for it; each seat has one vote."""

    member_id: ItemId
    cast_by: ItemId
    group: SeatGroup
    organisation: OrganisationNumber


class VoteRule(Value):
    """By what rule a vote is counted, frozen with it."""

    method: DecisionMethod
    quorum: Quorum
    majority: Majority
    base: MajorityBase
    tie_break: TieBreak
    disqualified_count_in_quorum: Flag


class LineConflict(Value):
    """Somebody who may vote comes from an organisation that receives in a line of the plan."""

    line_id: ItemId
    member_id: ItemId


class VoteOpened(Event):
    """A vote began (*avstemning åpnet*), its rule and its voters frozen.

    `vote` counts from 1 within the item; `proposal` is what is voted on;
    `voting_members` is how many the forum has; `disqualified` are those that are
    there and out of this vote. `line_conflicts` are the lines of a plan in which a voter may
    be partial and nobody has settled it; `draft` is the draft of the plan that is voted on,
    where one lies before the forum; `ties` are the registry's between those on the roster and
    whom these lines concern. `why` is the reason that the body records for a vote in spite of
    `soft_stops`.
    """

    TOPIC: ClassVar[str] = "meeting.vote-opened"

    item_id: ItemId
    vote: Count
    proposal: ItemOutcome
    at: Instant
    rule: VoteRule
    voters: Annotated[tuple[Voter, ...], Field(max_length=200)]
    voting_members: Count
    disqualified: Annotated[tuple[ItemId, ...], Field(max_length=200)]
    line_conflicts: Annotated[tuple[LineConflict, ...], Field(max_length=1000)] = ()
    draft: Annotated[int, Field(strict=True, ge=1)] | None = None
    ties: tuple[Tie, ...] = ()
    soft_stops: tuple[str, ...] = ()
    why: Draft = ""


class Choice(StrEnum):
    """What a ballot says (*stemme*)."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class Ballot(Value):
    """One seat's vote (*stemme*)."""

    member_id: ItemId
    choice: Choice


class VotesCast(Event):
    """Votes were given (*stemmer avgitt*): whose each is stands in the vote's voters."""

    TOPIC: ClassVar[str] = "meeting.votes-cast"

    item_id: ItemId
    ballots: Annotated[tuple[Ballot, ...], Field(min_length=1, max_length=200)]


class VoteClosed(Event):
    """A vote ended and was counted (*avstemning avsluttet*).

    `voters` are those at the end: who had left without voting is no longer among
    them. `agreed` is what the chair noted where no ballots were taken.
    """

    TOPIC: ClassVar[str] = "meeting.vote-closed"

    item_id: ItemId
    vote: Count
    at: Instant
    voters: Annotated[tuple[Voter, ...], Field(max_length=200)]
    agreed: Flag | None
    in_favour: Count
    against: Count
    abstained: Count
    quorum_met: Flag
    majority_met: Flag
    by_casting_vote: Flag = False


class VoteAnnulled(Event):
    """A vote was wrong and does not count (*avstemning annullert*); it is kept all the same."""

    TOPIC: ClassVar[str] = "meeting.vote-annulled"

    item_id: ItemId
    vote: Count
    why: Draft = ""


class DissentNoted(Event):
    """A member had a dissenting opinion written down (*protokolltilførsel*)."""

    TOPIC: ClassVar[str] = "meeting.dissent-noted"

    item_id: ItemId
    member_id: ItemId
    text: Text


class ItemConcluded(Event):
    """The forum was done with an item (*sak avgjort*).

    `follows_recommendation` is None when there was none. `groups_present`,
    `declarations_complete`, `quorum_met` and `majority_met` are what a decision that
    is made on this ground goes by; the last two are None where nothing was decided. `why` is
    the reason given for going on in spite of `soft_stops`.
    """

    TOPIC: ClassVar[str] = "meeting.item-concluded"

    item_id: ItemId
    outcome: ItemOutcome
    decision: Text
    follows_recommendation: Flag | None
    groups_present: Annotated[tuple[SeatGroup, ...], Field(max_length=12)]
    declarations_complete: Flag
    quorum_met: Flag | None
    majority_met: Flag | None
    co_determination: Draft = ""
    soft_stops: tuple[str, ...] = ()
    why: Draft = ""


class DisqualificationFound(Event):
    """Somebody was found to have been disqualified (*inhabilitet oppdaget*) after the decision.

    The decision is to be looked at again; nothing that was recorded changes.
    """

    TOPIC: ClassVar[str] = "meeting.disqualification-found"

    item_id: ItemId
    member_id: ItemId
    ground: ConflictGround


class DecisionReviewed(Event):
    """A decision was looked at again (*vedtak vurdert på nytt*): it stands, or is taken up anew."""

    TOPIC: ClassVar[str] = "meeting.decision-reviewed"

    item_id: ItemId
    stands: Flag
    grounds: Text
