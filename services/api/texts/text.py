"""The three things that whoever is stopped needs to read."""

from typing import NamedTuple


class Text(NamedTuple):
    """A short title, what has happened, and what to do about it."""

    title: str
    meaning: str
    remedy: str
