"""What a new version of the plan changes in a line, and why (*endringer i planen*)."""

from enum import StrEnum

from domain.types import Draft, ItemId, Text
from domain.value import Value


class ChangeKind(StrEnum):
    """What is another than in the version before."""

    ADDED = "added"
    REMOVED = "removed"
    AMOUNT = "amount"
    RECIPIENT = "recipient"
    CONTENTS = "contents"


class LineReason(Value):
    """Why the forum adds, changes or removes a line."""

    line_id: ItemId
    why: Text


class LineChange(Value):
    """A line that is another than in the version before; the actor stands in the envelope."""

    line_id: ItemId
    kinds: tuple[ChangeKind, ...]
    why: Draft = ""
