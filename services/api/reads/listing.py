"""Lists that are made in memory, all in one shape: in one of their orders, page by page.

What is a list here has filters, orders and a cursor, and counts all that fits the filters whatever
page is shown. What is one case's picture (a plan, a coverage, a status) comes whole.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Final, Generic, TypeVar

from pydantic import Field, StringConstraints, TypeAdapter

from services.api.problems import FieldFault, Problem
from services.api.reads.asking import Asked
from services.api.reads.paging import cursor_of, cut, place_of

Item = TypeVar("Item")
#: Where an item stands in an order; its last part tells items apart.
Key = tuple[str | int, ...]

_Text = Annotated[str, StringConstraints(strict=True, pattern=r"^[^\x00]*$")]
_Number = Annotated[int, Field(strict=True, gt=-(2**63), lt=2**63)]
_PLACE: Final[TypeAdapter[Key]] = TypeAdapter(tuple[_Text | _Number, ...])


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Some of the items that fit, how many do in all, and where the next page begins."""

    items: Sequence[Item]
    total: int
    next_cursor: str | None


def page_of(
    asked: Asked,
    fitting: Iterable[Item],
    key: Callable[[Item], Key],
    cursor: str | None,
    limit: int,
) -> Page[Item]:
    """The page behind the cursor, in the order of `key`.

    A cursor is a place and no number: what is added before it shifts nothing. Raises
    `Problem("invalid-cursor")`.
    """
    after = place_of(asked, cursor, _PLACE)
    placed = sorted(((key(item), item) for item in fitting), key=lambda pair: pair[0])
    try:
        ahead = [pair for pair in placed if after is None or pair[0] > after]
    except TypeError:
        # A place of another order, which nobody was given for this one.
        fault = FieldFault("wrong-format", parameter="cursor")
        raise Problem("invalid-cursor", faults=[fault]) from None
    page, last = cut(ahead, limit)
    return Page(
        [item for _, item in page], len(placed), cursor_of(asked, *last[0]) if last else None
    )


def latest(at: date | datetime) -> int:
    """A part of a key by which the latest comes first."""
    if isinstance(at, datetime):
        return -int(at.timestamp() * 1_000_000)
    return -at.toordinal()
