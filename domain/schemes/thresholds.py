"""The thresholds (*terskelverdier*) of public procurement, by the time that they hold.

Source: [found F60], a page of 2024. The value after 2025 was not found, so it is carried on
and marked unverified (domain description, section 20, no. 8).
"""

from datetime import date
from enum import StrEnum

from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value


class Tier(StrEnum):
    """What a sum is above (*terskel*): what may be bought freely, the national, the EEA one."""

    FREE = "free"
    NATIONAL = "national"
    EEA = "eea"


class Threshold(Value):
    """The thresholds for buyers outside the state, in øre without value added tax.

    Up to `free_ore` the rules on procurement leave a purchase alone; above `national_ore` it
    is announced nationally, above `eea_ore` in the EEA.
    """

    free_ore: int
    national_ore: int
    eea_ore: int
    valid_from: Day
    valid_to: Day | None
    status: Status
    source: str

    def passed(self, amount_ore: int) -> tuple[Tier, ...]:
        """The thresholds that a sum (øre) is above, the lowest first."""
        found = {
            Tier.FREE: self.free_ore,
            Tier.NATIONAL: self.national_ore,
            Tier.EEA: self.eea_ore,
        }
        return tuple(tier for tier, limit in found.items() if amount_ore > limit)


THRESHOLDS = (
    Threshold(
        free_ore=10_000_000,
        national_ore=130_000_000,
        eea_ore=230_000_000,
        valid_from=date(2024, 1, 1),
        valid_to=date(2025, 12, 31),
        status=Status.SOURCED,
        source="[found F60]",
    ),
    Threshold(
        free_ore=10_000_000,
        national_ore=130_000_000,
        eea_ore=230_000_000,
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
