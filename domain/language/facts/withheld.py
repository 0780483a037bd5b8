"""What was kept of money for claims that are set off, as sentences name it."""

from collections.abc import Sequence

from domain.control.offset_events import Withheld
from domain.language.words import Words


def withheld(kept: Sequence[Withheld], words: Words) -> str | None:
    """The sum in kroner, or None where nothing was kept."""
    return words.money(sum(one.amount_ore for one in kept)) if kept else None
