"""A postman that is killed when a message was sent and nobody had noted it sends the same again."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg
import pytest

from services.stack.waiting import until
from tests.faults.machine import SECONDS, Machine
from tests.journeys.county import County
from tests.services.post.receiver import Receiver, receiving

pytestmark = pytest.mark.stack

MESSAGE = "SELECT state, attempts FROM post.message WHERE message_id = %s"
HOLD = "SELECT 1 FROM post.message WHERE message_id = %s FOR UPDATE"
#: The lease of what was being sent runs out, as it does after a minute and a half.
LATER = "UPDATE post.message SET leased_until = now() - interval '1 second' WHERE message_id = %s"
WAITS_TO_NOTE = """
SELECT count(*) FROM pg_stat_activity
WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE post.message%'
"""


@dataclass
class Slow(Receiver):
    """Answers nothing before it may."""

    may_answer: asyncio.Event = field(default_factory=asyncio.Event)

    async def before_answering(self) -> None:
        await self.may_answer.wait()


async def test_what_was_sent_and_not_noted_comes_again_under_its_id(
    machine: Machine, county: County
) -> None:
    receiver = Slow()
    async with receiving(receiver=receiver):
        url = f"http://127.0.0.1:{receiver.port}/events"
        hook = await county.officer.do("/webhooks", {"url": url}, version=0)
        await county.officer.do(f"{county.round}/own-contribution", county.pledge)
        (sent,) = await receiver.came(1, within=SECONDS)
        message_id = sent.headers["webhook-id"]
        with watching(machine) as seeing:
            with psycopg.connect(machine.settings.database_url) as holding:
                holding.execute(HOLD, [message_id])
                receiver.may_answer.set()

                async def waits_to_note() -> bool:
                    found = seeing.execute(WAITS_TO_NOTE).fetchone()
                    return found is not None and found[0] > 0

                # It has been sent and answered, and is about to be noted.
                await until(waits_to_note, within=SECONDS, what="the postman")
                machine.kill("postman")
                holding.rollback()
            assert seeing.execute(MESSAGE, [message_id]).fetchone() == ("waiting", 0)
            seeing.execute(LATER, [message_id])
            machine.start("postman")
            _, again = await receiver.came(2, within=SECONDS)
            assert again.headers["webhook-id"] == message_id
            assert again.body == sent.body

            async def is_noted() -> bool:
                return seeing.execute(MESSAGE, [message_id]).fetchone() == ("sent", 1)

            await until(is_noted, within=SECONDS, what="the note")
        await county.officer.do(f"/subscriptions/{hook['id']}/revoke", {})


@contextmanager
def watching(machine: Machine) -> Iterator[psycopg.Connection]:
    """The database beside everything else."""
    with psycopg.connect(machine.settings.database_url, autocommit=True) as connection:
        yield connection
