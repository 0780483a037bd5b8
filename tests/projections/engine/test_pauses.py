"""Pauses grow up to a most, however long something has failed."""

from itertools import pairwise

from projections.pauses import pause_after


def test_each_pause_is_twice_as_long_up_to_the_longest() -> None:
    assert [pause_after(n, first=0.5, longest=3.0) for n in range(4)] == [0.5, 1.0, 2.0, 3.0]


def test_a_night_of_failures_is_no_failure_of_its_own() -> None:
    found = [pause_after(n, first=0.5, longest=10.0) for n in range(10_000)]
    assert found[-1] == 10.0
    assert all(before <= after for before, after in pairwise(found))
