"""What a workflow may remember of a case: always read from the log, never worked out by itself."""

from pydantic import AwareDatetime

from domain.value import Value


class OpenDeadline(Value):
    """A deadline that is not met, and the next instant (UTC) at which the clock has to look at it.

    That is a reminder, its fall, or its escalation; the log says which when the instant comes.
    """

    deadline_id: str
    at: AwareDatetime


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
