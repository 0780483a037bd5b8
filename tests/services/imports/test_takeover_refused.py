"""What keeps a running year out: told row by row in a trial, and refused as a whole."""

from datetime import date
from pathlib import Path

import pytest

from domain.role import Role
from domain.schemes.barnehage_grunnopplaering import GRUNNOPPLAERING_2021
from domain.takeover.before import Sheet
from domain.takeover.decide import TakeOverRound
from domain.takeover.events import RoundTakenOver
from tests.domain.county import County
from tests.domain.facts import (
    FORUM,
    LONG_TERM_PLAN,
    OPEN,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_ROUND,
)
from tests.domain.wishes import someone, wish
from tests.services.imports.taking_over import Stand, standing
from tests.services.imports.workbook import (
    OF_PROVIDER,
    OF_SCHOOL,
    book,
    changed,
    comma_separated,
    excel,
)


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return standing(tmp_path)


_MILESTONE = "lines:2:milestones:bad-milestone"
_PROVISION = "lines:2:provided_by:bad-provision"
_PLACEMENT = "lines:2:placements:bad-placement"
_STUDY = {"study_title": "Eit studium", "study_provider": OF_PROVIDER, "study_places": "2"}
_KURS = "kurs; Kurs; course; 2026-08-01; 2029-06-30; vet-teacher"
_JOINT = {
    "joint_key": "felles-1",
    "joint_lead": "46",
    "joint_total": "300000",
    "joint_shares": "46; 1/2\n11; 1/2",
}
_FRAME = "needs:3:national_frames:unknown-frame"
_LOCAL_PLAN = {"plan_level": "unit", "plan_from": "2026-01-01", "plan_to": "2025-01-01"}
FAULTS = [
    (Sheet.LINES, 0, {"decided": "185 000,01"}, "lines:2:decided:above-line"),
    (Sheet.PAID, 1, {"amount": "80 000,01"}, "paid:3:amount:beyond-remainder"),
    (Sheet.PAID, 1, {"line_id": "l-2"}, "paid:3:amount:beyond-remainder"),
    (Sheet.PAID, 1, {"line_id": "l-9"}, "paid:3:line_id:line-not-in-plan"),
    (Sheet.PAID, 1, {"paid_on": "2026-02-16"}, "paid:3:paid_on:after-take-over"),
    (Sheet.ROUND, 0, {"granted": "50 000"}, "lines:2:decided:above-means"),
    (Sheet.ROUND, 0, {"plan_adopted_on": ""}, "round:2:plan_adopted_on:take-over-lacks"),
    (Sheet.ROUND, 0, {"forum_to": "2024-12-31"}, "round:2:forum_to:period-reversed"),
    (Sheet.ROUND, 0, {"forum_to": ""}, "round:2:forum_to:take-over-lacks"),
    (Sheet.LINES, 1, {"line_id": "l-1"}, "lines:3:line_id:line-twice"),
    (Sheet.LINES, 1, {"needs": "b2"}, "lines:3:needs:need-not-prioritised"),
    (Sheet.LINES, 1, {"needs": "b3"}, "lines:3:needs:need-not-in-round"),
    (Sheet.LINES, 1, {"needs": "b9"}, "lines:3:needs:need-not-in-round"),
    (Sheet.LINES, 1, {"theme": "t-9"}, "lines:3:theme:theme-unknown"),
    (Sheet.LINES, 1, {"organisation": "310000018"}, "lines:3:organisation:bad-organisation-number"),
    (Sheet.LINES, 1, {"decided": "10"}, "lines:3:decided_on:take-over-lacks"),
    (Sheet.LINES, 1, {"vet-teacher": ""}, "lines:3::plan-contents-blank"),
    (Sheet.NEEDS, 1, {"key": "b1"}, "needs:3:key:need-twice"),
    (Sheet.NEEDS, 1, {"held_on": ""}, "needs:3:held_on:take-over-lacks"),
    (Sheet.NEEDS, 1, {"outcome": "referred"}, "needs:3:outcome:not-a-choice"),
    (Sheet.NEEDS, 2, {"budget_year": "2027"}, "needs:4:budget_year:turn-not-earlier"),
    (Sheet.NEEDS, 2, {"outcome": ""}, "needs:4:outcome:take-over-lacks"),
    (Sheet.NEEDS, 1, {"period_to": "2020-01-01"}, "needs:3:period_to:period-reversed"),
    (Sheet.NEEDS, 1, {"national_frames": "curriculum-renewal"}, _FRAME),
    (Sheet.NEEDS, 1, _LOCAL_PLAN, "needs:3:plan_to:period-reversed"),
    (Sheet.LINES, 0, {"instalments": "50 %; start"}, "lines:2::line-does-not-add-up"),
    (Sheet.LINES, 0, {"instalments": "184 999,99; start"}, "lines:2::line-does-not-add-up"),
    (Sheet.LINES, 0, {"instalments": "100 %"}, "lines:2:instalments:bad-instalment"),
    (Sheet.LINES, 0, {"instalments": "5/4; start"}, "lines:2:instalments:bad-instalment"),
    (Sheet.LINES, 0, {"instalments": "1/1; i morgon"}, "lines:2:instalments:not-a-choice"),
    (Sheet.LINES, 0, {"years": "2026; 2025/26; 184 999"}, "lines:2::line-does-not-add-up"),
    (Sheet.LINES, 0, {"years": "2026; 185 000"}, "lines:2:years:bad-year-amount"),
    (Sheet.LINES, 0, {"milestones": "m-1; Samling"}, "lines:2:milestones:bad-milestone"),
    (Sheet.LINES, 0, {"milestones": "m-1; Ei; 2026-09-12; 7/5"}, _MILESTONE),
    (Sheet.LINES, 0, {"milestones": "m-1; Ei; 2026-09-12; 2/5"}, "lines:2::line-does-not-add-up"),
    (Sheet.LINES, 0, {"prices": "teaching"}, "lines:2:prices:bad-price"),
    (Sheet.LINES, 0, {"participants": "vet-teacher"}, "lines:2:participants:bad-participants"),
    (Sheet.LINES, 0, {"participants": "vet-teacher; 8"}, "lines:2::line-does-not-add-up"),
    (Sheet.LINES, 0, {"provided_by": "Fagskulen"}, "lines:2:provided_by:bad-party"),
    (Sheet.LINES, 0, {"provided_by": f"{OF_SCHOOL}; direct"}, _PROVISION),
    (Sheet.LINES, 0, {"placements": f"teacher-to-company; {OF_SCHOOL}"}, _PLACEMENT),
    (Sheet.LINES, 0, {"study_title": "Yrkesfaglærar 2"}, "lines:2:study_places:half-filled"),
    (Sheet.LINES, 0, {**_STUDY, "study_credits": "7,3"}, "lines:2:study_credits:bad-credits"),
    (Sheet.LINES, 0, {"evaluation_goal": "Ta det i bruk"}, "lines:2:evaluation_how:half-filled"),
    (Sheet.LINES, 0, {"priority": "kurs"}, "lines:2:priority:planned-measure-unknown"),
    (Sheet.THEMES, 0, {"measures": "m-1; Kurs"}, "themes:2:measures:bad-planned-measure"),
    (Sheet.THEMES, 0, {"measures": f"{_KURS}\n{_KURS}"}, "themes:2:measures:measure-twice"),
    (Sheet.LINES, 0, {"joint_key": "felles-1"}, "lines:2:joint_lead:half-filled"),
    (Sheet.LINES, 0, {"joint_shares": "Vestland; 1/2"}, "lines:2:joint_shares:bad-county-share"),
    (Sheet.LINES, 0, _JOINT, "lines:2::line-does-not-add-up"),
    (Sheet.MEMBERS, 1, {"member_id": "m-1"}, "members:3:member_id:member-exists"),
    (Sheet.MEMBERS, 1, {"chair": "ja"}, "members:3:chair:chair-twice"),
    (Sheet.MEMBERS, 2, {"chair": "ja"}, "members:4:chair:chair-without-vote"),
    (Sheet.MEMBERS, 2, {"deputy_for": "m-9"}, "members:4:standing:not-a-deputy-of"),
    (Sheet.MEMBERS, 1, {"group": "county-governor"}, "members:3:standing:observer-never-votes"),
    (Sheet.MEMBERS, 1, {"term_to": "2024-12-31"}, "members:3:term_to:period-reversed"),
    (Sheet.MEMBERS, 1, {"person": "Kari Nordmann"}, "members:3:person:bad-person"),
    (Sheet.MEMBERS, 1, {"person": "kari@eksempel"}, "members:3:person:bad-person"),
    (Sheet.MEMBERS, 1, {"person": "01019000083"}, "members:3:person:personal-number"),
    (Sheet.TURNS, 0, {"need": "b9"}, "turns:2:need:unknown-need"),
    (Sheet.TURNS, 0, {"budget_year": "2026"}, "turns:2:budget_year:turn-not-earlier"),
    (Sheet.TURNS, 0, {"budget_year": "1999"}, "turns:2:budget_year:not-a-year"),
]


