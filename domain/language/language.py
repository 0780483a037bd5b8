"""The languages that the service speaks, and which one a reader asks for."""

from enum import StrEnum


class Language(StrEnum):
    """Bokmål, nynorsk and English, by their BCP 47 codes (*målform*)."""

    NB = "nb"
    NN = "nn"
    EN = "en"


# `no` is Norwegian without saying which; Danish and Swedish readers read bokmål best.
_MEANT = {
    "nb": Language.NB,
    "no": Language.NB,
    "nn": Language.NN,
    "en": Language.EN,
    "da": Language.NB,
    "sv": Language.NB,
}


def choose(header: str | None) -> Language:
    """The language that an `Accept-Language` value prefers among ours; bokmål when none does.

    Never raises: a part that cannot be read is passed over. Source: RFC 9110, section 12.5.4.
    """
    best, best_weight = Language.NB, 0.0
    for part in (header or "").split(","):
        tag, _, weight = part.partition(";")
        meant = _MEANT.get(tag.strip().lower().partition("-")[0])
        if meant is not None and _quality(weight) > best_weight:
            best, best_weight = meant, _quality(weight)
    return best


def _quality(parameter: str) -> float:
    """The weight from 0 to 1; what is no weight counts as 0."""
    name, _, value = parameter.partition("=")
    if not parameter.strip():
        return 1.0
    try:
        weight = float(value.strip())
    except ValueError:
        return 0.0
    return weight if name.strip().lower() == "q" and 0.0 <= weight <= 1.0 else 0.0
