"""Keeps Python's collector of garbage away while very many values are made.

Values are never in a cycle, so the collector finds nothing among them, and looks through all that
was made time and again: a quarter of what a run of the checks over the nation took, and a sixth
of a rebuild. What nothing refers to any longer is freed at once all the same. What a process does
about the collector for as long as it lives is `services.garbage`'s.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

#: Objects made and not freed before the collector comes after all: several batches of events.
MANY: Final = 1_000_000
_LOCK: Final = Lock()


class _Kept:
    """How many are at it, and how often the collector came before the first of them."""

    count = 0
    before = gc.get_threshold()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """The collector leaves the whole process alone until very much has been made and stays.

    Where it does not work at all, it goes on not to.
    """
    with _LOCK:
        if _Kept.count == 0:
            _Kept.before = gc.get_threshold()
            # Nought says that it never comes by itself.
            if _Kept.before[0]:
                gc.set_threshold(MANY, *_Kept.before[1:])
        _Kept.count += 1
    try:
        yield
    finally:
        with _LOCK:
            _Kept.count -= 1
            if _Kept.count == 0:
                gc.set_threshold(*_Kept.before)
