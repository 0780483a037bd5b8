"""The decisions on deadlines by their commands; the clock's own is paired in `domain.cases`."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.deadlines import decide, decide_intake, decide_practice
from domain.deadlines.decide_change import DECISIONS as DEADLINE_CHANGES
from domain.event import Event

#: Each decision takes the case and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.SetDeadline: decide.set_deadline,
    **DEADLINE_CHANGES,
    decide_intake.ReopenIntake: decide_intake.reopen_intake,
    decide_practice.SetDeadlinePractice: decide_practice.set_deadline_practice,
}
