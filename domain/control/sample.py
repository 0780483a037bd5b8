"""A sample (*stikkprøve*) that anybody can draw again: a population, a seed and a size.

The order of the draw is that of SHA-256 over the seed and each member's key, so it hangs on
nothing but those: no random generator, no order in which the population was listed.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from domain.value import Value

#: The name of the method, which a case that was drawn by it records.
METHOD: Final = "sha-256-order"


class Population(Value):
    """The members that there were at a position of the log, by their keys.

    `reached` is how far the log had been read when they were counted.
    """

    members: tuple[str, ...]
    reached: int


def drawn(population: Iterable[str], seed: str, size: int) -> tuple[str, ...]:
    """The members that the seed draws, in the order of the draw; all when there are no more.

    A larger sample of the same population and seed begins with the smaller one.
    """
    return tuple(sorted(set(population), key=lambda key: _place(seed, key))[:size])


def _place(seed: str, key: str) -> tuple[bytes, str]:
    return sha256(f"{len(seed)}:{seed}/{key}".encode()).digest(), key