@pytest.mark.parametrize(("sheet", "row", "cells", "said"), FAULTS, ids=lambda value: str(value))
def test_a_row_that_does_not_hang_together_keeps_all_out(
    stand: Stand, sheet: Sheet, row: int, cells: dict[str, str], said: str
) -> None:
    wrong = excel(changed(sheet, row, **cells))
    assert said in stand.tried((None, wrong))
    refused = stand.county.refused(stand.command((None, wrong)))
    assert refused in {"take-over-row-refused", "file-not-readable"}


def test_the_same_row_twice_is_one_too_many(stand: Stand) -> None:
    rows = book()
    rows[Sheet.PAID].append(rows[Sheet.PAID][0])
    assert stand.tried((None, excel(rows))) == ["paid:4::row-twice"]


def test_wrong_files_are_told_as_such(stand: Stand) -> None:
    paid = comma_separated(Sheet.PAID, book()[Sheet.PAID])
    missing = "round:0::sheet-missing"
    assert stand.tried((None, paid)) == [":0::sheet-unknown", missing]
    assert stand.tried((None, b"%PDF-1.7")) == [":0::sheet-unknown", missing]
    assert stand.tried((None, b"PK\x03\x04 no archive")) == [":0::not-a-spreadsheet", missing]
    assert stand.tried((None, excel(book())), (Sheet.PAID, paid)) == ["paid:0::sheet-twice"]


