"""Whom needs, participants and money reach, as a county reads it of a round and over the years."""

from typing import Any

from sqlalchemy import Engine

from domain.case import round_ref
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import LINE, OFFICE, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_LINE, far_along

BEFORE = "yrkesfag-46-2025"


def by_key(shares: list[dict[str, Any]], field: str) -> dict[str, int]:
    return {share["key"]["code"]: share[field] for share in shares if share[field]}


async def test_a_round_counts_participants_by_programme_and_by_group(
    engine: Engine, get: Get
) -> None:
    far_along().fold(engine, *PROJECTIONS)

    by = (await get(f"/rounds/{ROUND}/coverage")).json()["by"]
    # The instructors of the line that answers a need are of the need's programme; the other
    # line has no need that could say it.
    assert by_key(by["programme"], "planned_participants") == {"BA": 9 + 4 + 9, "none": 4}
    assert by_key(by["target-group"], "planned_participants") == {
        "vet-teacher": 18,
        "instructor": 8,
    }
    assert by_key(by["programme"], "decided_participants") == {"BA": 13}
    assert by_key(by["unit"], "planned_participants") == {
        SCHOOL.organisation: 13,
        OFFICE.organisation: 13,
    }
    assert sum(by_key(by["programme"], "asked_participants").values()) > 0


async def test_earlier_years_are_broken_down_by_group_programme_and_unit(
    engine: Engine, get: Get
) -> None:
    story = far_along()
    line = LINE.model_copy(update={"needs": (), "amount_ore": 1_000_000, "years": ()})
    opened = sample("round.opened", round_id=BEFORE, budget_year=2025)
    for event in (opened, sample("plan.adopted", lines=(line,))):
        story.tell(event, case=round_ref(BEFORE))
    story.fold(engine, *PROJECTIONS)

    now, before = (await get("/coverage/yrkesfag/46")).json()["years"]
    assert (now["budget_year"], before["budget_year"]) == (2026, 2025)
    assert by_key(before["programmes"], "planned_participants") == {"BA": 9, "none": 4}
    assert by_key(before["target_groups"], "planned_participants") == {
        "vet-teacher": 9,
        "instructor": 4,
    }
    (unit,) = before["units"]
    assert (unit["key"]["label"], unit["planned_ore"]) == (SCHOOL.name, 1_000_000)
    planned = LINE.amount_ore + OTHER_LINE.amount_ore
    assert sum(by_key(now["units"], "planned_ore").values()) == planned


async def test_equal_sums_without_a_need_are_flagged(engine: Engine, get: Get) -> None:
    story: Story = Story("round.opened")
    same = [
        LINE.model_copy(update={"line_id": name, "needs": (), "amount_ore": 5, "years": ()})
        for name in ("l-1", "l-2")
    ]
    story.tell(sample("plan.adopted", lines=tuple(same)))
    story.fold(engine, *PROJECTIONS)

    found = (await get(f"/rounds/{ROUND}/coverage")).json()
    assert found["equal_splits"] == [{"amount_ore": 5, "lines": ["l-1", "l-2"]}]
    assert found["basis"] == {
        "on_needs_ore": 0,
        "in_pots_ore": 0,
        "in_equal_sums_ore": 10,
        "on_plan_alone_ore": 0,
    }
