"""How older stored forms of events become today's: one pure step for each (topic, version).

A new optional field with a default needs no step and no new version. A rename or a
split needs a new version and a step here. A changed meaning is a new event.
"""

from collections.abc import Callable, Mapping
from typing import Any

from services.event_log.topics import UnknownVersion

Upcast = Callable[[dict[str, Any]], dict[str, Any]]

#: The step from a (topic, version) to the next version of that topic.
UPCASTS: Mapping[tuple[str, int], Upcast] = {}


def upcast(
    event: dict[str, Any],
    topic: str,
    stored: int,
    wanted: int,
    steps: Mapping[tuple[str, int], Upcast] = UPCASTS,
) -> dict[str, Any]:
    """Carry the fields of an event from version `stored` to version `wanted`.

    Raises `UnknownVersion` when the stored version is newer than `wanted`, and
    `LookupError` when a step in the chain is missing.
    """
    if stored > wanted:
        raise UnknownVersion(topic, stored)
    for version in range(stored, wanted):
        step = steps.get((topic, version))
        if step is None:
            raise LookupError(f"no upcast of {topic!r} from version {version}")
        event = step(event)
    return event
