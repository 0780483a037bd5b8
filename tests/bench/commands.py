"""What a command costs: the plain insert below it, the handling, and the way through Temporal."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from uuid import uuid4

import psycopg

from domain.case import round_ref
from domain.event import Circumstances
from domain.role import Role
from services.config import Settings, role_url
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from services.gateway import Gateway, connect_temporal, stored_answers
from services.worker import make_worker
from tests.bench.rounds import Measured, measure
from workflows.contracts import Perform

_NUMBERS: Iterator[int] = count(1)


def pledge(round_id: str) -> Perform:
    """One more contribution: a small command that a round takes any number of."""
    now = datetime.now(UTC)
    number = next(_NUMBERS)
    return Perform(
        action="pledge-own-contribution",
        case=round_ref(round_id),
        by=Circumstances(
            command_id=f"bench-{number}",
            received_at=now,
            effective_at=now,
            actor="bench",
            role=Role.COUNTY_OFFICER,
            organisation="46",
            county="46",
        ),
        body={
            "round_id": round_id,
            "items": [{"form": "cash", "amount_ore": 100, "basis": "bench"}],
        },
        fingerprint=f"bench-{number}",
    )


def opening(round_id: str) -> Perform:
    """The command that a round begins with."""
    scheme, county, year = round_id.rsplit("-", 2)
    body = {"scheme": scheme, "county": county, "budget_year": int(year)}
    return pledge(round_id).model_copy(update={"action": "open-round", "body": body})


async def command_costs(settings: Settings, log: EventLog, units: int = 40) -> list[Measured]:
    """Compare a bare durable insert, direct handling, and the update through Temporal."""
    handling = CommandHandling(log, now=lambda: datetime.now(UTC))
    client = await connect_temporal(settings)
    gateway = Gateway(client, stored_answers(log))
    loop = asyncio.get_running_loop()
    years = count(2030)

    def insert() -> int:
        with psycopg.connect(role_url(settings, "dekomp_writer"), autocommit=True) as connection:
            for _ in range(units):
                connection.execute(
                    "INSERT INTO bench_rows VALUES (%s, 1, 'bench', %s)", (uuid4(), b"x" * 900)
                )
        return units

    def direct() -> int:
        round_id = f"yrkesfag-46-{next(years)}"
        handling.perform(opening(round_id))
        for _ in range(units):
            handling.perform(pledge(round_id))
        return units + 1

    async def send() -> None:
        round_id = f"yrkesfag-46-{next(years)}"
        await gateway.perform(opening(round_id))
        for _ in range(units):
            await gateway.perform(pledge(round_id))

    def through_temporal() -> int:
        asyncio.run_coroutine_threadsafe(send(), loop).result()
        return units + 1

    with psycopg.connect(settings.database_url, autocommit=True) as owner:
        owner.execute(
            "CREATE TABLE bench_rows (id uuid, version bigint, topic text, state bytea,"
            " PRIMARY KEY (id, version))"
        )
        owner.execute("GRANT INSERT ON bench_rows TO dekomp_writer")
    with ThreadPoolExecutor(8) as executor:
        async with make_worker(client, handling, executor):
            return await asyncio.to_thread(
                measure,
                {
                    "bare durable insert": insert,
                    "command handled (load, decide, sign, save)": direct,
                    "command through Temporal": through_temporal,
                },
            )
