"""A case as it was: every earlier answer comes back, and what came later never leaks into it."""

import re
from datetime import datetime, timedelta, tzinfo
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from domain.case import round_ref
from projections.registry import PROJECTIONS
from services.api.reads import asking
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, ROUND
from tests.samples.money_in import TERM
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import far_along

LATER_ROUND = "yrkesfag-46-2027"
NEVER = "yrkesfag-46-2099"

CASES = (
    f"/rounds/{ROUND}",
    f"/rounds/{ROUND}/status",
    f"/rounds/{ROUND}/needs",
    f"/rounds/{ROUND}/plan",
    f"/rounds/{ROUND}/plan/versions",
    f"/rounds/{ROUND}/plan/draft",
    f"/rounds/{ROUND}/disbursements",
    f"/rounds/{ROUND}/evaluations",
    f"/rounds/{ROUND}/coverage",
    f"/rounds/{ROUND}/prompts",
    f"/rounds/{ROUND}/aid",
    f"/rounds/{ROUND}/distribution",
    f"/rounds/{ROUND}/audit-trail",
    f"/needs/{NEED}",
    f"/needs/{NEED}/status",
    f"/rounds/{ROUND}/lines/l-1/status",
    "/forums/yrkesfag/46",
    "/long-term-plans/yrkesfag/46",
    "/long-term-plans/yrkesfag/46/lines",
    "/coverage/yrkesfag/46",
    "/exchange/yrkesfag/46",
    "/prices/yrkesfag/46",
    "/turns/yrkesfag/46",
    "/counties/30/succession",
    f"/organisations/{COMPANY.organisation}",
)


def told(answer: Any) -> tuple[int, Any]:
    """The status and the body, but for how new it is and what names the request."""
    passing = {"log_position", "instance", "correlation_id"}
    return answer.status_code, {k: v for k, v in answer.json().items() if k not in passing}


def standing_at(instant: datetime) -> type[datetime]:
    """A clock that stands still at an instant (UTC)."""

    class Standing(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Standing":
            return cls.fromtimestamp(instant.timestamp(), tz)

    return Standing


async def test_every_earlier_answer_comes_back(
    engine: Engine, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, so_far = far_along(), Story()
    moments = range(4, len(whole.events) + 1, 5)
    seen = {}
    for number in moments:
        so_far.events = whole.events[:number]
        so_far.fold(engine, *PROJECTIONS)
        # Days were judged by that day when the answer was given.
        with monkeypatch.context() as clock:
            clock.setattr(asking, "datetime", standing_at(whole.instant(number)))
            seen[number] = {path: told(await get(path)) for path in CASES}
    whole.fold(engine, *PROJECTIONS)

    for number in moments:
        then = whole.instant(number).isoformat()
        again = {path: told(await get(path, as_of=then)) for path in CASES}
        assert again == seen[number]


async def test_a_round_that_never_began_was_not_there_then_either(
    story: Story, engine: Engine, get: Get
) -> None:
    story.fold(engine, *PROJECTIONS)
    for path in (f"/rounds/{NEVER}", f"/rounds/{NEVER}/status"):
        live = await get(path)
        then = await get(path, as_of=story.instant(len(story.events)).isoformat())
        assert then.status_code == live.status_code == 404
        assert then.json()["code"] == live.json()["code"]


async def test_a_late_fact_holds_from_its_day_and_was_known_from_its_hour(
    engine: Engine, get: Get
) -> None:
    story = far_along()
    known = len(story.events)
    holds = story.instant(0) - timedelta(days=3)
    story.tell(sample("own-contribution.pledged"), effective_at=holds)
    story.fold(engine, *PROJECTIONS)
    told_now = (await get(f"/rounds/{ROUND}")).json()["sums"]["own_contribution"]["total_ore"]

    then = story.instant(known).isoformat()
    as_known = (await get(f"/rounds/{ROUND}", as_of=then)).json()["sums"]["own_contribution"]
    as_held = (await get(f"/rounds/{ROUND}", valid_at=holds.isoformat())).status_code
    both = await get(f"/rounds/{ROUND}", as_of=then, valid_at=then)

    assert as_known["total_ore"] == told_now // 2
    assert as_held == 404, "nothing but the pledge holds as early as that"
    assert both.json()["sums"]["own_contribution"]["total_ore"] == as_known["total_ore"]


async def test_a_need_that_was_carried_shows_its_past_in_the_round_it_came_to(
    engine: Engine, get: Get
) -> None:
    story = far_along()
    story.tell(
        sample("round.opened", round_id=LATER_ROUND, budget_year=2027),
        case=round_ref(LATER_ROUND),
    )
    story.tell("need.left-waiting")
    story.tell(sample("need.carried-over", from_round=ROUND, to_round=LATER_ROUND))
    story.fold(engine, *PROJECTIONS)
    now = told(await get(f"/rounds/{LATER_ROUND}/needs"))
    then = story.instant(len(story.events)).isoformat()

    assert told(await get(f"/rounds/{LATER_ROUND}/needs", as_of=then)) == now
    assert [item["need_id"] for item in now[1]["items"]] == [NEED]


async def test_days_are_judged_by_the_instant_that_is_asked_for(engine: Engine, get: Get) -> None:
    story = far_along()
    at = story.instant(len(story.events))
    due = TERM.model_copy(update={"due_on": at.date(), "fulfilled_by": ("round.closed",)})
    story.tell(sample("grant.changed", terms=(due,)))
    story.fold(engine, *PROJECTIONS)

    async def prompted(**asked: str) -> bool:
        items = (await get(f"/rounds/{ROUND}/prompts", **asked)).json()["items"]
        return "term-not-fulfilled" in {item["code"] for item in items}

    told_at = story.instant(len(story.events))
    assert told_at.date() == at.date(), "the day is not past yet"
    assert await prompted()
    assert not await prompted(as_of=told_at.isoformat())
    assert not await prompted(valid_at=told_at.isoformat())
    assert await prompted(as_of=(told_at + timedelta(days=2)).isoformat())


@pytest.mark.parametrize("clock", ["as_of", "valid_at"])
async def test_nobody_is_told_what_is_to_come(story: Story, get: Get, clock: str) -> None:
    answer = await get(f"/rounds/{ROUND}", **{clock: "2199-01-01T00:00:00Z"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-parameter")
    assert answer.json()["errors"][0]["parameter"] == clock
    assert answer.json()["errors"][0]["code"] == "in-the-future"


def test_every_read_of_a_case_can_be_asked_for_then(app: FastAPI) -> None:
    key = re.compile(
        r"/(rounds|needs|meetings|applications|organisations|controls)/\{"
        r"|/(providers|measures|counties)/\{"
        r"|/(forums|long-term-plans|coverage|prices|exchange|turns)/\{scheme\}/\{county\}"
    )
    reads = {
        path: {parameter["name"] for parameter in methods["get"]["parameters"]}
        for path, methods in app.openapi()["paths"].items()
        if key.search(path) and "get" in methods
    }
    assert len(reads) > 20
    assert [path for path, named in reads.items() if not named >= {"as_of", "valid_at"}] == []
