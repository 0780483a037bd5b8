"""Which county became which: 18 counties until 2019, 11 from 2020, 15 from 2024.

That there were three structures, and the numbers 30, 38 and 54 of the years between,
stand in the domain description, section 14.5; that these three were split as below,
in section 14.6. Which former counties made up the new ones of 2020, and which of
their areas went where in 2024, is [general knowledge]. Single municipalities that
changed county are not here. No source says in what shares anything passed on: that
is recorded as what the counties agreed.
"""

from datetime import date

from domain.types import CountyNumber, Day
from domain.value import Value


class CountyReform(Value):
    """One county's end: from `on` its successors are there in its place.

    `areas` says, for an even older county inside it, which successor has its area.
    """

    county: CountyNumber
    successors: tuple[CountyNumber, ...]
    on: Day
    areas: dict[str, str] = {}
    source: str


_MERGED_2020 = "[general knowledge]; the number in the domain description, section 14.5"
_SPLIT_2024 = "domain description, sections 14.5 [found F37] and 14.6; areas [general knowledge]"

_INTO_2020 = {
    "30": ("01", "02", "06"),
    "34": ("04", "05"),
    "38": ("07", "08"),
    "42": ("09", "10"),
    "46": ("12", "14"),
    "54": ("19", "20"),
}
_AREAS_2024 = {
    "30": {"01": "31", "02": "32", "06": "33"},
    "38": {"07": "39", "08": "40"},
    "54": {"19": "55", "20": "56"},
}

#: Every county that is no more, by its number; no number came back for another county.
REFORMS: dict[str, CountyReform] = {
    **{
        old: CountyReform(county=old, successors=(new,), on=date(2020, 1, 1), source=_MERGED_2020)
        for new, olds in _INTO_2020.items()
        for old in olds
    },
    **{
        old: CountyReform(
            county=old,
            successors=tuple(areas.values()),
            on=date(2024, 1, 1),
            areas=areas,
            source=_SPLIT_2024,
        )
        for old, areas in _AREAS_2024.items()
    },
}
