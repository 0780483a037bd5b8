"""The collector of garbage comes seldom while very many values are made, and as ever afterwards."""

import gc

import pytest

from projections import garbage
from projections.garbage import MANY, seldom_collected


def test_it_comes_as_ever_when_the_last_of_several_is_through() -> None:
    before = gc.get_threshold()
    with seldom_collected():
        with seldom_collected():
            assert gc.get_threshold()[0] == MANY > before[0]
        assert gc.get_threshold()[0] == MANY
    assert gc.get_threshold() == before


def test_it_comes_as_ever_after_what_failed() -> None:
    before = gc.get_threshold()
    with pytest.raises(LookupError), seldom_collected():
        raise LookupError
    assert gc.get_threshold() == before


def test_where_it_never_comes_it_goes_on_not_to() -> None:
    before = gc.get_threshold()
    gc.disable()
    try:
        with seldom_collected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
    gc.set_threshold(0)
    try:
        with seldom_collected():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)


def test_it_comes_all_the_same_for_what_is_in_circles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "MANY", 10_000)

    class Circle:
        """Refers to itself, so that nothing else frees it."""

        alive = 0

        def __init__(self) -> None:
            self.itself = self
            Circle.alive += 1

        def __del__(self) -> None:
            Circle.alive -= 1

    most = 0
    with seldom_collected():
        for _ in range(3 * garbage.MANY):
            Circle()
            most = max(most, Circle.alive)
    assert most < 2 * garbage.MANY
