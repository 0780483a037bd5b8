"""What the members of a forum are asked for before an item opens: whether they are impartial."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from domain.case import meeting_ref
from domain.process import DUTIES
from domain.rules.forum.impartiality import undeclared
from domain.state.meeting import ForumMeeting
from domain.views.tasks import Task
from projections.cases import case_of
from projections.forum.tables import meetings


def of_meetings(connection: Connection, counties: Collection[str] | None) -> Iterator[Task]:
    """One task for each person who has not declared in every open item of a called meeting.

    Of meetings of these counties, or of all. Source: forvaltningsloven §§ 6-10 (habilitet).
    """
    not_closed = meetings.c.state["closed_at"].as_string().is_(None)
    wanted = select(meetings).where(not_closed).order_by(meetings.c.held_on, meetings.c.meeting_id)
    if counties is not None:
        wanted = wanted.where(meetings.c.county.in_(sorted(counties)))
    for row in connection.execute(wanted).mappings():
        yield from of_meeting(case_of(row, ForumMeeting).state)


def of_meeting(state: ForumMeeting) -> Iterator[Task]:
    """The tasks of one meeting; none of one that is closed or was called off."""
    if state.closed_at is not None or state.called_off is not None:
        return
    asked = (member_id for item in state.items.values() for member_id in undeclared(state, item))
    for member_id in dict.fromkeys(asked):
        yield Task(
            case=meeting_ref(state.meeting_id),
            county=state.county,
            item=member_id,
            duty=DUTIES["declare-impartiality"],
            title=f"{state.held_on}, {state.place}",
            person=state.roster[member_id].person,
        )
