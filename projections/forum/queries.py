"""A county's forum and its long-term plan."""

from typing import TypeVar

from sqlalchemy import Connection, Table, select

from domain.forum import Forum
from domain.long_term_plan import LongTermPlan
from projections.cases import Case, case_of
from projections.forum.tables import forums, long_term_plans

_State = TypeVar("_State", Forum, LongTermPlan)


def forum(connection: Connection, scheme: str, county: str) -> Case[Forum] | None:
    """The forum of a scheme in a county, or None before the county has appointed one."""
    return _find(connection, forums, Forum, scheme, county)


def long_term_plan(connection: Connection, scheme: str, county: str) -> Case[LongTermPlan] | None:
    """The long-term plan in its latest version, or None before the forum has adopted one."""
    return _find(connection, long_term_plans, LongTermPlan, scheme, county)


def _find(
    connection: Connection, table: Table, kind: type[_State], scheme: str, county: str
) -> Case[_State] | None:
    wanted = select(table).where(table.c.scheme == scheme, table.c.county == county)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else case_of(row, kind)
