"""What led to a command, and the chain that it is of: both stand in its events' envelopes."""

from domain.command import Command
from domain.event import Circumstances
from domain.led_by import LedBy
from services.event_log.folding import Folded
from workflows.contracts import Perform


def in_chain(before: Folded, wish: Perform, command: Command) -> Circumstances:
    """The command's circumstances, with the event that led to it and the chain that it is of.

    `before` is its case as it was decided on, which knows what was last said of what it follows up.
    What nothing led to begins a chain, by the name of its request, or else by its own.
    """
    by = wish.by
    cause = None
    if command.follows_up is not None and by.causation is None:
        cause = before.said.get(command.follows_up)
    if cause is None:
        return _of(by, by.correlation or by.command_id, by.causation)
    chain = by.correlation or cause.correlation or cause.command_id
    return _of(by, chain, str(LedBy(wish.case, cause.version)))


def added(given: Circumstances | None, by: Circumstances, first: str) -> Circumstances:
    """Those of what a command adds to another case: its `first` event led to it.

    Unless `given` says what did, such as the row of a file.
    """
    whose = given or by
    own = given.causation if given else None
    return _of(whose, whose.correlation or by.correlation, own or first)


def _of(by: Circumstances, correlation: str | None, causation: str | None) -> Circumstances:
    if (by.correlation, by.causation) == (correlation, causation):
        return by
    return by.model_copy(update={"correlation": correlation, "causation": causation})
