"""Lets Python's collector of garbage rest while very many values are made that all stay.

Values are never in a cycle, so the collector finds nothing among them, and looks through all that
a run of the checks has made so far time and again: a quarter of what a run over the nation took.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LOCK = Lock()


class _Resting:
    """How many are at it, and whether the collector worked before the first of them."""

    count = 0
    worked = True


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No collection within; what was made is looked through once, when the last one is through.

    It holds for the whole process, so it is for some seconds and not for a service's life.
    """
    with _LOCK:
        if _Resting.count == 0:
            _Resting.worked = gc.isenabled()
            gc.disable()
        _Resting.count += 1
    try:
        yield
    finally:
        with _LOCK:
            _Resting.count -= 1
            if _Resting.count == 0 and _Resting.worked:
                gc.enable()
