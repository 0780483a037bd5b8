"""Looks for cycles of garbage seldom, while very many objects come and go that have none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

#: By how many objects more Python looks for cycles again, where it is 700 otherwise. Events and
#: states hang together without any, and are gone as soon as their batch is.
SELDOM: Final = (100_000, 20, 20)


class _Collecting:
    """How the process collects; several threads may ask for it to be seldom at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked = 0
        self._usual = gc.get_threshold()

    @contextmanager
    def seldom(self) -> Iterator[None]:
        """Within this, look for cycles seldom, and not among what there was before."""
        with self._lock:
            self._asked += 1
            if self._asked == 1:
                self._usual = gc.get_threshold()
                gc.freeze()
                gc.set_threshold(*SELDOM)
        try:
            yield
        finally:
            with self._lock:
                self._asked -= 1
                if self._asked == 0:
                    gc.set_threshold(*self._usual)
                    gc.unfreeze()


seldom_collecting: Final = _Collecting().seldom
