"""Rows of the catalogue that take more than one request: `sequences.NUMBERS`."""

import asyncio
from uuid import uuid4

from domain.role import Role
from tests.journeys.county import LINE_ORE, County
from tests.journeys.inputs.scene import Scene


async def test_row_45_a_key_used_for_something_else(scene: Scene) -> None:
    county, key = scene.county, uuid4().hex
    made = await scene.exchange(scene.command("/needs", county.need, by=county.unit, key=key))
    assert made.status == 201, made.body
    before = scene.versions()
    others = [
        scene.command("/needs", {**county.need, "reason": "Noko anna"}, by=county.unit, key=key),
        scene.command(f"/needs/{scene.fresh_id}/registration", {}, by=county.unit, key=key),
        scene.command(
            f"/needs/{made.json['id']}/registration", {}, by=county.unit, key=key, version='"1"'
        ),
    ]
    for sent in others:
        reply = await scene.exchange(sent)
        assert (reply.status, reply.code) == (422, "idempotency-key-reused"), reply.body
    assert scene.versions() == before


async def test_row_47_two_people_with_one_key_never_see_each_others_answer(scene: Scene) -> None:
    county, key = scene.county, uuid4().hex
    twin = county.someone(Role.UNIT, name="u-twin")
    answers = [
        await scene.exchange(scene.command("/needs", county.need, by=person, key=key))
        for person in (county.unit, twin)
    ]
    assert [answer.status for answer in answers] == [201, 201]
    assert [answer.json["replayed"] for answer in answers] == [False, False]
    assert len({answer.json["id"] for answer in answers}) == 2


async def test_row_48_a_key_is_remembered_for_as_long_as_the_case_lives(scene: Scene) -> None:
    """Nothing forgets: the answer is an event, and its stream has no end."""
    county, key = scene.county, uuid4().hex
    first = await county.officer.do("/needs", county.need, key=key)
    again = await scene.exchange(scene.command("/needs", county.need, by=county.officer, key=key))
    assert (again.status, again.json["replayed"]) == (201, True)
    assert again.json["log_position"] == first["log_position"]


async def test_row_71_of_many_who_want_the_last_krone_one_gets_it(county: County) -> None:
    await county.open()
    await county.decide()
    version = county.seen[f"round/{county.round_id}"]
    body = {"amount_ore": LINE_ORE // 2, "voucher": "Bilag 1"}
    answers = await asyncio.gather(
        *(
            county.officer.post(f"{county.round}/lines/l-1/payments", body, version=version)
            for _ in range(8)
        )
    )
    assert {answer.status_code for answer in answers} <= {201, 409, 412, 422}, [
        a.text for a in answers
    ]
    assert [answer.status_code for answer in answers].count(201) == 1


async def test_row_84_a_report_adds_up_and_stands_once_it_is_accepted(county: County) -> None:
    await county.open()
    await county.decide()
    line = f"{county.round}/lines/l-1"
    cost = {"kind": "teaching", "amount_ore": 7_000_000, "hours": 100, "rate_ore": 70_000}
    report = {"costs": [cost], "result": "Lærarane underviser på ny styring"}
    amiss = {**report, "costs": [{**cost, "amount_ore": 7_000_001}]}
    await county.unit.refused(f"{line}/reports", amiss, 422, "hours-times-rate")
    stranger = county.someone(Role.UNIT, organisation="310000051")
    await stranger.refused(f"{line}/reports", report, 403, "not-a-party")

    await county.unit.do(f"{line}/reports", report)
    await county.unit.refused(f"{line}/reports", report, 409, "report-under-review")
    await county.officer.do(f"{line}/report-review", {"outcome": "accepted"})
    await county.unit.refused(f"{line}/reports", report, 409, "report-already-accepted")
    assert (
        county.seen[f"round/{county.round_id}"]
        == (await county.officer.read(county.round))["version"]
    )
