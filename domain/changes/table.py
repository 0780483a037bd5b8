"""Every event type with what it sets; `()` is one that sets nothing."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.answered import CommandAnswered
from domain.changes.of_control import CONTROL
from domain.changes.of_measures import MEASURES
from domain.changes.of_meetings import MEETINGS
from domain.changes.of_money import MONEY
from domain.changes.of_needs import NEEDS
from domain.changes.of_parties import PARTIES
from domain.changes.of_rounds import ROUNDS
from domain.changes.writes import Writes
from domain.event import Event

WRITES: Mapping[type[Event], tuple[Writes, ...]] = MappingProxyType(
    {
        **ROUNDS,
        **NEEDS,
        **MEETINGS,
        **MONEY,
        **MEASURES,
        **CONTROL,
        **PARTIES,
        # An answer changes no case.
        CommandAnswered: (),
    }
)
