"""What a process has set up is not looked through again; what it makes afterwards still is."""

import subprocess
import sys
from textwrap import dedent

_PROGRAM = """
    import gc
    import weakref

    from services.garbage import settle

    class Knot:
        def __init__(self):
            self.itself = self

    before = Knot()
    settle()
    assert not any(found is before for found in gc.get_objects()), "looked through again"
    dropped = weakref.ref(Knot())
    kept = [Knot() for _ in range(200_000)]
    assert dropped() is None, "never looked for"
    print(gc.get_freeze_count(), gc.get_threshold()[0])
"""


def test_what_was_set_up_is_left_alone_and_later_garbage_goes() -> None:
    # In a process of its own: the tests' own is not set up once and for all.
    done = subprocess.run(
        [sys.executable, "-c", dedent(_PROGRAM)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    frozen, threshold = map(int, done.stdout.split())
    assert frozen > 1_000
    assert threshold > 700
