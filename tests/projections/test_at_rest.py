"""Python's collector of garbage rests while a run is made, and works again after every run."""

import gc

import pytest

from projections.checked.at_rest import collector_at_rest


def test_the_collector_works_again_when_the_last_of_several_is_through() -> None:
    assert gc.isenabled()
    with collector_at_rest():
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_run_that_failed() -> None:
    with pytest.raises(LookupError), collector_at_rest():
        raise LookupError
    assert gc.isenabled()


def test_where_it_did_not_work_before_it_does_not_after() -> None:
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
