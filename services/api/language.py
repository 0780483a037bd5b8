"""Which language an answer speaks."""

from typing import Final

from services.api.texts import PROBLEM_TEXTS

DEFAULT: Final = "nb"
#: "no" says Norwegian without saying which; bokmål is what most who send it read.
_MEANT: Final = {"no": "nb"}


def preferred_language(accept_language: str | None) -> str:
    """The first of our languages that `Accept-Language` asks for: nb, nn or en.

    What cannot be understood is passed over, as RFC 9110, section 12.5.4 allows.
    """
    best, best_weight = DEFAULT, 0.0
    for part in (accept_language or "").split(","):
        tag, _, parameter = part.partition(";")
        primary = tag.strip().lower().partition("-")[0]
        language = _MEANT.get(primary, primary)
        weight = quality(parameter)
        if language in PROBLEM_TEXTS and weight > best_weight:
            best, best_weight = language, weight
    return best


def quality(parameter: str) -> float:
    """The weight in `q=0.8`: 1 when nothing is said, 0 when it makes no sense."""
    name, _, value = parameter.strip().partition("=")
    if not name:
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if name.strip().lower() == "q" and 0 <= weight <= 1 else 0.0
