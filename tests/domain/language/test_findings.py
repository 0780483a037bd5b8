"""Every ground and every code of a finding has its words in each language."""

import re

import pytest

from domain.checks.finding import Concerns, Finding, Ground, Outcome, Severity
from domain.checks.grounds import CHECKS
from domain.checks.run import run
from domain.checks.versions import ADOPTED
from domain.language.en import findings as en
from domain.language.findings import finding_sentence, ground_title, to_judge
from domain.language.language import Language
from domain.language.nb import findings as nb
from domain.language.nn import findings as nn
from tests.domain.checked import AUTUMN, HISTORY, opened

CODES = {code for check in CHECKS.values() for code in check.codes}
TABLES = {Language.NB: nb, Language.NN: nn, Language.EN: en}
_NAMED = re.compile(r"{(\w+)}")


@pytest.mark.parametrize("language", list(Language))
def test_every_code_has_a_sentence_and_no_sentence_is_left_over(language: Language) -> None:
    assert set(TABLES[language].FOUND) == CODES
    assert set(TABLES[language].GROUNDS) == {ground.value for ground in Ground}


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_languages_tell_the_same_facts(code: str) -> None:
    named = {frozenset(_NAMED.findall(table.FOUND[code])) for table in TABLES.values()}
    assert len(named) == 1


@pytest.mark.parametrize("language", list(Language))
def test_what_is_found_can_be_told(language: Language) -> None:
    for finding in run(opened(HISTORY, AUTUMN), ADOPTED):
        told = finding_sentence(finding, language)
        assert told.endswith(".")
        assert "{" not in told
        assert ground_title(finding.ground, language)
        assert to_judge(finding.ground, language).endswith("?")


def test_days_and_sums_are_written_as_people_do() -> None:
    about = Concerns(scheme="yrkesfag", county="46", budget_year=2026, round_id="yrkesfag-46-2026")
    finding = Finding(
        finding_id="g7-1",
        ground=Ground.G7,
        code="left-at-recipient",
        outcome=Outcome.FOUND,
        severity=Severity.MODERATE,
        concerns=about,
        events=(),
        facts={"paid_ore": 9_250_000, "spent_ore": 8_250_000, "left_ore": 1_000_000},
        rule_version="2021-1",
    )
    told = finding_sentence(finding, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert "82,500" in told or "82 500" in told
    late = finding.model_copy(
        update={"code": "not-carried-out", "facts": {"last_day": "2027-06-18"}}
    )
    assert "18.06.2027" in finding_sentence(late, "nb").replace("\N{NO-BREAK SPACE}", " ")
