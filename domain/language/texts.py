"""Texts for people: names of codes, refusals with what to do, and the audit trail's sentences.

The one door to `domain.language`. A language may be given as its code; a code
that has no text raises KeyError, and so does what is no code of ours.
"""

from collections.abc import Callable, Mapping

from domain.event import Recorded
from domain.language.clauses import Facts, speak
from domain.language.facts import facts as facts_of
from domain.language.language import Language
from domain.language.reply import Reply
from domain.language.tables import ALWAYS, LABELS, REPLIES, SENTENCES
from domain.language.words import Words


def label(kind: str, code: str, language: Language | str) -> str:
    """The name of a code of a kind: an event, a role, a step, an action and so on."""
    return LABELS[_language(language)][kind][code]


def reply(code: str, language: Language | str, facts: Mapping[str, str | int]) -> Reply:
    """The words for a refusal or soft stop, with the facts filled in; amounts are in øre.

    Without its facts the text still holds, in general terms.
    """
    chosen = _language(language)
    text = REPLIES[chosen][code]
    written = _written(facts, Words(chosen))
    title, meaning, remedy, detail = (speak((part,), written) for part in text)
    return Reply(title, meaning, remedy, detail)


def refusal(code: str, language: Language | str, facts: Mapping[str, str | int]) -> str:
    """What is wrong and what to do about it, as one plain text."""
    said = reply(code, language, facts)
    return " ".join(part for part in (said.meaning, said.detail, said.remedy) if part)


def sentence(recorded: Recorded, language: Language | str, *, about: str | None = None) -> str:
    """What happened, as the audit trail tells it, with the reason and any stops passed.

    `about` is the title of the need or plan line, for events that hold only its
    id. The trail leaves `command.answered` out; its sentence is for the technical log.
    """
    chosen = _language(language)
    clauses = (*SENTENCES[chosen][recorded.event.TOPIC], *ALWAYS[chosen])
    return speak(clauses, facts_of(recorded, Words(chosen, about)))


# A dictionary, since a text is asked for a hundred times in one answer.
_LANGUAGES: Mapping[str, Language] = {language.value: language for language in Language}


def _language(language: Language | str) -> Language:
    return _LANGUAGES[language]


def _codes(value: str | int) -> list[str]:
    return [code.strip() for code in str(value).split(",")]


# Facts that are codes or amounts, and how a reader is told them; the rest stand as they are.
_TOLD: dict[str, Callable[[str | int, Words], str]] = {
    "roles": lambda value, words: words.names("role", _codes(value)),
    "stops": lambda value, words: words.stops(_codes(value)),
    "sums": lambda value, words: words.names("sum", _codes(value)),
    "counties": lambda value, words: words.listed(map(words.county, _codes(value))),
    "blank": lambda value, words: words.names("blank", _codes(value)),
    "what": lambda value, words: words.inside("passes-on", str(value)),
    "sheet": lambda value, words: words.quote(words.name("sheet", str(value))),
    "group": lambda value, words: words.inside("target-group", str(value)),
    "action": lambda value, words: words.name("action", str(value)),
}


def _written(facts: Mapping[str, str | int], words: Words) -> Facts:
    return {name: _told(name, value, words) for name, value in facts.items()}


def _told(name: str, value: str | int, words: Words) -> str | int:
    if name in _TOLD:
        return _TOLD[name](value, words)
    if name.endswith("_ore") and isinstance(value, int):
        return words.money(value)
    return value
