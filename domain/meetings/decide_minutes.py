"""The meeting ends, and its minutes are approved and thereby fixed (*protokoll*)."""

from typing import ClassVar

from domain.attachment import Attachments
from domain.command import Known
from domain.event import Event, Refusal
from domain.meetings.commands import MeetingCommand, check, instant, items_in
from domain.meetings.events import MeetingClosed, MinutesApproved, MinutesCorrected
from domain.state.meeting import ForumMeeting
from domain.types import Instant, ItemId, Text


class CloseMeeting(MeetingCommand):
    """End the meeting, when no vote is open and no item waits."""

    ACTION: ClassVar[str] = "close-meeting"

    at: Instant | None = None


class ApproveMinutes(MeetingCommand):
    """Approve the minutes as the meeting's events make them; only the chair does.

    Minutes that were signed on paper come along as files.
    """

    ACTION: ClassVar[str] = "approve-minutes"

    attachments: Attachments = ()


class CorrectMinutes(MeetingCommand):
    """Add a correction to approved minutes; what stands there stays."""

    ACTION: ClassVar[str] = "correct-minutes"

    about_item: ItemId | None = None
    text: Text
    attachments: Attachments = ()


def close_meeting(meeting: ForumMeeting, command: CloseMeeting, known: Known) -> tuple[Event, ...]:
    """Raises `items-undecided`, which names them; an item with an open vote is one."""
    check(meeting, command)
    if meeting.undecided:
        raise Refusal("items-undecided", {"items": ", ".join(meeting.undecided)})
    return (MeetingClosed(at=instant(command.at, command.by)),)


def approve_minutes(
    meeting: ForumMeeting, command: ApproveMinutes, known: Known
) -> tuple[Event, ...]:
    """Raises `meeting-not-closed`, `minutes-already-approved`."""
    check(meeting, command)
    return (MinutesApproved(attachments=command.attachments),)


def correct_minutes(
    meeting: ForumMeeting, command: CorrectMinutes, known: Known
) -> tuple[Event, ...]:
    """Raises `minutes-not-approved`, `item-not-on-agenda`."""
    check(meeting, command)
    if command.about_item is not None:
        items_in(meeting, (command.about_item,))
    return (
        MinutesCorrected(
            item_id=command.about_item, text=command.text, attachments=command.attachments
        ),
    )
