"""A called meeting is moved or called off, before anybody has come to it."""

from typing import ClassVar

from domain.case import CaseRef, forum_ref
from domain.command import Known, require_reason
from domain.event import Event
from domain.meetings import tied
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.commands import MeetingCommand, begins_on, check
from domain.registry.ties import refs_further
from domain.rules.applying import apply_rules
from domain.rules.forum import called_meeting
from domain.state.forum import Forum
from domain.state.meeting import ForumMeeting
from domain.types import Day, Instant, Line


class MoveMeeting(MeetingCommand):
    """Move the meeting to another day, hour or place, with a reason; what is not told stays."""

    ACTION: ClassVar[str] = "move-meeting"

    held_on: Day
    begins_at: Instant | None = None
    place: Line | None = None

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The forum, whose registry says who sits on the new day, and whom the agenda concerns."""
        if isinstance(state, ForumMeeting) and state.called:
            return (forum_ref(state.scheme, state.county), *tied.refs_of_agenda(state))
        return ()

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of where those come from who may be called besides."""
        sitting = (m for forum in known.all_of(Forum) for m in forum.sitting(self.held_on))
        return (*tied.refs_of(sitting), *refs_further(known))


class CallOffMeeting(MeetingCommand):
    """Call the meeting off, with a reason."""

    ACTION: ClassVar[str] = "call-off-meeting"


def move_meeting(meeting: ForumMeeting, command: MoveMeeting, known: Known) -> tuple[Event, ...]:
    """Members whose term begins between the old day and the new are called with the rest.

    Raises `meeting-begun`, `meeting-called-off`, `meeting-closed`, `hour-on-another-day`,
    `reason-required`.
    """
    check(meeting, command)
    require_reason(command.by)
    begins_on(command.begins_at, command.held_on)
    place = command.place or meeting.place
    before = (meeting.held_on, meeting.begins_at, meeting.place)
    if before == (command.held_on, command.begins_at, place) or meeting.held_on is None:
        return ()
    forum = known.of(forum_ref(meeting.scheme, meeting.county), Forum)
    sat_before = {member.member_id for member in forum.sitting(meeting.held_on)}
    invited = tuple(
        member
        for member in forum.sitting(command.held_on)
        if member.member_id not in sat_before and member.member_id not in meeting.roster
    )
    sitting = (*meeting.sitting_on(command.held_on), *invited)
    broken = called_meeting.broken(forum, sitting, meeting.practice, written=False)
    return (
        MeetingMoved(
            moved_from=meeting.held_on,
            held_on=command.held_on,
            begins_at=command.begins_at,
            place=place,
            why=command.by.reason or "",
            told=tuple(meeting.roster),
            invited=invited,
            ties=tied.tied(
                meeting.practice, invited, tied.receivers_in(meeting), command.held_on, known
            ),
            soft_stops=apply_rules(broken, command.by),
        ),
    )


def call_off_meeting(
    meeting: ForumMeeting, command: CallOffMeeting, known: Known
) -> tuple[Event, ...]:
    """Raises `meeting-begun`, `meeting-called-off`, `meeting-closed`."""
    check(meeting, command)
    require_reason(command.by)
    return (MeetingCalledOff(why=command.by.reason or "", told=tuple(meeting.roster)),)
