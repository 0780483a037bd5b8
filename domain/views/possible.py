"""What may be done now, by whom, and what stands in the way: asked here, repeated nowhere."""

from domain.case import CaseKind
from domain.duty import Duty, Milestone, Part, Step
from domain.position import Position
from domain.process import PROCESS, out_of_order
from domain.role import Role
from domain.value import Value


class Possible(Value):
    """One duty at a position: whose it is, and whether its turn has come.

    `stands_in_the_way` is the refusal that the order would give, None when the
    turn has come. Money and criteria are judged when the command comes.
    """

    action: str
    step: Step
    item: str | None
    who: tuple[Role, ...]
    stands_in_the_way: str | None
    basis: str

    @property
    def may(self) -> bool:
        """Whether its turn has come."""
        return self.stands_in_the_way is None


def possible(kind: CaseKind, position: Position) -> tuple[Possible, ...]:
    """Every duty of the case and its parts, in the order of the process."""
    return tuple(
        Possible(
            action=duty.action,
            step=duty.step,
            item=item,
            who=duty.who,
            stands_in_the_way=out_of_order(duty.action, position, item),
            basis=duty.basis,
        )
        for duty in PROCESS
        if duty.case is kind
        for item in _parts(duty, position)
    )


def _parts(duty: Duty, position: Position) -> tuple[str | None, ...]:
    """The parts of the case that the duty binds: itself, or its lines, payments, pots and so on."""
    if duty.part is Part.CASE:
        return (None,)
    mark = _MARKS[duty.part]
    parts = (item for item, done in position.items.items() if mark in done)
    if duty.part is not Part.LINE:
        return tuple(parts)
    # Money in a pot is disposed of by awards, so its own line has none of a line's duties.
    return tuple(item for item in parts if Milestone.POT not in position.items[item])


#: What a part of each kind has reached, and nothing else has.
_MARKS = {
    Part.LINE: Milestone.IN_PLAN,
    Part.PAYMENT: Milestone.ORDERED,
    Part.POT: Milestone.POT,
    Part.CALL: Milestone.CALL_PUBLISHED,
    Part.AWARD: Milestone.AWARDED,
    Part.COMPLAINT: Milestone.COMPLAINED,
    Part.REASONS: Milestone.REASONS_DEMANDED,
    Part.AGENDA_ITEM: Milestone.ON_AGENDA,
    Part.FINDING: Milestone.FOUND,
}
