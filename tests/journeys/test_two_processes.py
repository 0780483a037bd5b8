"""Two API processes know nothing of each other, and a command has one effect all the same."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager
from functools import partial
from uuid import uuid4

import httpx
import psycopg
import pytest
import pytest_asyncio

from services.api.app import PREFIX
from services.config import Settings
from services.stack.child import end, launch
from services.stack.own import own_program
from services.stack.port import free_port
from services.stack.waiting import until
from tests.conftest import durably
from tests.journeys.county import County
from tests.journeys.stand import Person, Stand

pytestmark = pytest.mark.stack

SECONDS = 90
WAITS_TO_WRITE = """
SELECT count(*) FROM pg_locks
WHERE NOT granted AND relation = 'events.dekomp_events'::regclass
"""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def doors(stand: Stand, postgres: str) -> AsyncIterator[list[httpx.AsyncClient]]:
    """A client of each of two API processes over the same servers."""
    async with AsyncExitStack() as open_doors:
        open_doors.enter_context(durably(postgres))
        ports = [free_port() for _ in range(2)]
        for port in ports:
            open_doors.enter_context(_api(stand.settings.model_copy(update={"port": port})))
        clients = [
            await open_doors.enter_async_context(
                httpx.AsyncClient(
                    base_url=f"http://127.0.0.1:{port}{PREFIX}", trust_env=False, timeout=SECONDS
                )
            )
            for port in ports
        ]
        for client in clients:
            await _ready(client)
        yield clients


@contextmanager
def _api(settings: Settings) -> Iterator[None]:
    program = own_program("api", settings)
    child = launch(program, settings.data_dir / f"api-{settings.port}.log")
    try:
        yield
    finally:
        end(child, program)


async def _ready(client: httpx.AsyncClient) -> None:
    async def answers() -> bool:
        try:
            return (await client.get("/../../health/ready")).status_code == 200
        except httpx.TransportError:
            return False

    await until(answers, within=SECONDS, what="the API")


async def waits_to_write(watching: psycopg.Connection) -> bool:
    """Whether somebody waits for the table that is held."""
    found = watching.execute(WAITS_TO_WRITE).fetchone()
    return found is not None and found[0] > 0


def at_both(county: County, doors: list[httpx.AsyncClient]) -> list[Person]:
    """The county officer, at the one process and at the other."""
    officer = county.officer
    return [Person(door, officer.token, officer.seen) for door in doors]


async def test_a_repeat_at_the_other_process_gets_the_outcome_of_the_first(
    county: County, doors: list[httpx.AsyncClient], postgres: str
) -> None:
    await county.open()
    here, there = at_both(county, doors)
    path, key = f"{county.round}/own-contribution", uuid4().hex
    url = county.stand.settings.database_url
    with psycopg.connect(url) as holding, psycopg.connect(url, autocommit=True) as watching:
        holding.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        first = asyncio.create_task(here.post(path, county.pledge, key=key))
        await until(partial(waits_to_write, watching), within=SECONDS, what="the first")
        repeat = asyncio.create_task(there.post(path, county.pledge, key=key))
        other = {**county.pledge, "reason": "En annen grunn"}
        reused = asyncio.create_task(there.post(path, other, key=key))
        holding.rollback()
        answers = await asyncio.gather(first, repeat)

    assert [answer.status_code for answer in answers] == [200, 200]
    assert sorted(answer.json()["replayed"] for answer in answers) == [False, True]
    assert len({answer.json()["log_position"] for answer in answers}) == 1
    assert (await reused).json()["code"] == "idempotency-key-reused"


async def test_a_repeat_at_the_other_process_is_told_that_the_first_is_still_in_hand(
    county: County, doors: list[httpx.AsyncClient], postgres: str
) -> None:
    """It waits for the first a while; told to come again, it comes again and has the outcome."""
    await county.open()
    here, there = at_both(county, doors)
    path, key = f"{county.round}/own-contribution", uuid4().hex
    url = county.stand.settings.database_url
    with psycopg.connect(url) as holding, psycopg.connect(url, autocommit=True) as watching:
        holding.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        first = asyncio.create_task(here.post(path, county.pledge, key=key))
        await until(partial(waits_to_write, watching), within=SECONDS, what="the first")
        told = await there.post(path, county.pledge, key=key)
        holding.rollback()
    await first
    again = await there.do(path, county.pledge, key=key)

    assert (told.status_code, told.json()["code"]) == (409, "request-in-progress")
    assert int(told.headers["retry-after"]) >= 1
    assert again["events"] == ["own-contribution.pledged"]
    assert again["version"] == (await there.read(county.round))["version"] == 3


async def test_many_at_once_at_both_have_one_effect(
    county: County, doors: list[httpx.AsyncClient]
) -> None:
    await county.open()
    path, key = f"{county.round}/own-contribution", uuid4().hex
    answers = await asyncio.gather(
        *(person.post(path, county.pledge, key=key) for person in at_both(county, doors) * 4)
    )

    assert [answer.status_code for answer in answers] == [200] * 8
    assert [answer.json()["replayed"] for answer in answers].count(False) == 1
    assert len({answer.json()["log_position"] for answer in answers}) == 1
