"""Many values, some at a time, since a statement takes 65,535 parameters and no more."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

Value = TypeVar("Value")

#: Events named by case and version take three parameters each.
AT_ONCE: Final = 10_000


def slices(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values in their order, as many at a time as a statement can name."""
    return (values[at : at + AT_ONCE] for at in range(0, len(values), AT_ONCE))
