"""The board of needs: counts, filters and pages, and who sees which of them."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Engine

from domain.case import need_ref, organisation_ref
from domain.registry.events import OrganisationClosed
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.domain.facts import fact
from tests.domain.organisations import entry
from tests.projections.story import Story, sample
from tests.samples import COMPANY, LINE, NEED, NETWORK, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_NEED


async def test_the_board_counts_every_stage(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/needs")).json()
    assert [item["need_id"] for item in body["items"]] == [OTHER_NEED, NEED]
    assert body["total"] == 2 == sum(body["stages"].values())
    assert set(body["stages"]) == {
        "assessed",
        "registered",
        "with-network",
        "with-forum",
        "returned",
        "prioritised",
        "waiting",
        "referred",
        "declined",
        "withdrawn",
        "merged",
        "split",
    }
    need = body["items"][1]
    assert need["stage"] == {"code": "prioritised", "label": "Behov prioritert"}
    assert (need["rank"], need["late"], need["holder"]) == (1, True, "forum")
    assert need["unit"]["organisation"] == SCHOOL.organisation


async def test_filters_and_pages_of_the_board(story: Story, engine: Engine, get: Get) -> None:
    path = f"/rounds/{ROUND}/needs"
    story.tell(sample("need.forwarded", bundle="Massivtre i tre skular"))
    story.fold(engine, *PROJECTIONS)
    first = (await get(path, limit=1)).json()
    second = (await get(path, limit=1, cursor=first["next_cursor"])).json()
    assert [first["items"][0]["need_id"], second["items"][0]["need_id"]] == [OTHER_NEED, NEED]
    assert (first["total"], second["total"], second["next_cursor"]) == (2, 2, None)
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({"stage": "assessed"}, [OTHER_NEED]),
        ({"unit": SCHOOL.organisation}, [NEED]),
        ({"target_group": "vet-teacher"}, [OTHER_NEED, NEED]),
        ({"target_group": "other"}, []),
        ({"programme": "BA"}, [OTHER_NEED, NEED]),
        ({"programme": "EL"}, []),
        ({"network": NETWORK.organisation}, [NEED]),
        ({"confirmed": True}, []),
        ({"bundle": "Massivtre i tre skular"}, [NEED]),
        ({"bundle": "Massivtre"}, []),
    ]
    for filters, found in cases:
        body = (await get(path, **filters)).json()
        assert [item["need_id"] for item in body["items"]] == found
        assert body["total"] == len(found)


async def test_a_unit_and_a_network_see_their_own_needs_alone(story: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/needs"
    for role, organisation, found in [
        (Role.UNIT, SCHOOL.organisation, [NEED]),
        (Role.UNIT, COMPANY.organisation, [OTHER_NEED]),
        (Role.NETWORK, NETWORK.organisation, [NEED]),
        (Role.PROVIDER, "310000078", []),
    ]:
        body = (await get(path, role, organisation=organisation)).json()
        assert [item["need_id"] for item in body["items"]] == found
        assert body["total"] == len(found)
        for need in (NEED, OTHER_NEED):
            answer = await get(f"/needs/{need}", role, organisation=organisation)
            assert answer.status_code == (200 if need in found else 404)


async def test_the_share_that_employees_confirmed_is_visible(
    story: Story, engine: Engine, get: Get
) -> None:
    path = f"/rounds/{ROUND}/needs"
    assert (await get(path)).json()["confirmed"] == 0
    story.tell("need.confirmed", case=need_ref(OTHER_NEED))
    story.fold(engine, *PROJECTIONS)
    body = (await get(path)).json()
    assert (body["confirmed"], body["total"]) == (1, 2)
    only = (await get(path, confirmed=True)).json()["items"]
    assert [item["need_id"] for item in only] == [OTHER_NEED]
    assert (await get(f"/needs/{OTHER_NEED}")).json()["confirmations"] == 1


async def test_needs_with_networks_are_listed_and_the_overdue_ones_pointed_out(
    engine: Engine, get: Get
) -> None:
    since = datetime(2020, 1, 7, 9, 30, tzinfo=UTC)
    story = Story("round.opened", "need.assessed", "need.registered")
    story.tell(sample("need.forwarded", late=False, received_at=since))
    story.tell(sample("need.assessed", need_id=OTHER_NEED), case=need_ref(OTHER_NEED))
    story.fold(engine, *PROJECTIONS)
    path = f"/rounds/{ROUND}/needs-with-networks"
    body = (await get(path)).json()
    assert [item["need"]["need_id"] for item in body["items"]] == [NEED]
    assert (body["total"], body["items"][0]["overdue"]) == (1, [])
    story.tell(sample("reporting-practice.set", network_days=1))
    story.tell(sample("deadline.set", at=datetime(2020, 3, 1, 23, tzinfo=UTC)))
    story.fold(engine, *PROJECTIONS)
    (held,) = (await get(path, Role.NETWORK)).json()["items"]
    assert held["held_since"].startswith("2020-01-07T09:30:00")
    assert [stop["code"] for stop in held["overdue"]] == ["held-past-period", "held-past-intake"]
    practice = (await get(f"/rounds/{ROUND}/status")).json()["reporting_practice"]
    assert (practice["direct_route"], practice["status"]["code"]) == (True, "unverified")
    assert (await get(path, Role.UNIT, organisation=COMPANY.organisation)).json()["items"] == []
    gone = organisation_ref(NETWORK.organisation)
    story.tell(entry(NETWORK), case=gone)
    story.tell(fact(OrganisationClosed, last_day=date(2020, 2, 1)), case=gone)
    story.fold(engine, *PROJECTIONS)
    (held,) = (await get(path)).json()["items"]
    assert "held-by-gone-network" in {stop["code"] for stop in held["overdue"]}


async def test_a_unit_reads_what_became_of_each_of_its_needs(story: Story, get: Get) -> None:
    (need,) = (await get(f"/rounds/{ROUND}/needs", Role.UNIT)).json()["items"]
    assert need["answer"]["outcome"]["code"] == "prioritised"
    assert need["answer"]["text"] == "Treffer planen og mange lærarar"
    assert need["answer"]["public_on"] is None
    assert need["end"] is None


async def test_the_board_shows_the_needs_of_a_theme(engine: Engine, get: Get) -> None:
    story = Story("round.opened", "need.assessed", "long-term-plan.adopted")
    for number in ("n-3c4d", "n-5e6f"):
        story.tell(sample("need.assessed", need_id=number), case=need_ref(number))
    linked = LINE.model_copy(update={"needs": ("n-3c4d",), "theme_id": "t-2"})
    story.tell(sample("plan.adopted", lines=(linked,)))
    story.fold(engine, *PROJECTIONS)

    async def of(theme: str) -> list[str]:
        body = (await get(f"/rounds/{ROUND}/needs", theme=theme)).json()
        assert body["total"] == len(body["items"])
        return [need["need_id"] for need in body["items"]]

    assert await of("t-1") == [NEED]
    assert await of("t-2") == ["n-3c4d"]
    assert await of("t-9") == []
