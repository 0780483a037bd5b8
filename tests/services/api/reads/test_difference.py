"""What changed since: the difference of two answers, in the reader's own view of them."""

import json
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.reads.comparing import Difference, Kind, differences
from services.api.reads.difference import paged_list
from tests.architecture.sources import ROOT
from tests.projections.story import Story
from tests.samples import NEED, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_NEED, far_along

STATUS = f"/rounds/{ROUND}/status"


def told(answer: httpx.Response) -> dict[tuple[str, ...], tuple[str, Any, Any]]:
    """The changes by their paths."""
    assert answer.status_code == 200, answer.text
    return {
        tuple(change["path"]): (change["change"], change["before"], change["after"])
        for change in answer.json()["changes"]
    }


def _parameters(way: Any) -> set[str]:
    return {parameter["name"] for parameter in way.get("parameters", ())}


def test_every_read_with_pages_says_which_of_its_lists_they_are_of() -> None:
    described = json.loads((ROOT / "docs" / "openapi.json").read_text())
    paths = (ways["get"] for ways in described["paths"].values() if "get" in ways)
    asked = [way for way in paths if {"as_of", "cursor"} <= _parameters(way)]
    for way in asked:
        schema = way["responses"]["200"]["content"]["application/json"]["schema"]
        answer = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        assert paged_list(answer["properties"]) in answer["properties"], way["operationId"]
    assert len(asked) > 5


async def test_it_is_told_what_a_case_says_otherwise_than_when_one_last_looked(
    engine: Engine, get: Get
) -> None:
    story = far_along()
    looked = story.instant(len(story.events)).isoformat()
    story.tell("own-contribution.pledged")
    story.fold(engine, *PROJECTIONS)

    answer = await get("/difference", of=STATUS, since=looked)

    now = (await get(STATUS)).json()
    changes = told(answer)
    then = (await get(STATUS, as_of=looked)).json()
    pledged = ("sums", "own_contribution", "total_ore")
    assert changes[pledged] == (
        "changed",
        then["sums"]["own_contribution"]["total_ore"],
        now["sums"]["own_contribution"]["total_ore"],
    )
    assert changes["version",] == ("changed", now["version"] - 1, now["version"])
    assert ("needs", "total") not in changes
    assert ("log_position",) not in changes
    assert answer.json()["log_position"] == now["log_position"]
    assert answer.headers["Log-Position"] == str(now["log_position"])


async def test_between_two_instants_nothing_later_leaks_in(engine: Engine, get: Get) -> None:
    story = far_along()
    known = len(story.events)
    story.tell("own-contribution.pledged")
    story.tell("own-contribution.pledged")
    story.fold(engine, *PROJECTIONS)
    moments = [story.instant(known + number).isoformat() for number in range(3)]

    first = told(await get("/difference", of=STATUS, since=moments[0], until=moments[1]))
    both = told(await get("/difference", of=STATUS, since=moments[0], until=moments[2]))
    none = told(await get("/difference", of=STATUS, since=moments[1], until=moments[1]))

    assert (first["version",][2], both["version",][2]) == (
        first["version",][1] + 1,
        first["version",][1] + 2,
    )
    assert none == {}


async def test_an_item_of_a_list_is_told_by_its_id_on_whichever_page(
    engine: Engine, get: Get
) -> None:
    story = far_along()
    needs = f"/rounds/{ROUND}/needs"
    story.fold(engine, *PROJECTIONS)
    begun = next(
        story.instant(number)
        for number, (_, recorded) in enumerate(story.events)
        if getattr(recorded.event, "need_id", None) == OTHER_NEED
    )

    changes = told(await get("/difference", of=needs, since=begun.isoformat()))

    kind, before, after = changes["items", OTHER_NEED]
    assert (kind, before, after["need_id"]) == ("added", None, OTHER_NEED)
    assert changes["total",] == ("changed", 1, 2)


async def test_a_case_that_began_since_is_all_added(story: Story, get: Get) -> None:
    changes = told(await get("/difference", of=STATUS, since=story.instant(0).isoformat()))

    assert {kind for kind, _, _ in changes.values()} == {"added"}
    assert ("sums",) in changes


