"""Every list is filtered, given in its orders, and read page by page while it grows."""

from typing import Any, cast

import pytest
from sqlalchemy import Engine

from domain.case import need_ref
from domain.deadlines.kinds import DeadlineKind
from projections.registry import PROJECTIONS
from services.api.problems import Problem
from services.api.reads.asking import Asked
from services.api.reads.listing import Page, page_of
from tests.projections.story import Story, sample
from tests.samples import LINE, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get

#: Each list, what its items are called, by what they are told apart, and its orders.
LISTS = {
    f"/rounds/{ROUND}/follow-up": ("items", "line_id", ("line", "title", "starts", "ends", "paid")),
    f"/rounds/{ROUND}/evaluation-answers": ("items", "line_id", ("line", "title", "ends")),
    f"/rounds/{ROUND}/evaluations": ("lines", "line_id", ("line", "title", "starts", "paid")),
    f"/rounds/{ROUND}/disbursements": ("items", "payment_id", ("ordered", "newest", "largest")),
    f"/rounds/{ROUND}/distribution": ("units", "unit", ("name", "planned", "disbursed")),
    "/deadlines": ("items", "deadline_id", ("falls", "latest", "kind")),
    "/tasks": ("items", "action", ("urgent", "action", "case")),
    "/forums/yrkesfag/46/meetings": ("items", "meeting_id", ("latest", "earliest")),
}


class Listing:
    """A list that somebody asks for."""

    listing = "of numbers"


def pages(numbers: list[int], cursor: str | None = None, limit: int = 2) -> Page[int]:
    return page_of(cast(Asked, Listing()), numbers, lambda n: (n % 3, n), cursor, limit)


def test_pages_join_and_count_the_rest() -> None:
    first = pages([5, 4, 3, 2, 1])
    assert (first.items, first.total) == ([3, 1], 5)
    second = pages([5, 4, 3, 2, 1], first.next_cursor)
    assert (second.items, second.total) == ([4, 2], 5)
    last = pages([5, 4, 3, 2, 1], second.next_cursor)
    assert (last.items, last.next_cursor) == ([5], None)


def test_what_is_added_meanwhile_shifts_nothing() -> None:
    first = pages([5, 4, 3, 2, 1])
    assert pages([0, 6, 5, 4, 3, 2, 1, 7], first.next_cursor, limit=9).items == [4, 7, 2, 5]
    assert pages([2, 5], first.next_cursor).items == [2, 5]


def test_a_place_that_nobody_was_given_is_refused() -> None:
    def by_name(cursor: str) -> None:
        page_of(cast(Asked, Listing()), ["a", "b"], lambda name: (name,), cursor, 1)

    given = pages([1, 2, 3]).next_cursor
    assert given is not None
    with pytest.raises(Problem) as refused:
        by_name(given)
    assert refused.value.code == "invalid-cursor"


@pytest.fixture
def county(story: Story, engine: Engine) -> Story:
    """The round that has come far, with measures, deadlines and meetings enough for pages."""
    story.tell(sample("deadline.set", deadline_id="plan", kind=DeadlineKind.PLAN))
    other = sample("measure.carried-out", line_id="l-2")
    story.tell(other)
    story.tell("meeting.called")
    story.fold(engine, *PROJECTIONS)
    return story


@pytest.mark.parametrize("path", LISTS)
async def test_each_order_gives_each_item_once(county: Story, get: Get, path: str) -> None:
    items, name, orders = LISTS[path]
    whole = (await get(path, limit=200)).json()
    names = [str(item[name]) for item in whole[items]]
    assert whole["next_cursor"] is None
    assert names
    for sort in orders:
        found: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            body = (await get(path, limit=1, sort=sort, **cursor)).json()
            found += [str(item[name]) for item in body[items]]
            if body["next_cursor"] is None:
                break
            cursor = {"cursor": body["next_cursor"]}
        assert sorted(found) == sorted(names), sort
    assert (await get(path, sort="by-chance")).status_code == 422


