"""What the yrkesopplæringsnemnd has seen and said of a round's plan (*nemndas behandling*)."""

from domain.event import Event
from domain.step3_prioritise.events import PlanAdopted
from domain.takeover.events import PlanTakenOver
from domain.types import Day
from domain.value import Value
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard
from domain.vet_board.statement import BoardStatement


class Hearing(Value):
    """The plan laid before the board once, and what came of it."""

    consulted: VetBoardConsulted
    heard: VetBoardHeard | None = None

    def is_of(self, plan_version: int) -> bool:
        """Whether the board saw this version; older records leave open whether it was a draft."""
        of_version, adopted = self.consulted.of_version, self.consulted.plan_version
        return plan_version in ((adopted, adopted + 1) if of_version is None else (of_version,))


class VetBoard(Value):
    """Every hearing in the round, and what came with its plans.

    `with_plan` is the statement that was told with the version adopted last;
    `before_take_over` is the day that the papers of a take-over have for the version that
    was taken over then.
    """

    hearings: tuple[Hearing, ...] = ()
    with_plan: BoardStatement | None = None
    plan_version: int = 0
    before_take_over: Day | None = None
    taken_over_version: int = 0

    @property
    def consulted(self) -> VetBoardConsulted | None:
        """When the board was asked last."""
        return self.hearings[-1].consulted if self.hearings else None

    @property
    def awaited(self) -> Hearing | None:
        """The latest hearing, whether or not its statement has come."""
        return self.hearings[-1] if self.hearings else None

    def hearing_of(self, plan_version: int) -> Hearing | None:
        """The latest hearing of a version, or of its draft."""
        found = (hearing for hearing in reversed(self.hearings) if hearing.is_of(plan_version))
        return next(found, None)

    def laid_on(self, plan_version: int) -> Day | None:
        """When a version, or its draft, was last laid before the board."""
        if (hearing := self.hearing_of(plan_version)) is not None:
            return hearing.consulted.laid_on
        told = self.with_plan if plan_version == self.plan_version else None
        return told.laid_on if told else None

    def stated_on(self, plan_version: int) -> Day | None:
        """When the board stated something on a version that was recorded and weighed."""
        for hearing in reversed(self.hearings):
            if hearing.heard is not None and hearing.is_of(plan_version):
                return hearing.heard.stated_on
        if plan_version != self.plan_version:
            return None
        return self.with_plan.stated_on if self.with_plan else self.before_take_over


def evolve_vet_board(
    board: VetBoard, event: VetBoardConsulted | VetBoardHeard | PlanAdopted | PlanTakenOver
) -> VetBoard:
    """What the board has said after one more event of the round."""
    return board.model_copy(update=_changes(board, event))


def _changes(board: VetBoard, event: Event) -> dict[str, object]:
    match event:
        case VetBoardConsulted():
            return {"hearings": (*board.hearings, Hearing(consulted=event))}
        case VetBoardHeard():
            before, latest = board.hearings[:-1], board.hearings[-1:]
            answered = (hearing.model_copy(update={"heard": event}) for hearing in latest)
            return {"hearings": (*before, *answered)}
        case PlanAdopted():
            return {
                "with_plan": event.vet_board,
                "plan_version": event.plan_version,
                "before_take_over": None,
            }
        case PlanTakenOver():
            return {
                "plan_version": event.plan_version,
                "before_take_over": event.vet_board_heard_on,
                "taken_over_version": event.plan_version,
            }
        case _:
            raise TypeError(f"{event.TOPIC} is nothing of the board's")
