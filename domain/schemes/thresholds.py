"""The threshold (*terskelverdi*) above which a purchase is announced, by the time it holds.

Source: [found F60], a page of 2024. The value after 2025 was not found, so it is carried on
and marked unverified (domain description, section 20, no. 8).
"""

from datetime import date

from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value


class Threshold(Value):
    """The national threshold for buyers outside the state, in øre without value added tax."""

    national_ore: int
    valid_from: Day
    valid_to: Day | None
    status: Status
    source: str


THRESHOLDS = (
    Threshold(
        national_ore=130_000_000,
        valid_from=date(2024, 1, 1),
        valid_to=date(2025, 12, 31),
        status=Status.SOURCED,
        source="[found F60]",
    ),
    Threshold(
        national_ore=130_000_000,
        valid_from=date(2026, 1, 1),
        valid_to=None,
        status=Status.UNVERIFIED,
        source="[found F60], carried on; domain description, section 20, no. 8",
    ),
)


def threshold_on(day: date) -> Threshold | None:
    """The threshold on a day, or None for days that no source covers."""
    for threshold in THRESHOLDS:
        if threshold.valid_from <= day and (not threshold.valid_to or day <= threshold.valid_to):
            return threshold
    return None
