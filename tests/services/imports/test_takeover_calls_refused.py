"""Calls and applications that do not hang together with the rest keep all of a take-over out."""

from pathlib import Path

import pytest

from domain.takeover.before import Sheet
from domain.takeover.pots import application_id
from tests.samples import OFFICE, ROUND
from tests.services.imports.taking_over import standing
from tests.services.imports.workbook import excel
from tests.services.imports.workbook_calls import changed, with_calls

#: Rows of the sheet of applications, counted from 0.
AWARDED, REJECTED, WAITING = 0, 1, 3
#: Rows of the sheet of calls, counted from 0.
CLOSED, OPEN = 0, 1
_NO_ANSWER = dict.fromkeys(("outcome", "awarded", "decided_on", "told_on"), "")

FAULTS = [
    (Sheet.CALLS, CLOSED, {"pot": "l-1"}, "calls:2:pot:pot-unknown"),
    (Sheet.CALLS, CLOSED, {"pot": "p-9"}, "calls:2:pot:pot-unknown"),
    (Sheet.CALLS, OPEN, {"call_id": "c-1"}, "calls:3:call_id:call-exists"),
    (Sheet.CALLS, OPEN, {"published_on": "2026-02-16"}, "calls:3:published_on:after-take-over"),
    (Sheet.CALLS, OPEN, {"closes_on": "2026-02-04"}, "calls:3:closes_on:period-reversed"),
    (Sheet.CALLS, CLOSED, {"closed_on": "2026-01-01"}, "calls:2:closed_on:period-reversed"),
    (Sheet.CALLS, CLOSED, {"closed_on": "2026-02-16"}, "calls:2:closed_on:after-take-over"),
    (Sheet.CALLS, OPEN, {"amount": "200 000"}, "calls:3:amount:call-above-pot"),
    (Sheet.CALLS, OPEN, {"amount": "49 999,99"}, "applications:4:awarded:above-pot"),
    (Sheet.CALLS, OPEN, {"fields": "goal"}, "calls:3:fields:bad-asked"),
    (Sheet.CALLS, OPEN, {"annexes": "b; Budsjett; kanskje"}, "calls:3:annexes:not-yes-or-no"),
    (Sheet.CALLS, OPEN, {"rates": "Hospitering; dag"}, "calls:3:rates:bad-rate"),
    (
        Sheet.APPLICATIONS,
        WAITING,
        {"key": "s-2"},
        ("applications:5:key:application-already-submitted"),
    ),
    (Sheet.APPLICATIONS, WAITING, {"call": "c-9"}, "applications:5:call:unknown-call"),
    (Sheet.APPLICATIONS, WAITING, {"answers": "goal"}, "applications:5:answers:bad-answer"),
    (
        Sheet.APPLICATIONS,
        WAITING,
        {"ends_on": "2026-01-01"},
        "applications:5:ends_on:period-reversed",
    ),
    (
        Sheet.APPLICATIONS,
        WAITING,
        {"received_on": "2026-02-16"},
        ("applications:5:received_on:after-take-over"),
    ),
    (
        Sheet.APPLICATIONS,
        WAITING,
        {"told_on": "2026-02-14"},
        "applications:5:outcome:take-over-lacks",
    ),
    (Sheet.APPLICATIONS, WAITING, {"outcome": "referred"}, "applications:5:outcome:not-a-choice"),
    (Sheet.APPLICATIONS, WAITING, {"key": "a-2"}, "applications:5:awarded:award-not-as-told"),
    (Sheet.APPLICATIONS, WAITING, {"key": "l-1"}, "applications:5:awarded:award-not-as-told"),
    (Sheet.APPLICATIONS, REJECTED, {"ground": ""}, "applications:3:ground:take-over-lacks"),
    (Sheet.APPLICATIONS, REJECTED, {"decided_on": ""}, "applications:3:decided_on:take-over-lacks"),
    (Sheet.APPLICATIONS, REJECTED, {"awarded": "1"}, "applications:3:awarded:take-over-lacks"),
    (
        Sheet.APPLICATIONS,
        REJECTED,
        {"decided_on": "2026-01-25"},
        ("applications:3:decided_on:period-reversed"),
    ),
    (Sheet.APPLICATIONS, AWARDED, {"awarded": ""}, "applications:2:awarded:take-over-lacks"),
    (
        Sheet.APPLICATIONS,
        AWARDED,
        {"awarded": "100 000"},
        "applications:2:awarded:award-not-as-told",
    ),
    (
        Sheet.APPLICATIONS,
        AWARDED,
        {"decided_on": "2026-02-03"},
        ("applications:2:awarded:award-not-as-told"),
    ),
    (
        Sheet.APPLICATIONS,
        AWARDED,
        {"organisation": OFFICE.organisation},
        ("applications:2:awarded:award-not-as-told"),
    ),
    (Sheet.APPLICATIONS, AWARDED, {"key": "a-9"}, "applications:2:awarded:award-not-as-told"),
    (Sheet.APPLICATIONS, AWARDED, _NO_ANSWER, "applications:2:awarded:award-not-as-told"),
    (Sheet.LINES, 2, {"under": ""}, "applications:2:awarded:award-not-as-told"),
]


@pytest.mark.parametrize(("sheet", "row", "cells", "said"), FAULTS, ids=str)
def test_what_does_not_hang_together_keeps_all_out(
    tmp_path: Path, sheet: Sheet, row: int, cells: dict[str, str], said: str
) -> None:
    stand = standing(tmp_path)
    wrong = excel(changed(sheet, row, **cells))
    assert said in stand.tried((None, wrong))
    refused = stand.county.refused(stand.command((None, wrong)))
    assert refused in {"take-over-row-refused", "file-not-readable"}


def test_an_open_call_holds_the_pots_last_oere_and_no_oere_more(tmp_path: Path) -> None:
    stand = standing(tmp_path)
    # 300,000 kroner less the awards is 149,999.99; the call has handed out 50,000 of its own.
    to_the_oere = changed(Sheet.CALLS, OPEN, amount="199 999,99", ceiling="")
    assert stand.tried((None, excel(to_the_oere))) == []
    above = changed(Sheet.CALLS, OPEN, amount="200 000", ceiling="")
    assert stand.tried((None, excel(above))) == ["calls:3:amount:call-above-pot"]


def test_applications_without_a_call_are_told_row_by_row(tmp_path: Path) -> None:
    stand = standing(tmp_path)
    rows = with_calls()
    rows[Sheet.CALLS] = []
    found = stand.tried((None, excel(rows)))
    assert [f"applications:{row}:call:unknown-call" for row in (2, 3, 4, 5)] == [
        each for each in found if each.endswith("unknown-call")
    ]


def test_a_long_key_of_the_countys_own_makes_an_id_all_the_same() -> None:
    keys = ("s-1", "s" * 23, "s" * 24, "s" * 32)
    made = {application_id(ROUND, key) for key in keys}
    assert len(made) == len(keys)
    assert all(len(each) <= 32 for each in made)
    assert application_id(ROUND, "s-1") != application_id("yrkesfag-46-2027", "s-1")
