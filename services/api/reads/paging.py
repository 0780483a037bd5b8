"""Pages of a list: a limit, and an opaque cursor to the next page."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Annotated, Final, TypeVar

from fastapi import Query
from pydantic import Field, StringConstraints, TypeAdapter

from services.api.problems import FieldFault, Problem

MOST: Final = 200
USUAL: Final = 50

Item = TypeVar("Item")
Place = TypeVar("Place")

Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]
Cursor = Annotated[
    str | None,
    Query(max_length=2000, description="`next_cursor` of the page before; it has no meaning."),
]

# The parts of a place come from outside again, and the database takes neither NUL nor a
# number beyond 64 bits.
_Text = Annotated[str, StringConstraints(strict=True, pattern=r"^[^\x00]*$")]
_Number = Annotated[int, Field(strict=True, ge=0, lt=2**63)]

#: Places in lists that are ordered by one number, a text, a number and a text, two texts.
NUMBER: Final[TypeAdapter[tuple[int]]] = TypeAdapter(tuple[_Number])
TEXT: Final[TypeAdapter[tuple[str]]] = TypeAdapter(tuple[_Text])
NUMBER_AND_TEXT: Final[TypeAdapter[tuple[int, str]]] = TypeAdapter(tuple[_Number, _Text])
TWO_TEXTS: Final[TypeAdapter[tuple[str, str]]] = TypeAdapter(tuple[_Text, _Text])


def cut(items: Sequence[Item], limit: int) -> tuple[Sequence[Item], Item | None]:
    """The page, and its last item when there are more: `items` were asked for one too many."""
    return items[:limit], items[limit - 1] if len(items) > limit else None


def cursor_of(*place: str | int) -> str:
    """The cursor that leads on from a place in the order of a list."""
    return urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def place_of(cursor: str | None, kind: TypeAdapter[Place]) -> Place | None:
    """The place that a cursor stands for; None for the first page.

    Raises `Problem("invalid-parameter")` for what `cursor_of` has not made.
    """
    if cursor is None:
        return None
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        return kind.validate_json(urlsafe_b64decode(padded))
    except ValueError:
        fault = FieldFault("wrong-format", parameter="cursor")
        raise Problem("invalid-parameter", faults=[fault]) from None
