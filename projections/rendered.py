"""JSON that is rendered once, straight from a value, and written as it is."""

import json
from collections.abc import Collection

from domain.value import Value


class Rendered(str):
    """JSON text. A live projector and a rebuild write the very same, to the byte."""

    __slots__ = ()


def rendered(value: Value) -> Rendered:
    """A value as JSON, whole."""
    return Rendered(value.model_dump_json())


def brief(value: Value, *, without: Collection[str] = ()) -> Rendered:
    """A value as JSON for whoever reads it back as what it is, without what stands by default.

    Most of a case's fields say nothing most of the time: a new need is two fifths shorter so. The
    read models that hold a class are built anew when its defaults change (`Projection.holds`).
    Left out are also the fields `without`, which are kept elsewhere.
    """
    left_out = set(without) if without else None
    return Rendered(value.model_dump_json(exclude=left_out, exclude_defaults=True))


def write_json(value: object) -> str:
    """How the database is given a JSON column's value: what is rendered already, as it is."""
    return value if isinstance(value, Rendered) else json.dumps(value)
