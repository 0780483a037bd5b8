"""The three duties by which a kind of case's deadlines are moved, suspended and resumed."""

from domain.case import CaseKind
from domain.duty import Condition, Duty, Step
from domain.role import Role


def changing(
    case: CaseKind,
    step: Step,
    who: tuple[Role, ...],
    *,
    after: tuple[Condition, ...],
    unless: tuple[Condition, ...] = (),
    basis: str,
) -> tuple[Duty, ...]:
    """The duties, named by the kind of case; a round's bear no name of their own."""
    of = "" if case is CaseKind.ROUND else f"{case}-"
    return tuple(
        Duty(
            action=f"{change}-{of}deadline",
            step=step,
            case=case,
            who=who,
            after=after,
            unless=unless,
            basis=basis,
        )
        for change in ("move", "suspend", "resume")
    )