def test_a_round_that_has_begun_is_not_taken_over(tmp_path: Path) -> None:
    for begun in (OPEN, OPEN[:1]):
        stand = standing(tmp_path, County({THE_ROUND: begun}))
        command = stand.command((None, excel(book())))
        assert stand.county.refused(command) == "round-has-begun"
        assert stand.tried((None, excel(book()))) == [":0::round-has-begun"]


def test_a_round_is_taken_over_once(stand: Stand) -> None:
    stand.taken_over(book())
    assert stand.county.refused(stand.command((None, excel(book())))) == "round-has-begun"


def test_a_forum_and_a_plan_that_are_here_stay_as_they_are(tmp_path: Path) -> None:
    start = {THE_FORUM: FORUM, THE_LONG_TERM_PLAN: LONG_TERM_PLAN}
    stand = standing(tmp_path, County(start))
    assert stand.tried((None, excel(book()))) == [
        "seats:2::forum-here-already",
        "themes:2::long-term-plan-here-already",
    ]
    rows = changed(
        Sheet.ROUND,
        0,
        **dict.fromkeys(
            ("forum_from", "forum_to", "long_term_adopted_on", "long_term_from", "long_term_to"), ""
        ),
    )
    rows[Sheet.SEATS], rows[Sheet.THEMES] = [], []
    assert stand.tried((None, excel(rows))) == ["members:2::forum-here-already"]
    rows[Sheet.MEMBERS] = []
    stand.taken_over(rows)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"round_id": "yrkesfag-99-2026"}, "unknown-county"),
        ({"as_of": date(2026, 2, 18)}, "take-over-in-future"),
        ({"sources": [{"sha256": "0f" * 32}]}, "file-unknown"),
    ],
)
def test_what_cannot_be_taken_over_at_all(
    stand: Stand, changes: dict[str, object], code: str
) -> None:
    county = "99" if "round_id" in changes else "46"
    who = someone("take-over-round", reason="Avstemt", county=county)
    usual = stand.command((None, excel(book()))).model_dump(exclude={"by"})
    command = wish(TakeOverRound, who, **{**usual, **changes})
    assert stand.county.refused(command) == code


def test_what_the_scheme_lets_a_line_go_on_with_is_a_soft_stop_of_the_take_over(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("domain.takeover.check.rule_set_for", lambda *_: GRUNNOPPLAERING_2021)
    assert stand.tried((None, excel(changed(Sheet.LINES, 1, needs="b9")))) == [
        "lines:3:needs:need-not-in-round"
    ]
    stand.taken_over(changed(Sheet.LINES, 1, needs="b2"))

    first = stand.county.log.load(THE_ROUND.stream_id)[0].event
    assert isinstance(first, RoundTakenOver)
    assert first.soft_stops == ("done-before-take-over", "need-not-prioritised")


def test_somebody_says_why_the_papers_are_relied_on(stand: Stand) -> None:
    over = changed(Sheet.LINES, 1, amount="9 000 000")
    (said,) = stand.tried((None, excel(over)), reason="")
    assert said == ":0::reason-required"
    stand.taken_over(over)
    first = stand.county.log.load(THE_ROUND.stream_id)[0].event
    assert isinstance(first, RoundTakenOver)
    assert first.soft_stops == ("done-before-take-over", "plan-above-means")


def test_another_role_takes_nothing_over(stand: Stand) -> None:
    command = stand.command((None, excel(book())))
    by = someone("take-over-round", role=Role.FORUM_SECRETARY)
    assert stand.county.refused(command.model_copy(update={"by": by})) == "wrong-role"
