"""Who was to be in a meeting, who was called and who came (*sammensetning*), group by group."""

from datetime import date

from domain.party import Programme
from domain.state.forum import Forum
from domain.state.meeting import ForumMeeting
from domain.step3_prioritise.events import SeatGroup
from domain.step3_prioritise.forum_events import Standing
from domain.value import Value

#: Those of a group who count for it; observers and the secretariat sit in none.
_MEMBERS = frozenset({Standing.VOTING, Standing.ADVISORY, Standing.DEPUTY})


class GroupInMeeting(Value):
    """One group: its seats, who has them on the meeting's day, who was called and who came.

    `required` says that the forum's rule set asks for the group. Source: domain description,
    section 15: appointed, invited, who was absent.
    """

    group: SeatGroup
    required: bool
    seats: int
    appointed: int
    invited: int
    present: int


def composition(meeting: ForumMeeting, forum: Forum) -> tuple[GroupInMeeting, ...]:
    """Every group that is required, has a seat or was called, by its code."""
    came = {stay.member_id for stay in meeting.stays}
    sitting = forum.sitting(meeting.held_on) if meeting.held_on else ()
    appointed = [member for member in sitting if member.standing in _MEMBERS]
    called = [member for member in meeting.roster.values() if member.standing in _MEMBERS]
    groups = forum.required_groups | forum.groups | {member.group for member in called}
    return tuple(
        GroupInMeeting(
            group=group,
            required=group in forum.required_groups,
            seats=sum(seat.members for seat in forum.seats if seat.group is group),
            appointed=sum(member.group is group for member in appointed),
            invited=sum(member.group is group for member in called),
            present=sum(member.group is group and member.member_id in came for member in called),
        )
        for group in sorted(groups)
    )


class ProgrammeInForum(Value):
    """One education programme (*utdanningsprogram*): seats for it, and members who sit for it.

    Source: [OsloMet] on the letter of 2020, by which every programme is represented; whether
    the regulation kept that is the setting `programmes-in-forum`.
    """

    programme: Programme
    seats: int
    members: int

    @property
    def represented(self) -> bool:
        """Whether somebody sits for it."""
        return self.members > 0


def programmes(forum: Forum, on: date) -> tuple[ProgrammeInForum, ...]:
    """All programmes by their code, with the seats for each and who sits for it on the day."""
    sitting = [member for member in forum.sitting(on) if member.standing in _MEMBERS]
    return tuple(
        ProgrammeInForum(
            programme=programme,
            seats=sum(seat.members for seat in forum.seats if programme in seat.programmes),
            members=sum(member.programme is programme for member in sitting),
        )
        for programme in sorted(Programme)
    )
