"""What control cases have found, over all cases: filters, sums, actions, and for whom."""

import csv
from io import StringIO
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.case import control_ref
from domain.checks.finding import Ground, Severity
from domain.control.kinds import ControlLevel, FindingEnd
from domain.deadlines.kinds import DeadlineKind
from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.reads.sheets import CSV, EXCEL
from tests.projections.story import Story, sample
from tests.samples import CONTROL, SCHOOL
from tests.services.api.reads.conftest import Get

FINDINGS = "/control-findings"
AUDITOR = Role.DIRECTORATE_AUDITOR
OWN = "k-own"
ELSEWHERE = "k-11"
SUM_ORE = 600


@pytest.fixture
def found(story: Story, engine: Engine) -> Story:
    """The directorate's case has two findings, the county's own one, another county's one."""
    opened = sample("control.opened", follows=None)
    _tell(story, CONTROL, opened)
    _found(story, CONTROL, "f-1", Ground.G5, 100)
    _found(story, CONTROL, "f-2", Ground.G3, 200, severity=Severity.MODERATE)
    story.tell(
        sample("control.finding-closed", finding_id="f-2", end=FindingEnd.EXPLAINED),
        case=control_ref(CONTROL),
    )
    own = {"control_id": OWN, "level": ControlLevel.COUNTY, "recipient": SCHOOL}
    _tell(story, OWN, opened.model_copy(update=own))
    _found(story, OWN, "f-1", Ground.G5, 300)
    there = {"control_id": ELSEWHERE, "round_id": "yrkesfag-11-2025", "county": "11"}
    _tell(story, ELSEWHERE, opened.model_copy(update=there))
    _found(story, ELSEWHERE, "f-1", Ground.G14, None)
    story.fold(engine, *PROJECTIONS)
    return story


def _tell(story: Story, control_id: str, event: Any) -> None:
    story.tell(event, case=control_ref(control_id), role=AUDITOR)


def _found(
    story: Story, control_id: str, key: str, ground: Ground, ore: int | None, **more: Any
) -> None:
    usual = {"repeats": (), "check": None, "severity": Severity.SERIOUS, **more}
    number = f"2026-00{key[-1]}"
    made = {"finding_id": key, "number": number, "ground": ground, "questioned_ore": ore}
    _tell(story, control_id, sample("control.finding-made", **made, **usual))


async def listed(get: Get, role: Role = AUDITOR, /, **asked: Any) -> dict[str, Any]:
    answered = await get(FINDINGS, role, **asked)
    assert answered.status_code == 200, answered.text
    answer: dict[str, Any] = answered.json()
    return answer


def places(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["control_id"], one["finding"]["finding_id"]) for one in answer["items"]]


async def test_the_directorate_sees_every_finding_with_its_amount(found: Story, get: Get) -> None:
    whole = await listed(get)
    assert places(whole) == [
        (ELSEWHERE, "f-1"),
        (CONTROL, "f-1"),
        (CONTROL, "f-2"),
        (OWN, "f-1"),
    ]
    assert (whole["total"], whole["standing"], whole["questioned_ore"]) == (4, 3, SUM_ORE)
    assert whole["by_ground"] == {"G3": 1, "G5": 2, "G14": 1}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"ground": "G5"}, [(CONTROL, "f-1"), (OWN, "f-1")]),
        ({"county": "11"}, [(ELSEWHERE, "f-1")]),
        ({"year": 2025}, [(ELSEWHERE, "f-1")]),
        ({"level": "county"}, [(OWN, "f-1")]),
        ({"recipient": SCHOOL.organisation}, [(OWN, "f-1")]),
        ({"standing": False}, [(CONTROL, "f-2")]),
        ({"severity": "moderate"}, [(CONTROL, "f-2")]),
        ({"repeated": True}, []),
        ({"round_id": "yrkesfag-46-2026", "standing": True}, [(CONTROL, "f-1"), (OWN, "f-1")]),
    ],
)
async def test_findings_are_found_by_what_they_are_of(
    found: Story, get: Get, asked: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    answer = await listed(get, **asked)
    assert places(answer) == expected
    assert answer["total"] == len(expected)


async def test_an_action_is_missing_then_open_overdue_and_closed(
    found: Story, get: Get, engine: Engine
) -> None:
    async def at(action: str) -> list[tuple[str, str]]:
        found.fold(engine, *PROJECTIONS)
        return places(await listed(get, round_id="yrkesfag-46-2026", action=action))

    assert await at("missing") == [(CONTROL, "f-1"), (OWN, "f-1")]
    _tell(found, CONTROL, sample("control.action-set", finding_id="f-1"))
    due = {"deadline_id": "act-f-1", "kind": DeadlineKind.CORRECTIVE_ACTION}
    _tell(found, CONTROL, sample("deadline.set", **due))
    assert await at("open") == [(CONTROL, "f-1")]
    assert await at("overdue") == []
    _tell(found, CONTROL, sample("deadline.passed", deadline_id="act-f-1"))
    assert await at("overdue") == [(CONTROL, "f-1")]
    (late,) = (await listed(get, action="overdue"))["items"]
    assert late["action_overdue"]
    assert late["action_due_at"]
    _tell(found, CONTROL, sample("control.action-closed", finding_id="f-1"))
    assert await at("closed") == [(CONTROL, "f-1")]
    assert await at("open") == []


async def test_pages_make_the_whole_and_count_it(found: Story, get: Get) -> None:
    whole, cursor, seen = await listed(get), None, []
    while True:
        page = await listed(get, limit=1, **({"cursor": cursor} if cursor else {}))
        assert page["questioned_ore"] == SUM_ORE
        seen += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == whole["items"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_the_table_has_every_finding_and_its_log_position(
    found: Story, get: Get, language: str
) -> None:
    headers = {"Accept": CSV, "Accept-Language": language}
    answered = await get(FINDINGS, AUDITOR, headers=headers)
    rows = list(csv.reader(StringIO(answered.content.decode("utf-8-sig")), delimiter=";"))
    start = next(number for number, row in enumerate(rows) if not row)
    table = rows[start + 2 :]
    assert len(table) == 4
    assert sum(int(row[13] or 0) for row in table) == SUM_ORE
    assert [rows[start + 1][13].count("øre"), len(set(map(len, table)))] == [1, 1]
    assert answered.headers["log-position"] in {row[1] for row in rows[:start]}
    excel = await get(FINDINGS, AUDITOR, headers={"Accept": EXCEL})
    assert excel.content.startswith(b"PK")


async def test_a_county_sees_its_own_a_recipient_those_on_itself_and_the_forum_none(
    found: Story, get: Get
) -> None:
    county = await listed(get, Role.COUNTY_OFFICER)
    assert {one["county"] for one in county["items"]} == {"46"}
    assert places(await listed(get, Role.UNIT)) == [(OWN, "f-1")]
    stranger = await listed(get, Role.UNIT, recipient="310000078")
    assert places(stranger) == []
    other = await get("/controls", Role.UNIT, recipient="310000078")
    assert other.json()["items"] == []
    own = await get("/controls", AUDITOR, recipient=SCHOOL.organisation)
    assert [one["control_id"] for one in own.json()["items"]] == [OWN]
    assert (await get(FINDINGS, Role.FORUM_MEMBER)).status_code == 403
