"""Who took part in an assessment (*medvirkning og medbestemmelse*): counts by role, never names."""

from enum import StrEnum

from domain.types import Count, Draft, Flag
from domain.value import Value


class Involved(StrEnum):
    """The roles whose part in finding a need is counted (*medvirkende*)."""

    LEADERS = "leaders"
    EMPLOYEES = "employees"
    ELECTED_REPRESENTATIVES = "elected_representatives"
    WORKING_LIFE = "working_life"
    PROVIDERS = "providers"


class Involvement(Value):
    """How many took part in finding the need, and why a role has none.

    Source: criterion 1 ([Udir]): both leaders and employees take part.
    """

    leaders: Count = 0
    employees: Count = 0
    elected_representatives: Count = 0
    working_life: Count = 0
    providers: Count = 0
    why_none: dict[Involved, Draft] = {}

    @property
    def counts(self) -> dict[Involved, int]:
        """How many of each role."""
        return {role: getattr(self, role) for role in Involved}

    @property
    def unexplained(self) -> tuple[Involved, ...]:
        """The roles without anybody and without a reason."""
        return tuple(
            role for role, count in self.counts.items() if not count and not self.why_none.get(role)
        )


class Codetermination(Value):
    """How co-determination (*medbestemmelse*) was kept, or why it was not.

    Source: FOR-2021-01-26-229 point 1: it follows the basic agreement (*hovedavtalen*).
    """

    kept: Flag
    how: Draft = ""
