"""A command has one effect, however often and by how many it is sent."""

import asyncio
from uuid import uuid4

from tests.journeys.county import County


async def test_the_same_key_gets_the_same_answer(county: County) -> None:
    await county.open()
    key = uuid4().hex
    first = await county.officer.do(f"{county.round}/own-contribution", county.pledge, key=key)
    again = await county.officer.do(
        f"{county.round}/own-contribution", county.pledge, key=key, version=2
    )

    assert (first["replayed"], again["replayed"]) == (False, True)
    assert {**again, "replayed": False} == first
    sums = (await county.officer.read(county.round))["sums"]
    assert sums["own_contribution"]["total_ore"] == county.pledge["items"][0]["amount_ore"]


async def test_a_need_sent_again_is_the_same_need(county: County) -> None:
    await county.open()
    key = uuid4().hex
    made = [await county.unit.do("/needs", county.need, key=key, version=0) for _ in range(2)]

    assert made[0]["id"] == made[1]["id"]
    assert [answer["replayed"] for answer in made] == [False, True]


async def test_a_repeat_after_the_turn_is_over_gets_its_answer(county: County) -> None:
    key = uuid4().hex
    await county.directorate.do("/grants", county.grant, key=key)
    again = await county.directorate.do("/grants", county.grant, key=key, version=0)

    assert again["replayed"] is True


async def test_the_same_key_with_another_body_is_refused(county: County) -> None:
    await county.open()
    key = uuid4().hex
    path = f"{county.round}/own-contribution"
    await county.officer.do(path, county.pledge, key=key)
    other = {**county.pledge, "reason": "En annen grunn"}

    await county.officer.refused(path, other, 422, "idempotency-key-reused", key=key)


async def test_two_who_send_the_same_at_once_get_one_effect(county: County) -> None:
    await county.open()
    key = uuid4().hex
    path = f"{county.round}/own-contribution"
    twins = await asyncio.gather(
        *(county.officer.post(path, county.pledge, key=key) for _ in range(2))
    )

    assert [twin.status_code for twin in twins] == [200, 200]
    assert sorted(twin.json()["replayed"] for twin in twins) == [False, True]
    assert len({twin.json()["log_position"] for twin in twins}) == 1


async def test_two_with_the_same_key_are_two_people(county: County) -> None:
    await county.open()
    key = uuid4().hex
    path = f"{county.round}/own-contribution"
    await county.officer.do(path, county.pledge, key=key)
    done = await county.budget_authority.do(path, county.pledge, key=key)

    assert done["replayed"] is False


async def test_of_two_at_once_one_finds_the_round_changed(county: County) -> None:
    await county.open()
    path = f"{county.round}/own-contribution"
    rivals = await asyncio.gather(
        *(county.officer.post(path, county.pledge, version=2) for _ in range(2))
    )

    assert sorted(rival.status_code for rival in rivals) == [200, 412]


async def test_nobody_overwrites_what_they_have_not_seen(county: County) -> None:
    await county.open()
    path = f"{county.round}/own-contribution"
    county.seen.pop(f"round/{county.round_id}")
    await county.officer.refused(path, county.pledge, 428, "precondition-required")
    stale = await county.officer.refused(path, county.pledge, 412, "stale-version", version=1)

    assert stale["facts"] == {"expected": 1, "actual": 2}
    read = await county.officer.get(county.round)
    assert read.headers["etag"] == '"2"'
    done = await county.officer.post(path, county.pledge, version=2)
    assert (done.status_code, done.headers["etag"]) == (200, '"3"')
    assert int(done.headers["log-position"]) == done.json()["log_position"]
