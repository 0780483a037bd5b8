"""A sample is drawn again by anybody who knows its population, seed and size."""

from hypothesis import given
from hypothesis import strategies as st

from domain.control.sample import drawn

_KEYS = st.lists(st.text("ab-0123456789", min_size=1, max_size=8), max_size=20)
_SIZES = st.integers(1, 25)


@given(_KEYS, st.text(max_size=5), _SIZES)
def test_the_order_in_which_the_population_stands_changes_nothing(
    keys: list[str], seed: str, size: int
) -> None:
    assert drawn(reversed(keys), seed, size) == drawn(keys, seed, size)
    assert drawn([*keys, *keys], seed, size) == drawn(keys, seed, size)


@given(_KEYS, st.text(max_size=5), _SIZES)
def test_a_larger_sample_begins_with_the_smaller(keys: list[str], seed: str, size: int) -> None:
    smaller, larger = drawn(keys, seed, size), drawn(keys, seed, size + 1)
    assert larger[: len(smaller)] == smaller
    assert len(smaller) == min(size, len(set(keys)))
    assert set(smaller) <= set(keys)


def test_another_seed_draws_others() -> None:
    rounds = [f"yrkesfag-{county:02d}-2026" for county in range(3, 57)]
    assert drawn(rounds, "2026-11", 5) != drawn(rounds, "2026-12", 5)


def test_a_draw_stays_what_it_was() -> None:
    """Cases refer to what was drawn, so the method never gives another answer."""
    rounds = ["yrkesfag-03-2026", "yrkesfag-11-2026", "yrkesfag-46-2026", "yrkesfag-50-2026"]
    assert drawn(rounds, "2026-11", 2) == ("yrkesfag-11-2026", "yrkesfag-50-2026")
