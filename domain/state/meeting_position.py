"""Where a meeting stands in its order: the meeting itself, and each item of its agenda."""

from domain.duty import Milestone
from domain.position import Position
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState


def meeting_position(meeting: ForumMeeting, version: int) -> Position:
    """Where the meeting stands; nothing in it waits for an instant."""
    done = {
        Milestone.CALLED: meeting.called,
        Milestone.BEGUN: meeting.begun,
        Milestone.CALLED_OFF: meeting.called_off is not None,
        Milestone.MEETING_CLOSED: meeting.closed,
        Milestone.MINUTES_APPROVED: meeting.minutes_approved,
    }
    return Position(
        version=version,
        done=frozenset(milestone for milestone, reached in done.items() if reached),
        items={item_id: _item(item) for item_id, item in meeting.items.items()},
        finished=True,
    )


def _item(item: ItemState) -> frozenset[str]:
    vote = item.last_vote
    done = {
        Milestone.ON_AGENDA: not item.withdrawn,
        Milestone.VOTE_OPEN: item.vote_open,
        Milestone.CARRIED: vote is not None and vote.carried,
        Milestone.CONCLUDED: item.concluded is not None,
        Milestone.UNDER_REVIEW: item.under_review,
    }
    return frozenset(milestone for milestone, reached in done.items() if reached)
