"""When a claim falls by limitation (*foreldelse*), by the time it holds; a setting, not verified.

No source at hand gives the period for claims of this scheme. The three years and the margin
are those that familie-tilbake works by, and marked unverified.
"""

from datetime import date
from typing import Final

from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value


class Limitation(Value):
    """The period in years; within `safe_months` of a payment nothing needs to be judged.

    `warn_days` are how many days before the claim falls the clock reminds.
    """

    years: int
    safe_months: int
    warn_days: tuple[int, ...]
    valid_from: Day
    status: Status
    source: str


#: The latest last.
LIMITATIONS: Final[tuple[Limitation, ...]] = (
    Limitation(
        years=3,
        safe_months=30,
        warn_days=(180, 60, 14),
        valid_from=date(2019, 3, 1),
        status=Status.UNVERIFIED,
        source="not found for the scheme; the period and margin of familie-tilbake",
    ),
)


def limitation_on(day: date) -> Limitation:
    """The limits that held on the day; the oldest for days before all of them."""
    held = [limits for limits in LIMITATIONS if limits.valid_from <= day]
    return held[-1] if held else LIMITATIONS[0]
