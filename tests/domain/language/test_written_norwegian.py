"""Bokmål is bokmål, nynorsk is nynorsk, and both say the same."""

import pytest

from domain.language.language import Language
from tests.domain.language.standards import borrowed, rather, unlike
from tests.domain.language.written import written

WRITTEN = {language: written(language) for language in Language}
NORWEGIAN = (Language.NB, Language.NN)


def test_the_languages_have_the_same_texts() -> None:
    assert set(WRITTEN[Language.NB]) == set(WRITTEN[Language.NN])
    assert len(WRITTEN[Language.NB]) > 4_000


@pytest.mark.parametrize("language", NORWEGIAN)
def test_neither_written_standard_borrows_words_of_the_other(language: Language) -> None:
    found = {place: borrowed(language, text) for place, text in WRITTEN[language].items()}
    assert {place: words for place, words in found.items() if words} == {}


@pytest.mark.parametrize("language", NORWEGIAN)
def test_one_thing_has_one_word(language: Language) -> None:
    found = {place: rather(language, text) for place, text in WRITTEN[language].items()}
    assert {place: ours for place, ours in found.items() if ours} == {}


def test_what_turns_a_sentence_round_stands_in_both() -> None:
    nb, nn = (WRITTEN[language] for language in NORWEGIAN)
    found = {place: unlike(text, nn[place]) for place, text in nb.items()}
    assert {place: lost for place, lost in found.items() if lost} == {}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (Language.NN, "Det er ikke kjent.", {"ikke"}),
        (Language.NN, "Rapporten blir behandlet av klageorganet etter ordningen.", {"ordningen"}),
        (Language.NN, "Alvorlighetsgrad og lovlighet", {"lovlighet"}),
        (Language.NN, "Habilitet, inhabilitet og universitet {ikke}", set()),
        (Language.NB, "Ordninga har ei grunngiving.", {"ordninga", "grunngiving"}),
        (Language.NB, "Svar, vikar og utkast", set()),
    ],
)
def test_borrowed_words_are_seen(language: Language, text: str, words: set[str]) -> None:
    assert borrowed(language, text) == words


def test_a_rival_of_the_chosen_word_is_seen() -> None:
    assert rather(Language.NN, "Ugilde tel ikkje med.") == {"inhabil"}
    assert rather(Language.NN, "Inhabile tel ikkje med.") == set()
    assert rather(Language.NB, "Det er alt opprettet.") == {"allerede"}
    assert rather(Language.NB, "Det er alt vi har.") == set()


def test_a_lost_word_is_seen() -> None:
    assert unlike("Du kan bare svare for deg selv", "Du kan svare for deg sjølv") == {"bare"}
    assert unlike("{amount} i 3 år", "{sum} i 2 år") == {"{amount}", "{sum}", "3", "2"}
    assert unlike("Det er ikke bare {left}.", "Det er ikkje berre {left}.") == set()
