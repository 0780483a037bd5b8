"""No code goes without words, and no words name a fact that nobody sends."""

import re

import pytest

from domain.cases import COMMANDS
from domain.county_report.fields import ACTIONS, Why
from domain.events import EVENTS
from domain.language.clauses import names
from domain.language.facts import facts
from domain.language.language import Language
from domain.language.tables import ALWAYS, LABELS, REPLIES, SENTENCES
from domain.language.texts import label, refusal, reply
from domain.language.words import Words
from domain.process import CLOCK, DUTIES
from tests.domain.language.codes import codes, enums
from tests.domain.language.named import ENUMS, LISTS
from tests.samples import recorded_sample

CODES = codes()
PLACEHOLDER = re.compile(r"{(\w+)}")


def test_every_enum_of_the_domain_is_named() -> None:
    assert set(ENUMS.values()) | {Language} == enums()


def test_every_duty_and_clock_action_is_a_command() -> None:
    assert set(DUTIES) | CLOCK == set(COMMANDS)


def test_every_missing_field_is_filled_by_a_duty() -> None:
    assert set(ACTIONS) == set(Why)
    assert set(ACTIONS.values()) <= set(DUTIES)


@pytest.mark.parametrize("language", Language)
def test_every_code_has_a_name(language: Language) -> None:
    assert {kind: set(named) for kind, named in LABELS[language].items()} == LISTS
    assert all(text.strip() for named in LABELS[language].values() for text in named.values())


def test_the_scan_finds_what_the_domain_refuses() -> None:
    assert CODES["above-line"] == {"line_ore"}
    assert CODES["need-not-prioritised"] == {"line", "need"}
    assert {"round-closed", "late", "wrong-role", "stale-version"} <= set(CODES)


@pytest.mark.parametrize("language", Language)
def test_every_refusal_and_stop_has_words_and_no_words_are_idle(language: Language) -> None:
    assert set(REPLIES[language]) == set(CODES)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", sorted(CODES))
def test_a_refusal_says_what_is_wrong_and_what_to_do(code: str, language: Language) -> None:
    reply = REPLIES[language][code]
    assert not reply.title.endswith(".")
    assert all(part.endswith((".", "}.")) for part in (reply.meaning, reply.remedy))
    assert set(PLACEHOLDER.findall(" ".join(reply))) <= CODES[code]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", sorted(CODES))
def test_a_refusal_can_be_told_with_and_without_its_facts(code: str, language: Language) -> None:
    general = refusal(code, language, {})
    assert not set("{}") & set(general)
    sent: dict[str, str | int] = dict.fromkeys(CODES[code], 4711)
    assert ("{" in REPLIES[language][code].detail) == (refusal(code, language, sent) != general)
    assert "{" not in reply(code, language, {}).title


@pytest.mark.parametrize("language", Language)
def test_every_event_has_a_sentence(language: Language) -> None:
    assert set(SENTENCES[language]) == set(EVENTS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", sorted(EVENTS))
def test_a_sentence_names_only_facts_that_exist(topic: str, language: Language) -> None:
    known = set(facts(recorded_sample(topic), Words(language)))
    for clause in (*SENTENCES[language][topic], *ALWAYS[language]):
        assert names(clause) <= known


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", sorted(EVENTS))
def test_no_fact_is_gathered_in_vain(topic: str, language: Language) -> None:
    said = {
        name
        for clause in (*SENTENCES[language][topic], *ALWAYS[language])
        for name in names(clause)
    }
    assert set(facts(recorded_sample(topic), Words(language))) - said <= {"who"}


@pytest.mark.parametrize(
    ("kind", "code", "language"),
    [("role", "wizard", "nb"), ("spell", "unit", "nn"), ("role", "unit", "fr")],
)
def test_an_unknown_label_is_a_key_error(kind: str, code: str, language: str) -> None:
    with pytest.raises(KeyError):
        label(kind, code, language)


def test_an_unknown_refusal_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        refusal("no-such-code", "nn", {})
    with pytest.raises(KeyError):
        reply("no-such-code", "en", {})
