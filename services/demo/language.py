"""Which written Norwegian the demo's people use, and texts in both."""

from typing import Final, Literal, NamedTuple

Language = Literal["nb", "nn"]

#: Vestland and Møre og Romsdal publish in nynorsk. Source: domain description, section 2.
NYNORSK: Final = frozenset({"15", "46"})


class Words(NamedTuple):
    """One text in bokmål and nynorsk."""

    nb: str
    nn: str

    def written(self, language: Language) -> str:
        """The text in one of the two."""
        return self.nn if language == "nn" else self.nb


def both(text: str) -> Words:
    """A text that is the same in both."""
    return Words(text, text)


def language_of(county: str) -> Language:
    """The county's written language."""
    return "nn" if county in NYNORSK else "nb"
