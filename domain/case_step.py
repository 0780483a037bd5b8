"""The step that a case has come to, by its position: what people look for it by."""

from collections.abc import Mapping
from typing import Final

from domain.case import CaseKind
from domain.duty import Milestone, Step
from domain.position import Position
from domain.process import PROCESS

#: The step after each milestone, the furthest last; before the first it is that of the first duty.
_AFTER: Final[Mapping[CaseKind, Mapping[Milestone, Step]]] = {
    CaseKind.NEED: {
        Milestone.ASSESSED: Step.REPORT,
        Milestone.WITH_FORUM: Step.PRIORITISE,
    },
    CaseKind.ROUND: {
        Milestone.OPENED: Step.PRIORITISE,
        Milestone.PLAN_ADOPTED: Step.DISPOSE,
        Milestone.CLOSED: Step.FOLLOW_UP,
    },
}
_FIRST: Final = {duty.case: duty.step for duty in reversed(PROCESS)}


def case_step(kind: CaseKind, position: Position) -> Step:
    """The step that the case as a whole is in; its parts may be further, and bind nothing here."""
    step = _FIRST[kind]
    for milestone, after in _AFTER.get(kind, {}).items():
        if milestone in position.done:
            step = after
    return step
