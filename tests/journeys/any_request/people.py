"""Who asks, and which cases there are to ask about, in a file that the hooks read."""

from pathlib import Path

from domain.role import Role
from domain.value import Value

#: The variable of the environment that names the file.
PEOPLE = "DEKOMP_TEST_PEOPLE"


def repeats_of(people: Path) -> Path:
    """The file beside theirs in which each answer that asked for a repeat has a line."""
    return people.with_name("repeats")


class People(Value):
    """Tokens by role, several for each, so that no one person's rate ends the trial.

    `known` are values that stand in paths and lead to something; `seed` decides who asks when.
    """

    seed: int
    tokens: dict[Role, tuple[str, ...]]
    known: dict[str, tuple[str, ...]]
