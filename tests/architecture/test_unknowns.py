"""`docs/unknowns.md` maps what the sources leave open to settings, and no setting is left out."""

import re

import pytest

from domain.schemes.counties import COUNTIES
from domain.schemes.county_practice import COUNTIES_WITHOUT_PAGE, practice_of
from domain.schemes.registry import RULE_SETS
from domain.schemes.rule_set import RuleSet, Status
from tests.architecture.sources import ROOT

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "unknowns.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| (\d+|besides|sibling) ", line)
]
STATED = {row[0]: re.findall(r"`([^`]+)`", row[2]) for row in ROWS}
#: Section 20 is about this scheme; what is open of its sibling has a row of its own.
OF_YRKESFAG = {key: rules for key, rules in RULE_SETS.items() if rules.scheme == "yrkesfag"}
EVERY_RULE_SET = pytest.mark.parametrize("rule_set", OF_YRKESFAG.values(), ids=OF_YRKESFAG)


def _unverified(rule_set: RuleSet) -> set[str]:
    return {s.code for s in rule_set.settings if s.status is Status.UNVERIFIED}


def test_every_row_of_section_20_has_its_settings() -> None:
    assert [row[0] for row in ROWS] == [*map(str, range(1, 11)), "besides", "sibling"]
    assert all(STATED.values())


@EVERY_RULE_SET
@pytest.mark.parametrize("row", range(1, 11))
def test_each_is_unverified_in_every_rule_set_and_cites_its_row(
    rule_set: RuleSet, row: int
) -> None:
    settings = {setting.code: setting for setting in rule_set.settings}
    sources = [settings[code].source for code in STATED[str(row)]]

    assert set(STATED[str(row)]) <= _unverified(rule_set)
    assert any(re.search(rf"section 20, no\. {row}\b", source) for source in sources)


def test_every_unverified_setting_stands_in_one_row() -> None:
    stated = [code for codes in STATED.values() for code in codes]

    assert len(stated) == len(set(stated))
    assert set(stated) == set().union(*map(_unverified, RULE_SETS.values()))


@EVERY_RULE_SET
def test_the_counties_without_a_page_are_named_and_have_no_practice(rule_set: RuleSet) -> None:
    told = next(s.value for s in rule_set.settings if s.code == "county-practice")

    assert len(COUNTIES_WITHOUT_PAGE) == 11
    assert all(COUNTIES[number].name in told for number in COUNTIES_WITHOUT_PAGE)
    assert {practice_of(number).source for number in COUNTIES_WITHOUT_PAGE} == {"none known"}
