"""The decisions on an assessment by their commands: one table, which the cases' own takes in."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.step1_assess import decide

#: Each decision takes the need and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.AssessNeed: decide.assess_need,
    decide.CorrectNeed: decide.correct_need,
    decide.ConfirmNeed: decide.confirm_need,
}
