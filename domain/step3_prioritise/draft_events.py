"""What a draft of the disposition plan leaves behind before the forum decides (*utkast*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineReason


class PlanProposed(Event):
    """A draft of the disposition plan was laid before the forum (*utkast lagt fram*).

    `draft` counts the round's drafts, `plan_version` is what it becomes when it is adopted;
    `lines` are all of it, those that it keeps too. A later draft replaces it. Source: domain
    description, section 3: the secretariat drafts and the forum decides (inference).
    """

    TOPIC: ClassVar[str] = "plan.proposed"

    draft: Annotated[int, Field(strict=True, ge=1)]
    plan_version: Annotated[int, Field(strict=True, ge=1)]
    lines: Annotated[tuple[PlanLine, ...], Field(min_length=1, max_length=800)]
    reasons: Annotated[tuple[LineReason, ...], Field(max_length=400)] = ()

    @property
    def planned_ore(self) -> int:
        """The sum of its lines, in øre."""
        return sum(line.amount_ore for line in self.lines)
