"""One item of a meeting (*sak*): its papers, its votes and what came of it."""

from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemOutcome, Paper
from domain.meetings.decision_events import (
    Ballot,
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
    ConflictGround,
    ImpartialityDecided,
    ImpartialityDeclared,
    ItemWithdrawn,
    PapersAdded,
    Recommended,
)
from domain.value import Value


class Declaration(Value):
    """What a member said of their impartiality in the item; no ground, no conflict."""

    ground: ConflictGround | None


class VoteState(Value):
    """A vote (*avstemning*), as it was opened, given, counted and perhaps annulled."""

    opened: VoteOpened
    ballots: tuple[Ballot, ...] = ()
    closed: VoteClosed | None = None
    annulled: bool = False
    annulled_why: str = ""

    @property
    def carried(self) -> bool:
        """Whether it counts, and the proposal won with enough taking part."""
        won = self.closed is not None and self.closed.quorum_met and self.closed.majority_met
        return won and not self.annulled


class ItemState(Value):
    """The state of one item; later events never take away what earlier ones recorded."""

    item: AgendaItem
    papers: tuple[Paper, ...] = ()
    recommended: Recommended | None = None
    declared: dict[str, Declaration] = {}
    decided: dict[str, ImpartialityDecided] = {}
    votes: tuple[VoteState, ...] = ()
    dissents: tuple[DissentNoted, ...] = ()
    concluded: ItemConcluded | None = None
    withdrawn: bool = False
    withdrawn_why: str = ""
    found_later: tuple[DisqualificationFound, ...] = ()
    reviews: tuple[DecisionReviewed, ...] = ()

    @property
    def last_vote(self) -> VoteState | None:
        """The latest vote that nobody has annulled."""
        standing = [vote for vote in self.votes if not vote.annulled]
        return standing[-1] if standing else None

    @property
    def vote_open(self) -> bool:
        """Whether a vote is going on."""
        return self.last_vote is not None and self.last_vote.closed is None

    @property
    def under_review(self) -> bool:
        """Whether the decision waits to be looked at again."""
        return len(self.found_later) > len(self.reviews)

    @property
    def outcome(self) -> ItemOutcome | None:
        """What came of it, once something has."""
        return self.concluded.outcome if self.concluded else None


def evolve_item(item: ItemState, event: Event) -> ItemState:
    """The item after one more event of its meeting."""
    return item.model_copy(update=_changes(item, event))


def _changes(item: ItemState, event: Event) -> dict[str, object]:
    match event:
        case ItemWithdrawn():
            return {"withdrawn": True, "withdrawn_why": event.why}
        case PapersAdded():
            return {"papers": (*item.papers, *event.papers)}
        case Recommended():
            return {"recommended": event}
        case ImpartialityDeclared():
            declaration = Declaration(ground=event.ground)
            return {"declared": {**item.declared, event.member_id: declaration}}
        case ImpartialityDecided():
            return {"decided": {**item.decided, event.member_id: event}}
        case VoteOpened():
            return {"votes": (*item.votes, VoteState(opened=event))}
        case VotesCast() | VoteClosed() | VoteAnnulled():
            *before, last = item.votes
            return {"votes": (*before, _vote(last, event))}
        case DissentNoted():
            return {"dissents": (*item.dissents, event)}
        case ItemConcluded():
            return {"concluded": event}
        case DisqualificationFound():
            return {"found_later": (*item.found_later, event)}
        case DecisionReviewed():
            return {"reviews": (*item.reviews, event)}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to an item")


def _vote(vote: VoteState, event: VotesCast | VoteClosed | VoteAnnulled) -> VoteState:
    match event:
        case VotesCast():
            return vote.model_copy(update={"ballots": (*vote.ballots, *event.ballots)})
        case VoteClosed():
            return vote.model_copy(update={"closed": event})
        case VoteAnnulled():
            return vote.model_copy(update={"annulled": True, "annulled_why": event.why})
