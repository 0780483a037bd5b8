"""The words of the directorate's checks: grounds, findings, and what a person must judge."""

from collections.abc import Callable, Mapping
from datetime import date
from types import ModuleType

from domain.checks.finding import Finding, Ground
from domain.language.en import findings as en
from domain.language.language import Language
from domain.language.nb import findings as nb
from domain.language.nn import findings as nn
from domain.language.words import Words

_TABLES: Mapping[Language, ModuleType] = {Language.NB: nb, Language.NN: nn, Language.EN: en}

_DAYS = frozenset({"due", "last_day", "from_day", "to_day"})


def ground_title(ground: Ground, language: Language | str) -> str:
    """What the ground is called."""
    return _ground(ground, language)[0]


def to_judge(ground: Ground, language: Language | str) -> str:
    """What a person must still judge when a check has found something."""
    return _ground(ground, language)[1]


def finding_sentence(finding: Finding, language: Language | str) -> str:
    """What was found, with its facts; sums are written in kroner."""
    words = Words(Language(language))
    template: str = _TABLES[words.language].FOUND[finding.code]
    return template.format_map(
        {name: _told(name, value, words) for name, value in finding.facts.items()}
    )


def _ground(ground: Ground, language: Language | str) -> tuple[str, str]:
    grounds: Mapping[str, tuple[str, str]] = _TABLES[Language(language)].GROUNDS
    return grounds[ground.value]


def _told(name: str, value: str | int, words: Words) -> str:
    if isinstance(value, int):
        return words.money(value) if name.endswith("_ore") else str(value)
    if name == "stops":
        return words.stops(code.strip() for code in value.split(","))
    if name in _DAYS:
        day: Callable[[date], str] = words.day
        return day(date.fromisoformat(value)) if value else ""
    return value