@pytest.mark.parametrize(
    ("of", "role", "organisation", "status"),
    [
        (f"/rounds/{ROUND}/audit-trail", Role.UNIT, SCHOOL.organisation, 403),
        (f"/needs/{OTHER_NEED}", Role.UNIT, SCHOOL.organisation, 404),
        (f"/needs/{NEED}", Role.UNIT, SCHOOL.organisation, 200),
        ("/tasks", Role.COUNTY_OFFICER, SCHOOL.organisation, 422),
        ("/no-such-thing", Role.COUNTY_OFFICER, SCHOOL.organisation, 404),
        ("/difference", Role.COUNTY_OFFICER, SCHOOL.organisation, 422),
    ],
)
async def test_what_the_read_refuses_is_refused_here(
    story: Story, get: Get, of: str, role: Role, organisation: str, status: int
) -> None:
    since = story.instant(len(story.events) - 1).isoformat()
    answer = await get("/difference", role, organisation=organisation, of=of, since=since)

    assert answer.status_code == status
    if status != 200:
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("since", "until", "parameter", "code"),
    [
        ("2199-01-01T00:00:00Z", None, "since", "in-the-future"),
        ("2026-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "until", "in-the-future"),
        ("2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z", "until", "end-before-start"),
    ],
)
async def test_instants_to_come_or_in_the_wrong_order_are_refused(
    story: Story, get: Get, since: str, until: str | None, parameter: str, code: str
) -> None:
    given = {"until": until} if until else {}
    answer = await get("/difference", of=STATUS, since=since, **given)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-parameter")
    fault = answer.json()["errors"][0]
    assert (fault["parameter"], fault["code"]) == (parameter, code)
    assert fault["detail"]


async def test_the_words_are_the_readers(engine: Engine, get: Get) -> None:
    story = far_along()
    story.fold(engine, *PROJECTIONS)
    english = {"Accept-Language": "en"}
    answer = await get(
        "/difference", of=f"/needs/{NEED}", since=story.instant(7).isoformat(), headers=english
    )

    kind, before, after = told(answer)["stage",]
    assert (kind, before["label"] != after["label"]) == ("changed", True)
    assert answer.headers["Content-Language"] == "en"
    shown = (await get(f"/needs/{NEED}", headers=english)).json()
    assert after == shown["stage"]


def test_fields_and_items_are_compared_each_by_itself() -> None:
    before = {
        "log_position": 1,
        "same": [1, 2],
        "step": {"code": "a", "label": "A"},
        "gone": 1,
        "lines": [{"line_id": "x", "ore": 1}, {"line_id": "y", "ore": 2}],
        "names": ["a", "b"],
    }
    after = {
        "log_position": 2,
        "same": [1, 2],
        "step": {"code": "b", "label": "B"},
        "lines": [{"line_id": "y", "ore": 3}, {"line_id": "z", "ore": 4}],
        "names": ["b", "c"],
        "new": None,
    }

    assert differences(before, after) == [
        Difference(
            ("step",), Kind.CHANGED, {"code": "a", "label": "A"}, {"code": "b", "label": "B"}
        ),
        Difference(("lines", "y", "ore"), Kind.CHANGED, 2, 3),
        Difference(("lines", "z"), Kind.ADDED, None, {"line_id": "z", "ore": 4}),
        Difference(("lines", "x"), Kind.REMOVED, {"line_id": "x", "ore": 1}, None),
        Difference(("names",), Kind.CHANGED, ["a", "b"], ["b", "c"]),
        Difference(("new",), Kind.ADDED, None, None),
        Difference(("gone",), Kind.REMOVED, 1, None),
    ]


def test_items_that_nothing_tells_apart_are_one_value() -> None:
    twins = [{"name_id": "a"}, {"name_id": "a"}]
    assert differences({"items": twins}, {"items": twins[:1]}) == [
        Difference(("items",), Kind.CHANGED, twins, twins[:1])
    ]
