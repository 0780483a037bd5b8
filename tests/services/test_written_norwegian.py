"""Letters, minutes, reports, e-mails, pages and forms keep to the same Norwegian as the domain."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from domain.language.language import Language
from services.api import confirming, ending
from services.api.reads import trail_words
from services.api.reads.checked import words as checked
from services.api.texts import FIELD_TEXTS, HEADINGS, PROBLEM_TEXTS, REFUSAL_TEXTS
from services.county_report import words as county_report
from services.imports.columns import Column
from services.imports.need_columns import COLUMNS
from services.imports.problem_texts import PROBLEM_TEXTS as FAULTS
from services.letters import control_words
from services.letters import words as letters
from services.minutes import words as minutes
from services.nation import words as nation
from services.post import words as post
from services.post.outcome import Trouble
from services.post.trouble_words import told
from services.takeover.sheets import SHEETS
from services.tracing import words as tracing
from tests.domain.language.standards import borrowed, rather, unlike
from tests.domain.language.written import texts_in

_SERVICES = Path(letters.__file__).parents[1]
#: Letters speak to several: nynorsk says *de* to them, bokmål of them.
_TO_A_PARTY = ("letter", "control")


def _headers(columns: tuple[Column, ...], language: Language) -> Mapping[str, str]:
    return {column.key: column.header(language) for column in columns}


def _phrases(language: Language) -> Iterator[tuple[str, str]]:
    """What the demo's people write: the two texts of each `Words(...)` in the source."""
    at = (Language.NB, Language.NN).index(language)
    for path in sorted((_SERVICES / "demo").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Words":
                text = node.args[at]
                if isinstance(text, ast.Constant):
                    yield f"{path.name}:{node.lineno}", str(text.value)


def _written(language: Language) -> dict[str, str]:
    tables = {
        "letter": letters.WORDS[language],
        "control": control_words.WORDS[language],
        "minutes": minutes.WORDS[language],
        "report": county_report.WORDS[language],
        "nation": nation.WORDS[language],
        "trace": tracing.WORDS[language],
        "mail": post.WORDS[language],
        "trouble": {each: told({"code": each, "status": 410}, language) for each in Trouble},
        "ending": ending.WORDS[language],
        "confirming": confirming.WORDS[language],
        "trail": (trail_words.TRAIL_WORDS[language], trail_words.TRAIL_COLUMNS[language]),
        "checked": (checked.FINDINGS[language], checked.RISK[language], checked.NOTES[language]),
        "problem": (PROBLEM_TEXTS[language], REFUSAL_TEXTS[language], FIELD_TEXTS[language]),
        "page": HEADINGS[language],
        "fault": {code: said[language] for code, said in FAULTS.items()},
        "column": _headers(COLUMNS, language),
        "sheet": {sheet: _headers(columns, language) for sheet, columns in SHEETS.items()},
        "demo": dict(_phrases(language)),
    }
    return dict(texts_in(tables))


WRITTEN = {language: _written(language) for language in (Language.NB, Language.NN)}


def _party(place: str) -> set[str]:
    return {"de"} if place.split("/")[1] in _TO_A_PARTY else set()


def test_every_text_stands_in_both() -> None:
    assert set(WRITTEN[Language.NB]) == set(WRITTEN[Language.NN])


@pytest.mark.parametrize("language", WRITTEN)
def test_neither_written_standard_borrows_words_of_the_other(language: Language) -> None:
    found = {
        place: borrowed(language, text) - _party(place) for place, text in WRITTEN[language].items()
    }
    assert {place: words for place, words in found.items() if words} == {}


@pytest.mark.parametrize("language", WRITTEN)
def test_one_thing_has_one_word(language: Language) -> None:
    found = {place: rather(language, text) for place, text in WRITTEN[language].items()}
    assert {place: ours for place, ours in found.items() if ours} == {}


def test_what_turns_a_sentence_round_stands_in_both() -> None:
    nb, nn = WRITTEN.values()
    found = {place: unlike(text, nn[place]) for place, text in nb.items()}
    assert {place: lost for place, lost in found.items() if lost} == {}
