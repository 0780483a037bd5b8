"""What waits for the message before it leaves when that has left, not at the next look."""

import asyncio
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Engine

from services.post import sending
from services.post.outcome import Outcome
from services.post.queue import Message
from tests.services.post.house import Carrier, House
from tests.services.post.test_following import ALL, NEEDS


@dataclass
class Waited(Carrier):
    """Says when it has been given so many messages."""

    many: int = 0
    all_came: asyncio.Event = field(default_factory=asyncio.Event)

    async def deliver(self, message: Message) -> Outcome:
        outcome = await super().deliver(message)
        if len(self.carried) == self.many:
            self.all_came.set()
        return outcome


async def test_the_next_of_a_case_leaves_when_the_one_before_has(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "PAUSE", 3600.0)
    house = House(engine, ALL, *NEEDS)
    house.systems = carrier = Waited(many=len(NEEDS))
    house.follow()
    stop = asyncio.Event()
    running = asyncio.create_task(house.sender().run(stop))
    try:
        await asyncio.wait_for(carrier.all_came.wait(), 60)
    finally:
        stop.set()
        await running
    assert carrier.topics == list(NEEDS)
