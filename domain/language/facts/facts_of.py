"""How a module pairs events with what gathers their facts."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.event import Event
from domain.language.clauses import Facts
from domain.language.words import Words

#: Each function takes its own kind of event.
FactsOf = Mapping[type[Event], Callable[[Any, Words], Facts]]
