"""An id for each measure of a long-term plan, so that every line can say which one it rests on."""

import re
from collections.abc import Iterable

from domain.step3_prioritise.events import Theme

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
#: As long as an id may be, less a number behind it.
_LONGEST = 28


def with_ids(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """The themes with an id for each measure that came without one, made of its title.

    The same title gives the same id in a later version of the plan; where an id is taken,
    a number follows.
    """
    found = tuple(themes)
    taken = {measure.measure_id for theme in found for measure in theme.measures}
    return tuple(
        theme.model_copy(
            update={
                "measures": tuple(
                    measure
                    if measure.measure_id is not None
                    else measure.model_copy(update={"measure_id": _free(measure.title, taken)})
                    for measure in theme.measures
                )
            }
        )
        for theme in found
    )


def _free(title: str, taken: set[str | None]) -> str:
    """An id that is not taken, and is from now on."""
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower().translate(_LETTERS)).strip("-")
    begins = plain[:_LONGEST].strip("-") or "tiltak"
    name, number = begins, 1
    while name in taken:
        number += 1
        name = f"{begins}-{number}"
    taken.add(name)
    return name
