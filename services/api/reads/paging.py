"""Pages of a list: a limit, and an opaque cursor to the next page.

A cursor is a place in the order of one list. It leads on in that list alone: for whoever was
given it, with the same filters. Elsewhere its place would leave out what lies before it unseen.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final, TypeVar

from fastapi import Query
from pydantic import AwareDatetime, Field, StringConstraints, TypeAdapter

from projections.ordering import Latest, Sort
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import Asked

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
Sorted = Annotated[
    Sort | None,
    Query(description="The last changed or the newest first; left out, the list's usual order."),
]

_Text = Annotated[str, StringConstraints(strict=True, pattern=r"^[^\x00]*$")]
_Number = Annotated[int, Field(strict=True, ge=0, lt=2**63)]

#: Places in lists that are ordered by one number, two, a text, a number and a text, two texts.
TWO_NUMBERS: Final[TypeAdapter[tuple[int, int]]] = TypeAdapter(tuple[_Number, _Number])
NUMBER: Final[TypeAdapter[tuple[int]]] = TypeAdapter(tuple[_Number])
TEXT: Final[TypeAdapter[tuple[str]]] = TypeAdapter(tuple[_Text])
NUMBER_AND_TEXT: Final[TypeAdapter[tuple[int, str]]] = TypeAdapter(tuple[_Number, _Text])
TWO_TEXTS: Final[TypeAdapter[tuple[str, str]]] = TypeAdapter(tuple[_Text, _Text])
_DATED: Final[TypeAdapter[tuple[datetime, str]]] = TypeAdapter(tuple[AwareDatetime, _Text])


def cut(items: Sequence[Item], limit: int) -> tuple[Sequence[Item], Item | None]:
    """The page, and its last item when there are more: `items` were asked for one too many."""
    return items[:limit], items[limit - 1] if len(items) > limit else None


def cursor_of(asked: Asked, *place: str | int) -> str:
    """The cursor that leads on from a place in the order of the list that is asked for."""
    # In as few bytes as its letters have: a place may be a name, and a cursor has a longest form.
    made = json.dumps([asked.listing, *place], ensure_ascii=False)
    return urlsafe_b64encode(made.encode()).decode().rstrip("=")


def place_of(asked: Asked, cursor: str | None, kind: TypeAdapter[Place]) -> Place | None:
    """The place that a cursor stands for; None for the first page.

    Raises `Problem("invalid-cursor")` for what `cursor_of` has not made for this list.
    """
    if cursor is None:
        return None
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        listing, *place = json.loads(urlsafe_b64decode(padded))
        if listing != asked.listing:
            raise ValueError("a cursor of another list")
        return kind.validate_json(json.dumps(place))
    except (ValueError, TypeError, RecursionError):
        fault = FieldFault("wrong-format", parameter="cursor")
        raise Problem("invalid-cursor", faults=[fault]) from None


def latest_of(asked: Asked, cursor: str | None, sort: Sort | None) -> Latest | None:
    """The order that was asked for and where the page begins in it; None for the usual one.

    Raises as `place_of` does.
    """
    return None if sort is None else Latest(sort, place_of(asked, cursor, _DATED))
