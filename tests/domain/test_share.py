"""Shares are exact, and what they come to adds up to the øre."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from domain.share import Share, apportion, sums_to_one


@st.composite
def whole(draw: st.DrawFn) -> tuple[str, ...]:
    """Shares that make up the whole."""
    parts = draw(st.lists(st.integers(1, 999), min_size=1, max_size=12))
    return tuple(f"{part}/{sum(parts)}" for part in parts)


@given(st.integers(0, 10**14), whole())
def test_the_parts_of_a_sum_are_the_sum_and_none_is_an_ore_off(
    amount_ore: int, shares: tuple[str, ...]
) -> None:
    parts = apportion(amount_ore, shares)

    assert sum(parts) == amount_ore
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - amount_ore * Fraction(share)) < 1


def test_the_largest_remainder_gets_the_ore_and_of_equals_the_first() -> None:
    assert apportion(100, ("1/3", "1/3", "1/3")) == (34, 33, 33)
    assert apportion(10, ("1/4", "3/4")) == (3, 7)
    assert apportion(5, ("1/6", "5/6")) == (1, 4)


@pytest.mark.parametrize("shares", [(), ("1/2",), ("1/2", "2/3")])
def test_shares_that_are_not_the_whole_are_not_given_out(shares: tuple[str, ...]) -> None:
    assert not sums_to_one(shares)
    with pytest.raises(ValueError, match="do not sum to one"):
        apportion(100, shares)


@pytest.mark.parametrize(
    "written", ["0/1", "2/1", "1/0", "0.5", "-1/2", "1/2 ", "1/1000000", "١/٢"]
)
def test_a_share_is_a_fraction_of_the_whole(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Share).validate_python(written)
