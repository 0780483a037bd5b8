"""How Hypothesis runs: where CI is set the same examples every time, elsewhere new ones.

`HYPOTHESIS_PROFILE=long` (`make test-long`) tries twenty times as much.
"""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.register_profile("dev", deadline=None)
settings.register_profile("long", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev")
)
