"""JSON that is rendered once, straight from a value, and written as it is."""

import json
from collections.abc import Collection

from domain.value import Value


class Rendered(str):
    """JSON text. A live projector and a rebuild write the very same, to the byte."""

    __slots__ = ()


def rendered(value: Value, *, without: Collection[str] = ()) -> Rendered:
    """A value as JSON, without the fields that are kept elsewhere."""
    return Rendered(value.model_dump_json(exclude=set(without) if without else None))


def write_json(value: object) -> str:
    """How the database is given a JSON column's value: what is rendered already, as it is."""
    return value if isinstance(value, Rendered) else json.dumps(value)
