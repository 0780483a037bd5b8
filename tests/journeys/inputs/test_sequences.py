"""Rows of the catalogue that take more than one request: `sequences.NUMBERS`."""

import asyncio
from functools import partial
from uuid import uuid4

import psycopg

from domain.role import Role
from services.stack.waiting import until
from tests.journeys.county import LINE_ORE, County
from tests.journeys.inputs.scene import Scene
from tests.samples import SCHOOL


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


async def test_row_46_a_repeat_while_the_first_takes_too_long_is_told_to_come_again(
    county: County, postgres: str
) -> None:
    """The table is held, so that the first cannot write; the repeat learns that it is in hand."""
    await county.open()
    path, key = f"{county.round}/own-contribution", uuid4().hex
    database = county.stand.settings.database_url
    with psycopg.connect(database) as holding, psycopg.connect(database, autocommit=True) as seen:
        holding.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        first = asyncio.create_task(county.officer.post(path, county.pledge, key=key))
        await until(partial(_waits_to_write, seen), within=30, what="the first")
        repeat = await county.officer.post(path, county.pledge, key=key)
        holding.rollback()
    assert (repeat.status_code, repeat.json()["code"]) == (409, "request-in-progress")
    assert int(repeat.headers["retry-after"]) >= 1
    assert (await first).status_code in (200, 503)
    done = await county.officer.do(path, county.pledge, key=key)
    assert done["version"] == county.seen[f"round/{county.round_id}"]
    assert done["events"] == ["own-contribution.pledged"]


async def _waits_to_write(seen: psycopg.Connection) -> bool:
    found = seen.execute(
        "SELECT count(*) FROM pg_locks WHERE NOT granted "
        "AND relation = 'events.dekomp_events'::regclass"
    ).fetchone()
    return found is not None and found[0] > 0


async def test_row_54_a_unit_that_was_dissolved_needs_a_reason(county: County) -> None:
    """What the register says is shown and asked about; it stops nobody for good."""
    await county.open()
    gone = county.here(SCHOOL.model_copy(update={"organisation": "310000140"}))
    described = {key: gone[key] for key in ("name", "kind", "county")}
    entry = {"organisation": gone["organisation"], "description": described}
    await county.officer.do("/organisations", entry, version=0)
    closing = {"last_day": "2025-07-31", "reason": "Skulen er lagd ned"}
    await county.officer.do(f"/organisations/{gone['organisation']}/closing", closing)

    own = county.someone(Role.UNIT, organisation=gone["organisation"], name="u-gone")
    made = await own.do("/needs", {**county.need, "unit": gone})
    registration = f"/needs/{made['id']}/registration"
    told = await own.refused(registration, {}, 422, "reason-required")
    assert "party-gone" in str(told["facts"])
    await own.do(registration, {"reason": "Lærarane følgjer elevane til den nye skulen"})


async def test_row_90_a_cursor_leads_on_in_its_own_list_alone(county: County) -> None:
    await county.open()
    for _ in range(2):
        await county.assess()
    needs = f"{county.round}/needs"
    page = await county.officer.read(needs, limit=1)
    cursor = page["next_cursor"]
    rest = await county.officer.read(needs, limit=5, cursor=cursor)
    assert len(rest["items"]) == 1
    assert rest["items"][0]["need_id"] != page["items"][0]["need_id"]

    await county.secretary.not_shown(needs, 400, "invalid-cursor", cursor=cursor)
    await county.officer.not_shown(needs, 400, "invalid-cursor", cursor=cursor, stage="assessed")
    await county.officer.not_shown(
        f"{county.round}/audit-trail", 400, "invalid-cursor", cursor=cursor
    )
