"""Exact shares (*andeler*) of a sum: written as fractions, given out to the øre."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

_SHARE = re.compile(r"(\d{1,6})/(\d{1,6})", re.ASCII)


def _more_than_nothing_at_most_all(written: str) -> str:
    found = _SHARE.fullmatch(written)
    if found is None:
        raise ValueError("a share is written as a fraction, such as 3/4")
    part, whole = int(found[1]), int(found[2])
    if not 0 < part <= whole:
        raise ValueError("a share is more than nothing and at most 1/1")
    return written


#: A share as a fraction, such as `3/4`: a third has no exact decimal form.
Share = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{1,6}/[0-9]{1,6}$"),
    AfterValidator(_more_than_nothing_at_most_all),
]


def sums_to_one(shares: Sequence[Share]) -> bool:
    """Whether the shares make up exactly the whole."""
    return sum((Fraction(share) for share in shares), Fraction()) == 1


def apportion(amount_ore: int, shares: Sequence[Share]) -> tuple[int, ...]:
    """What each share of an amount (øre) comes to, by the largest remainder.

    The parts add up to the amount whatever it is; of equal remainders the first gets
    the øre. Raises `ValueError` when the shares do not sum to one.
    """
    if not sums_to_one(shares):
        raise ValueError("the shares do not sum to one")
    exact = [amount_ore * Fraction(share) for share in shares]
    parts = [int(part) for part in exact]
    # A stable sort leaves equal remainders in the order that they were given in.
    by_remainder = sorted(range(len(exact)), key=lambda i: parts[i] - exact[i])
    for index in by_remainder[: amount_ore - sum(parts)]:
        parts[index] += 1
    return tuple(parts)
