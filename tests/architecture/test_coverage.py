"""`docs/coverage.md` maps each demand on the scheme to what is there, or says what is later."""

import re

import pytest

from tests.architecture.places import is_there
from tests.architecture.sources import ROOT

IDS = [*(f"U{number}" for number in range(1, 57)), *(f"O{number}" for number in range(1, 11))]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| [UO]\d+ ", line)
]
PLACE = re.compile(r"`([^`]+)`(?:, )?")
NOT_HERE = re.compile(r"(Later|Not for software): \w[^`]+\.")


def test_every_demand_has_one_row_in_order() -> None:
    assert [row[0] for row in ROWS] == IDS
    assert {len(row) for row in ROWS} == {3}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_demand_lives_in_what_exists_or_says_why_not(row: list[str]) -> None:
    _, says, lives_in = row
    places = PLACE.findall(lives_in)
    besides = PLACE.sub("", lives_in).removeprefix(". ")

    assert says
    assert NOT_HERE.fullmatch(besides) if besides else places
    assert [place for place in places if ":" not in place or not is_there(place)] == []


@pytest.mark.parametrize(
    "gone",
    [
        "rule:no-such-rule",
        "event:no.such-event",
        "command:no-such-command",
        "field:domain.state.need.NoSuchClass",
        "field:domain.state.need.Need.no_such_field",
        "field:domain.no_such_module.Need",
        "route:GET /no-such-route",
        "setting:no-such-setting",
        "document:docs/no-such-document.md",
        "wish:anything",
        "no-such-rule",
        "GET /no-such-route",
        "docs/no-such-document.md",
    ],
)
def test_a_place_that_is_gone_is_found_out(gone: str) -> None:
    assert not is_there(gone)
