"""A figure of the report, with the events that made it, and a total with what is left of it."""

from domain.value import Value


class EventRef(Value):
    """One event in the log: its case, and its number in the case's stream."""

    case: str
    version: int


class Figure(Value):
    """A number (øre or a count) and every event that made it what it is."""

    name: str
    value: int
    events: tuple[EventRef, ...] = ()

    @property
    def is_shown(self) -> bool:
        """Whether events stand behind it; nothing needs none."""
        return self.value == 0 or bool(self.events)


class Total(Value):
    """A figure, what it is made of, and the remainder that no part accounts for."""

    figure: Figure
    parts: tuple[Figure, ...]
    remainder: int

    @property
    def adds_up(self) -> bool:
        """Whether the parts and the remainder make the figure."""
        return sum(part.value for part in self.parts) + self.remainder == self.figure.value
