"""What is asked of authorities."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, or_, select

from domain.role import Role
from domain.state.authority import Authority
from projections.authorities.project import CASES
from projections.authorities.tables import authorities
from projections.cases import Case, cases_of


def find_authority(connection: Connection, authority_id: str) -> Case[Authority] | None:
    """The authority with an id, if there is one."""
    found = _those(connection, authorities.c.authority_id == authority_id)
    return found[0] if found else None


def in_force(connection: Connection, holder: str, day: date) -> list[Case[Authority]]:
    """What somebody holds on a day in Norway."""
    return _those(
        connection,
        authorities.c.holder == holder,
        authorities.c.ended.is_(False),
        authorities.c.from_day <= day,
        authorities.c.last_day >= day,
    )


def substitutes(connection: Connection, person: str, day: date) -> list[Case[Authority]]:
    """Who stands in for somebody on a day in Norway."""
    return _those(
        connection,
        authorities.c.person == person,
        authorities.c.ended.is_(False),
        authorities.c.from_day <= day,
        authorities.c.last_day >= day,
    )


def concerning(
    connection: Connection, person: str, role: Role, organisation: str, county: str | None
) -> list[Case[Authority]]:
    """What somebody holds or has given, and what is given of their role at their place."""
    same_county = (
        authorities.c.county.is_(None) if county is None else authorities.c.county == county
    )
    place = (
        (authorities.c.role == role) & (authorities.c.organisation == organisation) & same_county
    )
    own = (authorities.c.holder == person) | (authorities.c.person == person)
    return _those(connection, or_(own, authorities.c.given_by == person, place))


def _those(connection: Connection, *wanted: ColumnElement[bool]) -> list[Case[Authority]]:
    rows = select(authorities).where(*wanted).order_by(authorities.c.authority_id)
    return cases_of(connection, CASES, connection.execute(rows).mappings().all())
