"""What is said of a fault in a spreadsheet, in each language."""

from typing import NamedTuple

from domain.language.language import Language


class Said(NamedTuple):
    """What is wrong, and what to do about it."""

    wrong: str
    what_to_do: str


def in_all(nb: Said, nn: Said, en: Said) -> dict[Language, Said]:
    """The same in the three languages."""
    return {Language.NB: nb, Language.NN: nn, Language.EN: en}
