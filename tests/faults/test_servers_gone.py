"""A server that is gone gets an honest 503, and everything goes on by itself when it is back."""

import asyncio
from uuid import uuid4

import httpx
import pytest

from services.stack.waiting import until
from tests.faults.machine import SECONDS, Machine
from tests.faults.showing import one_pledge_shows
from tests.journeys.county import County

pytestmark = pytest.mark.stack


def is_honest(answer: httpx.Response, *codes: str) -> None:
    """It says that this is not the client's fault, and when to come again."""
    assert (answer.status_code, answer.json()["code"] in codes) == (503, True), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert int(answer.headers["retry-after"]) > 0


async def test_without_the_database_nothing_is_lost_and_nothing_doubled(
    machine: Machine, county: County
) -> None:
    path, key = f"{county.round}/own-contribution", uuid4().hex
    machine.stop("postgres")

    command, read, health = await asyncio.gather(
        county.officer.post(path, county.pledge, key=key),
        county.officer.get(county.round),
        machine.health(),
    )
    is_honest(command, "outcome-unknown")
    is_honest(read, "database-unavailable")
    assert (health.status_code, health.json()["checks"]["temporal"]["ok"]) == (503, True)

    machine.start("postgres")
    await machine.ready()
    done = await county.officer.do(path, county.pledge, key=key)
    assert done["version"] == 3
    again = await county.officer.do(path, county.pledge, key=key, version=2)
    assert {**again, "replayed": True} == {**done, "replayed": True}
    await one_pledge_shows(county)


async def test_a_database_that_stands_still_is_told_of_and_goes_on_where_it_stood(
    machine: Machine, county: County
) -> None:
    path, key = f"{county.round}/own-contribution", uuid4().hex
    machine.freeze("postgres")
    try:
        command, read, health = await asyncio.gather(
            county.officer.post(path, county.pledge, key=key),
            county.officer.get(county.round),
            machine.health(),
        )
    finally:
        machine.thaw("postgres")
    is_honest(command, "outcome-unknown")
    is_honest(read, "database-unavailable")
    assert (health.status_code, health.json()["checks"]["temporal"]["ok"]) == (503, True)

    await machine.ready()
    done = await county.officer.do(path, county.pledge, key=key)
    assert done["version"] == 3
    await one_pledge_shows(county)


async def test_without_temporal_reads_go_on_and_commands_come_through_later(
    machine: Machine, county: County
) -> None:
    path, key = f"{county.round}/own-contribution", uuid4().hex
    machine.stop("temporal")

    command, read, health = await asyncio.gather(
        county.officer.post(path, county.pledge, key=key),
        county.officer.get(county.round),
        machine.health(),
    )
    is_honest(command, "temporal-unavailable", "outcome-unknown")
    assert read.status_code == 200
    assert (health.status_code, health.json()["checks"]["temporal"]["ok"]) == (503, False)

    with machine.another_api() as port:
        async with machine.client(port) as http:
            late = County(machine.desk(http), county.number, county.year)
            late.seen.update(county.seen)

            async def serves() -> bool:
                try:
                    return (await late.officer.get(county.round)).status_code == 200
                except httpx.TransportError:
                    return False

            await until(serves, within=SECONDS, what="the other API")
            is_honest(
                await late.officer.post(path, county.pledge, key=key),
                "temporal-unavailable",
                "outcome-unknown",
            )
            machine.start("temporal")
            await machine.ready()
            await machine.ready(port)
            await late.officer.do(path, county.pledge, key=key)
    await county.officer.do(path, county.pledge, key=key)
    await one_pledge_shows(county)
    assert machine.lives("worker")


async def test_an_api_that_starts_without_the_database_says_so_and_serves_when_it_is_back(
    machine: Machine, county: County
) -> None:
    machine.stop("postgres")
    with machine.another_api() as port:
        async with machine.client(port) as http:
            late = County(machine.desk(http), county.number, county.year)
            late.seen.update(county.seen)

            async def answers() -> bool:
                try:
                    await late.officer.get(county.round)
                except httpx.TransportError:
                    return False
                return True

            await until(answers, within=SECONDS, what="the other API")
            is_honest(await late.officer.get(county.round), "database-unavailable")

            machine.start("postgres")
            await machine.ready(port)
            assert (await late.officer.read(county.round))["round_id"] == county.round_id
