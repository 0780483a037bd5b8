"""One language's names, put together from tables that each hold some codes of a kind."""

from collections import defaultdict
from collections.abc import Mapping

Names = Mapping[str, Mapping[str, str]]


def merged(*tables: Names) -> dict[str, dict[str, str]]:
    """All names by kind and code; a later table adds to the kinds of those before it."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for table in tables:
        for kind, names in table.items():
            found[kind].update(names)
    return dict(found)
