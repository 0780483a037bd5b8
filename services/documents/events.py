"""`docs/events.md`: every event with its fields, made from the classes."""

import inspect
from collections.abc import Iterator
from typing import Any

from domain.event import Event
from domain.events import EVENTS

_HEAD = """# The events

Made from `domain/events.py` by `make docs`. A topic never changes, whatever
becomes of the class; a changed meaning is a new event. Money is integer øre,
instants are UTC. Every event stands in an envelope with its stream and version,
when it was recorded and from when it holds, actor, role, organisation, on whose
behalf, command, causation, correlation, rule set and reason.
"""


def events_document() -> str:
    """The whole document, in Markdown."""
    return "\n".join([_HEAD, *(line for event in EVENTS.values() for line in _event(event))])


def _event(event: type[Event]) -> Iterator[str]:
    yield f"## `{event.TOPIC}` (version {event.VERSION})\n"
    yield f"{inspect.getdoc(event)}\n"
    schema = event.model_json_schema()
    properties: dict[str, Any] = schema.get("properties", {})
    if not properties:
        yield "No fields of its own.\n"
        return
    required = set(schema.get("required", ()))
    yield "| Field | Type | Required |"
    yield "| --- | --- | --- |"
    for name, description in properties.items():
        yield f"| `{name}` | {_type(description)} | {'yes' if name in required else 'no'} |"
    yield ""


def _type(description: dict[str, Any]) -> str:
    """A field's type in words, from its JSON schema."""
    if "$ref" in description:
        return f"`{description['$ref'].rsplit('/', 1)[-1]}`"
    if "anyOf" in description:
        return " or ".join(_type(option) for option in description["anyOf"])
    if description.get("type") == "array":
        return f"list of {_type(description.get('items', {}))}"
    kind = str(description.get("type", "value"))
    kind = "nothing" if kind == "null" else kind
    detail = description.get("format")
    return f"{kind} ({detail})" if detail else kind
