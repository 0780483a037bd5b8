"""Which counties there were in a year: a case keeps its county, whatever was merged or split."""

from collections.abc import Mapping

from domain.schemes.counties import COUNTIES, County
from domain.schemes.counties_2019 import COUNTIES_2019
from domain.schemes.counties_2020 import COUNTIES_2020

#: Every county that the scheme has known; a number that was used again keeps its latest name.
EVERY_COUNTY: Mapping[str, County] = {**COUNTIES_2019, **COUNTIES_2020, **COUNTIES}


def counties_in(budget_year: int) -> Mapping[str, County]:
    """The counties of a budget year: 18, then 11 from 2020, then 15 from 2024."""
    if budget_year < 2020:
        return COUNTIES_2019
    return COUNTIES_2020 if budget_year < 2024 else COUNTIES
