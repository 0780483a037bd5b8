"""A log that is told, a follower and a sender over a real database, and a clock to turn."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Engine, select

import domain.cases
from domain.event import Event, Recorded
from services.event_log.folding import Folder
from services.post import queue
from services.post.around import Surroundings
from services.post.following import Follower
from services.post.outcome import Delivered, Outcome
from services.post.overview import Told, listed
from services.post.queue import Message
from services.post.retrying import Retrying
from services.post.sending import Sender
from services.post.states import States
from services.post.tables import messages
from tests.projections.story import Story
from tests.samples import by

BASE = "https://dekomp.fylke.example"
#: Two retries a minute apart or so, and no more.
QUICK = Retrying(first=timedelta(minutes=1), longest=timedelta(minutes=4), most=3)


class ToldLog(Story):
    """A story that can be asked for one case, as the log can."""

    def load(self, stream_id: UUID, after: int = 0) -> list[Recorded]:
        return [
            recorded
            for _, recorded in self.events
            if recorded.stream_id == stream_id and recorded.version > after
        ]

    def load_many(self, after: Mapping[UUID, int]) -> dict[UUID, list[Recorded]]:
        return {stream: self.load(stream, version) for stream, version in after.items()}


@dataclass
class Carrier:
    """Hands over to nobody: notes each message, and answers as it is told to."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    carried: list[Message] = field(default_factory=list)

    async def deliver(self, message: Message) -> Outcome:
        self.carried.append(message)
        return self.outcomes.get(message.topic, Delivered())

    @property
    def topics(self) -> list[str]:
        return [message.topic for message in self.carried]


class House:
    """What the postman is made of, each part at the test's command."""

    def __init__(self, engine: Engine, *events: Event | str) -> None:
        self.engine = engine
        self.story = ToldLog(*events)
        self.now: datetime = by().received_at + timedelta(hours=1)
        self.systems = Carrier()
        self.people = Carrier()

    def follower(self) -> Follower:
        """One that begins where the last one was, and remembers nothing."""
        folder = Folder(self.story, domain.cases)
        around = Surroundings(self.engine, folder)
        return Follower(self.engine, self.story, States(self.story), around, BASE, lambda: self.now)

    def follow(self, limit: int = 500) -> None:
        """Follow the log to its end."""
        follower = self.follower()
        while follower.step(limit):
            pass

    def sender(self) -> Sender:
        return Sender(
            self.engine, self.systems, self.people, lambda: self.now, QUICK, chance=lambda: 0.5
        )

    async def send(self) -> None:
        """Let everything leave that is due."""
        sender = self.sender()
        while await sender.begin():
            await sender.drain()

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def claim(self, limit: int = 10) -> list[Message]:
        """Take messages as a sender does, and note nothing of what became of them."""
        with self.engine.begin() as connection:
            return queue.claim(connection, self.now, limit=limit, of_one=limit)

    def messages(self) -> list[Told]:
        """All there are, the oldest first."""
        with self.engine.connect() as connection:
            return list(reversed(listed(connection, limit=1000)))

    def states(self) -> list[tuple[str, str]]:
        return [(one.topic, one.state) for one in self.messages()]

    def contents(self) -> list[str]:
        with self.engine.connect() as connection:
            rows = connection.execute(select(messages.c.content).order_by(messages.c.number))
            return [row.content for row in rows]


async def at_once(*senders: Sender) -> None:
    """Let several look for messages at the same time."""
    await asyncio.gather(*(sender.begin() for sender in senders))
    await asyncio.gather(*(sender.drain() for sender in senders))
