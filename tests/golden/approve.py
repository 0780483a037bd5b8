"""Write the golden files that are missing; one that exists is never overwritten.

Run it as `python -m tests.golden.approve` and review what it wrote: from then on
the log may hold events of that form, and they have to stay readable.
"""

import json

from tests.golden.form import path_of, stored_form
from tests.samples import SAMPLES


def main() -> None:
    """Write one file for each event and version that has none."""
    for sample in SAMPLES.values():
        path = path_of(type(sample))
        if not path.exists():
            content = json.dumps(stored_form(sample), indent=2, sort_keys=True, ensure_ascii=False)
            path.write_text(content + "\n")
            print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
