"""A county's forum, its meetings and its long-term plan."""

from typing import TypeVar

from sqlalchemy import Connection, Table, select

from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.state.meeting import ForumMeeting
from projections.cases import Case, case_of
from projections.forum.tables import forums, long_term_plans
from projections.forum.tables import meetings as meetings_table

_State = TypeVar("_State", Forum, LongTermPlan)


def forum(connection: Connection, scheme: str, county: str) -> Case[Forum] | None:
    """The forum of a scheme in a county, or None before the county has appointed one."""
    return _find(connection, forums, Forum, scheme, county)


def long_term_plan(connection: Connection, scheme: str, county: str) -> Case[LongTermPlan] | None:
    """The long-term plan in its latest version, or None before the forum has adopted one."""
    return _find(connection, long_term_plans, LongTermPlan, scheme, county)


def meetings(connection: Connection, scheme: str, county: str) -> list[Case[ForumMeeting]]:
    """The meetings of a forum, the latest first."""
    table = meetings_table
    wanted = (
        select(table)
        .where(table.c.scheme == scheme, table.c.county == county)
        .order_by(table.c.held_on.desc(), table.c.meeting_id)
    )
    return [case_of(row, ForumMeeting) for row in connection.execute(wanted).mappings()]


def meeting(connection: Connection, meeting_id: str) -> Case[ForumMeeting] | None:
    """One meeting, or None when nobody was called to it."""
    wanted = select(meetings_table).where(meetings_table.c.meeting_id == meeting_id)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else case_of(row, ForumMeeting)


def _find(
    connection: Connection, table: Table, kind: type[_State], scheme: str, county: str
) -> Case[_State] | None:
    wanted = select(table).where(table.c.scheme == scheme, table.c.county == county)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else case_of(row, kind)
