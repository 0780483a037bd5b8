"""A risk score (*risikovurdering*): its parts, and the events that each of them stands on."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.types import CountyNumber, ItemId, Line
from domain.value import Value

#: Points of a whole score, and of each of its parts.
Points = Annotated[int, Field(strict=True, ge=0, le=100)]
#: A place in the whole log.
LogPosition = Annotated[int, Field(strict=True, ge=0, le=2**63 - 1)]


class RiskOf(StrEnum):
    """What is scored: a round, a county over its rounds, or a recipient of a county's money."""

    ROUND = "round"
    COUNTY = "county"
    RECIPIENT = "recipient"


class RiskFactor(StrEnum):
    """What the parts of a computed score look at (*risikofaktorer*)."""

    OPEN_FINDINGS = "open-findings"
    EARLIER_REPAYMENTS = "earlier-repayments"
    OVERDUE_REPORTS = "overdue-reports"
    UNACCOUNTED_MONEY = "unaccounted-money"


class RiskPart(Value):
    """One part of a risk score: what it looks at, its points of at most `most`, and why.

    `facts` are what was counted (sums are øre), `events` the log positions that it stands on. A
    part that somebody told has `explained` alone.
    """

    code: ItemId
    points: Points
    explained: Line | None = None
    most: Points | None = None
    facts: dict[str, int] = {}
    events: tuple[LogPosition, ...] = ()


class RiskScore(Value):
    """The score of one round, county or recipient, by a version of the rules.

    The same log position and version give the same score. `points` are the sum of the parts.
    """

    of: RiskOf
    scheme: str
    county: CountyNumber
    round_id: str | None = None
    organisation: str | None = None
    points: Points
    parts: tuple[RiskPart, ...]
    rule_version: str

    @property
    def order(self) -> tuple[int, str, str, str]:
        """What scores are listed by: the most points first."""
        return -self.points, self.county, self.round_id or "", self.organisation or ""


class Scored(Value):
    """By which version of the rules, and as of which log position, a score was computed."""

    rule_version: Line
    log_position: LogPosition


class ComputedRisk(Value):
    """A score that was computed of the log as it was at a position."""

    score: RiskScore
    scored: Scored
