"""What it means to take a guard away."""

from typing import NamedTuple


class Mutation(NamedTuple):
    """`text` in `file` becomes `instead`; `red` names the tests that must not pass any more."""

    guard: str
    file: str
    text: str
    instead: str
    red: str
