"""What Python's collector of garbage looks through in a process that runs for long.

The program itself is some eight hundred thousand objects that stay until the end. Each full
collection looks through all of them while every thread stands still, for a tenth of a second and
more; and how often one comes follows how much a request makes, so large cases paid for it most.
While very much is made at once, `projections.garbage` keeps it away for longer.
"""

import gc
from typing import Final

#: Objects made, and collections of young and of middle-aged ones, between two collections. The
#: default begins at 700, which reading one case makes several times over.
_THRESHOLDS: Final = (10_000, 10, 10)


def settle() -> None:
    """Take what has been made so far for what stays; called once, when a process is set up."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
