"""Since when a case is where it is: found by going through what has happened in it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from domain.event import Recorded

State = TypeVar("State")


def since(
    happened: Iterable[Recorded],
    state: State,
    evolve: Callable[[State, Any], State],
    where: Callable[[State], object],
) -> datetime | None:
    """When the case came to where it now is, the last time (UTC); None when nothing happened.

    `state` is how it was before the first of the events, `where` says where a state is, and
    `evolve` knows the kinds of events that are given.
    """
    came: datetime | None = None
    was = where(state)
    for each in happened:
        state = evolve(state, each.event)
        now = where(state)
        if came is None or now != was:
            came, was = each.recorded_at, now
    return came
