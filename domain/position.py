"""What a workflow may remember of a case: always read from the log, never worked out by itself."""

from pydantic import AwareDatetime, Field

from domain.deadlines.kinds import DeadlineKind
from domain.value import Value


class OpenDeadline(Value):
    """A deadline that is not met, and the next instant (UTC) at which the clock has to look at it.

    That is a reminder, its fall, or its escalation; the log says which when the instant comes.
    `apart` is the kind of a deadline that a clock of its own waits for; None where the case's does.
    """

    deadline_id: str
    at: AwareDatetime
    # Left out where it says nothing, so that a worker from before it reads what it always read.
    apart: DeadlineKind | None = Field(default=None, exclude_if=lambda kind: kind is None)


class WaitsApart(OpenDeadline):
    """A deadline with a clock of its own, as this one waits for it.

    `turn` is how many others of its case fall at the same instant and come before it.
    """

    turn: int = 0


class ApartMoved(Value):
    """What became of a case's deadlines that have clocks of their own.

    Those that it now `waits` for at an instant at which it did not, and those that are `gone`.
    """

    waits: tuple[OpenDeadline, ...] = ()
    gone: tuple[str, ...] = ()


class Position(Value):
    """Where a case stands: its version, what is done, its open deadlines.

    `done` holds the milestones of the case itself, `items` those of each part
    that the order binds on its own (a plan line, a payment). `finished` says
    that nothing is open, so that a workflow may rest until the next command. `whole`
    is false when the parts are too many to pass around: then the domain alone knows them.
    `step`, `county` and `rule_set` are what a case is looked for by.
    """

    version: int = 0
    done: frozenset[str] = frozenset()
    items: dict[str, frozenset[str]] = {}
    deadlines: tuple[OpenDeadline, ...] = ()
    finished: bool = False
    whole: bool = True
    step: str = ""
    county: str = ""
    rule_set: str = ""


def own_clock(position: Position) -> Position:
    """The position with the deadlines alone that the case's own clock waits for."""
    own = tuple(one for one in position.deadlines if one.apart is None)
    return position.model_copy(update={"deadlines": own})


def one_clock(position: Position) -> Position:
    """The position for a clock that waits for all of the case's deadlines itself."""
    if all(one.apart is None for one in position.deadlines):
        return position
    every = tuple(one.model_copy(update={"apart": None}) for one in position.deadlines)
    return position.model_copy(update={"deadlines": every})
