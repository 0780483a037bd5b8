"""How Python frees what a rebuild makes: at once, as nothing refers to it any longer.

The collector of garbage looks for what refers to itself in a circle, which events and states
never do. It would look through all that a batch is made of again and again while it is folded,
for a sixth of a rebuild's processor time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: Objects made and not freed before the collector comes after all: several batches of events.
_MANY: Final = 1_000_000


@contextmanager
def seldom_collected() -> Iterator[None]:
    """The whole process is left alone by the collector, until very much has not been freed."""
    before = gc.get_threshold()
    gc.set_threshold(_MANY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
