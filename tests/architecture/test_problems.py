"""`docs/problems.md` names what is there: twenty problems, each with modules, reads and rules."""

import re

import pytest

from tests.architecture.places import is_there
from tests.architecture.sources import ROOT

TABLE = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TABLE.splitlines()
    if re.match(r"\| P\d+ ", line)
]


def test_all_twenty_problems_have_a_row_in_order() -> None:
    assert [row[0] for row in ROWS] == [f"P{number}" for number in range(1, 21)]
    assert all(len(row) == 4 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_problem_is_answered_by_what_exists(row: list[str]) -> None:
    _, problem, answer, where = row
    places = re.findall(r"`([^`]+)`", where)

    assert problem
    assert answer.endswith(".")
    assert places
    assert [place for place in places if not is_there(place)] == []
