"""A rebuild looks for cycles of garbage seldom, and the process goes on as before it."""

import gc

import pytest

from projections.collecting import SELDOM, seldom_collecting


def test_cycles_are_looked_for_seldom_within_and_as_before_behind() -> None:
    usual = gc.get_threshold()
    with seldom_collecting():
        assert gc.get_threshold() == SELDOM
        assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == usual
    assert gc.get_freeze_count() == 0


def test_the_last_of_several_rebuilds_gives_back_the_usual_ways() -> None:
    usual = gc.get_threshold()
    first, second = seldom_collecting(), seldom_collecting()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold() == SELDOM
    second.__exit__(None, None, None)
    assert gc.get_threshold() == usual


def test_a_rebuild_that_fails_gives_them_back_too() -> None:
    usual = gc.get_threshold()
    with pytest.raises(ValueError, match="poison"), seldom_collecting():
        raise ValueError("poison")
    assert gc.get_threshold() == usual
