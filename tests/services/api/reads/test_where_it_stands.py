"""Where a need and a measure stand: since when, what is open on whom, and its money."""

from datetime import datetime
from typing import Any

from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, CONTROL, NEED, NETWORK, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get

STATUS = f"/needs/{NEED}/status"
MEASURE = f"/rounds/{ROUND}/lines/l-1/status"
#: What a status says nothing of: what was written, by whom, and about people.
PROTECTED = ("assessment", "history", "comments", "confirmations", "passed_stops", "actor", "title")


def recorded(story: Story, position: int) -> str:
    at = next(each.recorded_at for where, each in story.events if where == position)
    return at.isoformat().replace("+00:00", "Z")


def duties(body: dict[str, Any], which: str) -> set[tuple[str, str | None]]:
    return {(duty["action"], duty["item"]) for duty in body[which]}


async def test_a_unit_sees_where_its_need_stands_and_since_when(engine: Engine, get: Get) -> None:
    story = Story("round.opened")
    moments = [
        ("assessed", story.tell("need.assessed", role=Role.UNIT)),
        ("registered", story.tell("need.registered", role=Role.UNIT)),
        ("with-network", story.tell("need.forwarded", role=Role.UNIT)),
    ]
    sent_on = sample("need.forwarded", network=None)
    network: dict[str, Any] = {"role": Role.NETWORK, "organisation": NETWORK.organisation}
    # What the network says of it changes nothing about where it is.
    story.tell("need.commented", **network)
    story.fold(engine, *PROJECTIONS)
    said = (await get(STATUS, Role.UNIT)).json()
    assert (said["stage"]["code"], said["since"]) == (
        moments[-1][0],
        recorded(story, moments[-1][1]),
    )
    assert said["holder"] == NETWORK.organisation
    moments.append(("with-forum", story.tell(sent_on, **network)))
    moments.append(("prioritised", story.tell("need.prioritised", role=Role.FORUM_CHAIR)))
    story.fold(engine, *PROJECTIONS)

    for stage, position in moments:
        then = await get(STATUS, Role.UNIT, as_of=recorded(story, position))
        body = then.json()
        assert (body["stage"]["code"], body["since"]) == (stage, recorded(story, position))
        assert not set(PROTECTED) & set(body)
        assert duties(body, "open") <= duties(body, "possible")
        for duty in body["possible"]:
            assert duty["may"] is (duty["stands_in_the_way"] is None)
    body = (await get(STATUS, Role.UNIT)).json()
    assert (body["answer"]["outcome"]["code"], body["holder"]) == ("prioritised", "forum")
    assert body["log_position"] == story.head()


async def test_a_need_that_came_back_is_there_since_it_came_back(engine: Engine, get: Get) -> None:
    story = Story("round.opened", "need.assessed", "need.registered", "need.forwarded")
    returned = story.tell("need.returned", role=Role.NETWORK, organisation=NETWORK.organisation)
    story.fold(engine, *PROJECTIONS)
    body = (await get(STATUS)).json()
    assert (body["stage"]["code"], body["since"]) == ("returned", recorded(story, returned))
    assert body["what_is_missing"]


async def test_a_need_that_has_not_changed_is_not_sent_again(story: Story, get: Get) -> None:
    tag = (await get(STATUS)).headers["etag"]
    again = await get(STATUS, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


async def test_a_measure_says_what_is_open_on_it_and_its_payments(story: Story, get: Get) -> None:
    body = (await get(MEASURE)).json()
    assert (body["step"]["code"], body["status"]["code"]) == ("dispose", "carried-out")
    carried_out = next(p for p, r in story.events if r.event.TOPIC == "measure.carried-out")
    assert body["since"] == recorded(story, carried_out)
    # Its own payments and no others', each under how far it has come, and together all.
    assert {item for _, item in duties(body, "possible")} == {"l-1", "p-1", "p-2", "p-3"}
    assert ("attest-payment", "p-3") in duties(body, "open")
    assert ("approve-payment", "p-3") not in duties(body, "open")
    assert {s: p["count"] for s, p in body["payments"].items() if p["count"]} == {
        "ordered": 1,
        "attested": 1,
        "disbursed": 1,
    }
    assert sum(p["amount_ore"] for p in body["payments"].values()) == body["ordered_ore"]
    assert body["remaining_ore"] == body["planned_ore"] - body["disbursed_ore"]
    other = (await get(f"/rounds/{ROUND}/lines/l-2/status")).json()
    assert (other["status"]["code"], other["since"]) == ("none", None)
    assert {item for _, item in duties(other, "possible")} == {"l-2"}
    assert (await get(f"/rounds/{ROUND}/lines/l-9/status")).status_code == 404


async def test_a_measure_is_for_its_parties(story: Story, get: Get) -> None:
    recipient = (await get(MEASURE)).json()["recipient"]["organisation"]
    for role, organisation, status in (
        (Role.UNIT, recipient, 200),
        (Role.UNIT, COMPANY.organisation, 404),
        (Role.PUBLIC, recipient, 403),
    ):
        assert (await get(MEASURE, role, organisation=organisation)).status_code == status


async def test_a_closed_rounds_measures_wait_for_nothing(
    story: Story, engine: Engine, get: Get
) -> None:
    story.tell("round.closed")
    story.fold(engine, *PROJECTIONS)
    assert (await get(MEASURE)).json()["step"] is None


async def test_the_board_of_measures_is_filtered_counted_and_paged(story: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/follow-up"
    whole = (await get(path)).json()
    assert (whole["total"], whole["next_cursor"]) == (2, None)
    found: list[Any] = []
    cursor: dict[str, Any] = {}
    for _ in range(2):
        page = (await get(path, limit=1, **cursor)).json()
        assert page["total"] == 2 == sum(state["count"] for state in page["by_status"])
        found += page["items"]
        cursor = {"cursor": page["next_cursor"]}
    assert found == whole["items"]
    assert cursor == {"cursor": None}
    for filters, lines in (
        ({"status": "carried-out"}, ["l-1"]),
        ({"status": "none"}, ["l-2"]),
        ({"report": "not-asked"}, ["l-1", "l-2"]),
        ({"report": "accepted"}, []),
        ({"recipient": SCHOOL.organisation}, None),
    ):
        some = (await get(path, **filters)).json()
        assert some["total"] == len(some["items"])
        assert sum(state["count"] for state in some["by_report"]) == some["total"]
        if lines is not None:
            assert [item["line_id"] for item in some["items"]] == lines
        for item in some["items"]:
            assert filters.get("recipient") in (None, (item["recipient"] or {}).get("organisation"))
    assert (await get(path, status="lost")).status_code == 422


async def test_a_control_case_says_since_when(story: Story, engine: Engine, get: Get) -> None:
    story.tell("control.opened")
    found = story.tell("control.finding-made")
    story.fold(engine, *PROJECTIONS)
    body = (await get(f"/controls/{CONTROL}")).json()
    assert (body["stage"]["code"], body["since"]) == ("findings", recorded(story, found))
    assert datetime.fromisoformat(body["since"]) > datetime.fromisoformat(body["first_recorded_at"])