async def test_a_cursor_of_one_order_is_none_of_another(county: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/disbursements"
    page = (await get(path, limit=1, sort="largest")).json()
    answer = await get(path, limit=1, sort="newest", cursor=page["next_cursor"])
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid-cursor")


async def test_payments_are_filtered_by_line_and_payee(county: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/disbursements"
    whole = (await get(path)).json()
    for filters in ({"line_id": LINE.line_id}, {"payee": SCHOOL.organisation}, {"line_id": "l-x"}):
        ((name, value),) = filters.items()
        body = (await get(path, **filters)).json()
        fits: list[Any] = [
            item
            for item in whole["items"]
            if value in (item["line_id"], item["payee"]["organisation"])
        ]
        assert body["items"] == fits, name
        assert body["total"]["amount_ore"] == sum(item["amount_ore"] for item in fits)
    largest = (await get(path, sort="largest")).json()["items"]
    amounts = [item["amount_ore"] for item in largest]
    assert amounts == sorted(amounts, reverse=True)


async def test_what_a_payment_added_meanwhile_does_to_a_page(
    county: Story, engine: Engine, get: Get
) -> None:
    path = f"/rounds/{ROUND}/disbursements"
    whole = [item["payment_id"] for item in (await get(path, sort="largest")).json()["items"]]
    page = (await get(path, sort="largest", limit=1)).json()
    huge = sample("payment.ordered", payment_id="p-9", instalment=9, amount_ore=10**9)
    county.tell(huge)
    county.fold(engine, *PROJECTIONS)
    rest = (await get(path, sort="largest", cursor=page["next_cursor"])).json()
    assert [item["payment_id"] for item in rest["items"]] == whole[1:]
    assert rest["total"]["count"] == len(whole) + 1


async def test_the_distribution_counts_what_fits_and_what_is_left(county: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/distribution"
    whole = (await get(path)).json()
    assert whole["found"]["planned_ore"] == whole["planned_ore"]
    assert whole["found"]["disbursed_ore"] == whole["disbursed_ore"]
    some = (await get(path, kind=SCHOOL.kind.value, limit=1)).json()
    schools = [each for each in whole["units"] if (each["unit"] or {}).get("kind") == SCHOOL.kind]
    assert some["found"]["count"] == len(schools)
    assert some["found"]["planned_ore"] == sum(each["planned_ore"] for each in schools)
    assert some["planned_ore"] == whole["planned_ore"]
    assert (await get(path, municipality="9999")).json()["units"] == []


async def test_measures_that_nobody_has_answered_for_are_found(county: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/evaluation-answers"
    whole = (await get(path)).json()
    assert whole["total"] == 2
    open_ = (await get(path, complete="false")).json()
    assert open_["total"] == 2 - whole["complete"]
    evaluated = (await get(path, evaluated="true")).json()
    board = (await get(f"/rounds/{ROUND}/evaluations", evaluated="true")).json()
    assert [item["line_id"] for item in evaluated["items"]] == [
        line["line_id"] for line in board["lines"]
    ]
    assert board["evaluated"] == board["total"] == evaluated["total"]


async def test_meetings_are_filtered_by_how_far_they_have_come(county: Story, get: Get) -> None:
    path = "/forums/yrkesfag/46/meetings"
    whole = (await get(path)).json()
    (meeting,) = whole["items"]
    assert whole["standings"] == {"called": 1, "called-off": 0, "held": 0, "approved": 0}
    assert (await get(path, standing="held")).json()["total"] == 0
    assert (await get(path, **{"from": meeting["held_on"]})).json()["total"] == 1
    assert (await get(path, to=meeting["held_on"])).json()["total"] == 0


async def test_a_need_that_is_added_shifts_no_page(county: Story, engine: Engine, get: Get) -> None:
    path = f"/rounds/{ROUND}/needs"
    whole = [item["need_id"] for item in (await get(path)).json()["items"]]
    page = (await get(path, limit=1)).json()
    county.tell(sample("need.assessed", need_id="n-0"), case=need_ref("n-0"))
    county.fold(engine, *PROJECTIONS)
    rest = (await get(path, cursor=page["next_cursor"])).json()
    assert [n["need_id"] for n in rest["items"] if n["need_id"] != "n-0"] == whole[1:]
