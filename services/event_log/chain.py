"""What led to a command, and the chain that it is of: both stand in its events' envelopes."""

from domain.command import Command
from domain.event import Circumstances
from domain.led_by import LedBy
from services.event_log.reading import ReadLog
from workflows.contracts import Perform


def in_chain(log: ReadLog, wish: Perform, command: Command) -> Circumstances:
    """The command's circumstances, with the event that led to it and the chain that it is of.

    What nothing led to begins a chain, by the name of its request, or else by its own.
    """
    by = wish.by
    cause = None
    if command.FOLLOWS_UP and by.causation is None:
        happened = log.load(wish.case.stream_id)
        version = command.led_by([each.event for each in happened])
        cause = happened[version - 1] if version else None
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
