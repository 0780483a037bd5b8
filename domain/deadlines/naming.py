"""What a deadline is called that waits for one part of a case."""

from typing import Final
from uuid import uuid5

from domain.case import NAMESPACE
from domain.types import ItemId

_LONGEST_ID: Final = 32


def id_for(what: str, part: ItemId) -> ItemId:
    """The id of the part's deadline; a part's long id gives way to its hash."""
    whole = f"{what}-{part}"
    return whole if len(whole) <= _LONGEST_ID else f"{what}-{uuid5(NAMESPACE, part).hex[:16]}"
