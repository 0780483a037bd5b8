"""What the checks weigh by, where no source settles it (*innstillinger for kontrollen*)."""

from typing import Annotated

from pydantic import Field

from domain.checks.finding import Ground
from domain.types import Count, Day, Ore
from domain.value import Value

Percent = Annotated[int, Field(strict=True, ge=1, le=100)]


class CheckSettings(Value):
    """Named settings of a version of the rules; sums are integer øre.

    `late_days` is how long a report may be late, `ended_days` how long after its last day a
    measure may lack its record, before either is a finding. `unspent_ore` is what may be left
    unspent. No source gives these three: the scheme's setting `check-tolerances` is unverified.
    `own_contribution_percent` (of the grant) and `de_minimis_ore` (an undertaking's aid over
    `de_minimis_years`) are None while no source gives them: domain description, section 20,
    nos. 5 and 8.
    """

    grounds: tuple[Ground, ...] = tuple(Ground)
    late_days: Count = 0
    ended_days: Count = 0
    unspent_ore: Ore = 0
    own_contribution_percent: Percent | None = None
    de_minimis_ore: Ore | None = None
    de_minimis_years: Annotated[int, Field(strict=True, ge=1, le=10)] = 3


class RuleVersion(Value):
    """A version of the checks' rules (*regelversjon*): adopted, or a draft to try (*utkast*)."""

    version_id: str
    adopted: bool
    citation: str
    valid_from: Day | None
    settings: CheckSettings
