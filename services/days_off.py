"""The Norwegian days off as a value for the domain, from the `holidays` library."""

from functools import cache
from importlib.metadata import version
from typing import Final

import holidays

from domain.days_off import DaysOff

#: The years that are listed: from before the scheme began to well past any plan in it.
FIRST, LAST = 2018, 2099
_COUNTRY: Final = "NO"


@cache
def norwegian_days_off() -> DaysOff:
    """Norway's public holidays (*helge- og høytidsdager*), with the library's version as source."""
    listed = holidays.country_holidays(_COUNTRY, years=range(FIRST, LAST + 1))
    return DaysOff(
        source=f"holidays {version('holidays')}, {_COUNTRY}",
        first=FIRST,
        last=LAST,
        days=frozenset(listed),
    )
