"""A finding beside the control case that made it (*funn på tvers av saker*)."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.case import budget_year
from domain.control.kinds import GONE
from domain.state.control import Control, Finding
from domain.state.deadlines import Deadline


class FoundInControl(NamedTuple):
    """A finding, its case, and the deadline of its corrective action while that is open."""

    case: Control
    finding: Finding
    due: Deadline | None

    @property
    def budget_year(self) -> int:
        """The budget year of the round that the case is over."""
        return budget_year(self.case.round_id)

    @property
    def standing(self) -> bool:
        """Whether nobody has explained it away or withdrawn it."""
        return self.finding.end is None or self.finding.end.end not in GONE

    @property
    def overdue(self) -> bool:
        """Whether the time for its corrective action has passed, and the action is open."""
        return self.due is not None and self.due.passed


def found_in(case: Control) -> Iterator[FoundInControl]:
    """The findings of a case, in the order that they were made."""
    for key, finding in case.findings.items():
        yield FoundInControl(case, finding, case.action_due(key))
