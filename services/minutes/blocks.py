"""What the minutes are made of, whatever they are written as."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """A heading of a level from 1, a paragraph (level 0), or a point of a list (level -1)."""

    level: int
    text: str


def heading(level: int, text: str) -> Block:
    """A heading."""
    return Block(level, text)


def paragraph(text: str) -> Block:
    """A paragraph."""
    return Block(0, text)


def point(text: str) -> Block:
    """A point of a list."""
    return Block(-1, text)
