"""Who answers for an old county's cases on a day (*etterfølger*): asked of the reforms alone."""

from datetime import date, datetime

from domain.calendar import NORWAY
from domain.schemes.county_reforms import REFORMS


def responsible_counties(county: str, day: date) -> frozenset[str]:
    """The counties that answer on the day for cases that keep `county` as their own.

    A county that is there answers for itself. After a merger it is the new county;
    after a split every successor, unless one of them has the old county's area.
    """
    return _reached(county, county, day)


def _reached(origin: str, county: str, day: date) -> frozenset[str]:
    reform = REFORMS.get(county)
    if reform is None or day < reform.on:
        return frozenset({county})
    area = reform.areas.get(origin)
    onwards = (area,) if area else reform.successors
    return frozenset().union(*(_reached(origin, new, day) for new in onwards))


def acts_for(own: str | None, county: str, at: datetime) -> bool:
    """Whether somebody of the county `own` may act in `county`'s cases at an instant (UTC)."""
    if own is None or own == county:
        return own == county
    return own in responsible_counties(county, at.astimezone(NORWAY).date())


def cases_of(county: str, day: date) -> frozenset[str]:
    """The counties whose cases `county` answers for on the day: its own, and those it succeeds."""
    former = (old for old in REFORMS if county in responsible_counties(old, day))
    return frozenset({county, *former})


def predecessors(county: str) -> tuple[str, ...]:
    """The counties that passed straight into this one, in order of their numbers."""
    return tuple(sorted(old for old, reform in REFORMS.items() if county in reform.successors))
