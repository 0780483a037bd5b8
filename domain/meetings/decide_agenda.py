"""What stands on the agenda: items, their papers, and what the secretariat recommends."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef
from domain.command import Known, require_reason
from domain.event import Event, Refusal
from domain.meetings import tied
from domain.meetings.agenda import AgendaItem, ItemOutcome, Paper
from domain.meetings.commands import ItemCommand, MeetingCommand, check
from domain.meetings.events import ItemAdded, ItemWithdrawn, PapersAdded, Recommended
from domain.meetings.pointing import concerned, pointed_to, pointing
from domain.registry.ties import refs, refs_further
from domain.state.meeting import ForumMeeting
from domain.types import Text


class AddItem(MeetingCommand):
    """Put an item on the agenda of a meeting that has been called."""

    ACTION: ClassVar[str] = "add-item"

    added: AgendaItem

    def reads(self) -> tuple[CaseRef, ...]:
        """The need, the plan's line or the application, if it is about one."""
        return pointed_to((self.added,))

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """Besides, what the registry says of those who are called."""
        return (*self.reads(), *tied.refs_of_roster(state))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of whom the item concerns, and of those that these name."""
        return (*refs(concerned(self.added, known)), *refs_further(known))


class WithdrawItem(ItemCommand):
    """Take an item off the agenda, with a reason."""

    ACTION: ClassVar[str] = "withdraw-item"


class AddPapers(ItemCommand):
    """Send out papers for an item, each by its hash."""

    ACTION: ClassVar[str] = "add-papers"

    papers: Annotated[tuple[Paper, ...], Field(min_length=1, max_length=40)]


class Recommend(ItemCommand):
    """Give the secretariat's recommendation on an item."""

    ACTION: ClassVar[str] = "recommend"

    outcome: ItemOutcome
    text: Text


def add_item(meeting: ForumMeeting, command: AddItem, known: Known) -> tuple[Event, ...]:
    """Raises `item-twice`, `item-points-wrongly`."""
    check(meeting, command)
    if command.added.item_id in meeting.items:
        raise Refusal("item-twice")
    item = pointing(command.added, (meeting.scheme, meeting.county), known)
    roster = meeting.roster.values()
    ties = tied.tied(meeting.practice, roster, item.concerns, meeting.held_on, known)
    return (ItemAdded(item=item, ties=ties),)


def withdraw_item(meeting: ForumMeeting, command: WithdrawItem, known: Known) -> tuple[Event, ...]:
    """Raises `item-not-on-agenda`, `item-concluded`, `vote-open`, `reason-required`."""
    check(meeting, command)
    require_reason(command.by)
    return (ItemWithdrawn(item_id=command.item_id, why=command.by.reason or ""),)


def add_papers(meeting: ForumMeeting, command: AddPapers, known: Known) -> tuple[Event, ...]:
    """Raises `item-not-on-agenda`."""
    check(meeting, command)
    return (PapersAdded(item_id=command.item_id, papers=command.papers),)


def recommend(meeting: ForumMeeting, command: Recommend, known: Known) -> tuple[Event, ...]:
    """Raises `item-not-on-agenda`, `vote-open`, `outcome-not-for-item`."""
    check(meeting, command)
    if command.outcome not in meeting.items[command.item_id].item.outcomes:
        raise Refusal("outcome-not-for-item")
    return (Recommended(item_id=command.item_id, outcome=command.outcome, text=command.text),)
