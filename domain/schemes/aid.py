"""The ceiling for de minimis aid (*bagatellmessig støtte*), by the time that it holds.

Source: [found F35] of the European Union's rule, whose basis before it expired on 31 December
2023. Its standing in Norway was not found (domain description, section 20, no. 8), so it is
marked unverified; what it comes to in kroner is for each county to say.
"""

from datetime import date
from typing import Final

from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value

#: How many years are counted together, a round's budget year the last of them [found F35].
YEARS: Final = 3


class AidCeiling(Value):
    """What one undertaking may get over `YEARS` years, in whole euros."""

    eur: int
    valid_from: Day
    valid_to: Day | None
    status: Status
    source: str


CEILINGS = (
    AidCeiling(
        eur=300_000,
        valid_from=date(2024, 1, 1),
        valid_to=None,
        status=Status.UNVERIFIED,
        source="[found F35]; domain description, section 20, no. 8",
    ),
)


def ceiling_on(day: date) -> AidCeiling | None:
    """The ceiling on a day, or None for days that no source covers."""
    for ceiling in CEILINGS:
        if ceiling.valid_from <= day and (not ceiling.valid_to or day <= ceiling.valid_to):
            return ceiling
    return None
