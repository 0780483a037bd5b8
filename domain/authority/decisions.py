"""The decisions about authority by their commands: one table, which the cases' own takes in."""

from collections.abc import Callable
from typing import Any

from domain.authority import decide, decide_end
from domain.command import Command, Known
from domain.event import Event

#: Each decision takes the authority and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.NameSubstitute: decide.name_substitute,
    decide.DelegateAuthority: decide.delegate_authority,
    decide_end.EndAuthority: decide_end.end_authority,
}
