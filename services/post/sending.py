"""Lets messages leave: several at once, each case of a subscription in order, until told to end."""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeVar

from sqlalchemy import Connection, Engine

from domain.calendar import in_norway
from services.post import queue
from services.post.outcome import Delivered, Failed, Gone, Outcome, Trouble, Waits
from services.post.queue import Message
from services.post.retrying import Retrying
from services.post.tables import durably
from services.post.trouble_words import noted

#: Messages under way at once, in all and to one subscription.
MOST: Final = 32
OF_ONE: Final = 4
#: Seconds until the next look when nothing is due.
PAUSE: Final = 0.5
#: How long until it is looked again whether there is somebody to hand a message to.
_LOOK_AGAIN: Final = timedelta(minutes=10)
_HOUSEKEEPING: Final = timedelta(hours=1)
#: Seconds that what is under way has when the process is told to end.
_ENDING: Final = 8.0
#: Threads that ask the database, each by a connection.
THREADS: Final = 4

Result = TypeVar("Result")

logger = logging.getLogger(__name__)


class Carrier(Protocol):
    """A way to send a message."""

    async def deliver(self, message: Message) -> Outcome:
        """Send once; what became of it."""


class Sender:
    """Takes what is due, has it carried, and notes what became of it.

    Any number of them may run at once. One that is killed between sending and noting sends
    again after the lease: a receiver may get a message twice, by the same id.
    """

    def __init__(
        self,
        engine: Engine,
        webhooks: Carrier,
        mails: Carrier,
        now: Callable[[], datetime],
        retrying: Retrying | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._engine = engine
        self._webhooks = webhooks
        self._mails = mails
        self._now = now
        self._retrying = retrying or Retrying()
        self._chance = chance
        self._under_way: dict[asyncio.Task[None], str] = {}
        #: Whether a message has left since it was last asked what is due.
        self._left = asyncio.Event()
        self._cleaned = datetime.min
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="post")

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set; what is under way then is waited for a little."""
        while not stop.is_set():
            try:
                found = await self.begin()
            except Exception as error:
                logger.warning("Messages cannot be looked for: %s", error)
                found = 0
            if not found:
                await self._rest(stop)
        await self.drain(_ENDING)
        for task in self._under_way:
            # Its lease runs out, and then it is sent again.
            task.cancel()
        await self.drain()
        self._threads.shutdown()

    async def begin(self) -> int:
        """Take what is due and there is room for, and let it leave; how many there were."""
        room = MOST - len(self._under_way)
        if room <= 0:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
            return 1
        # What leaves while the database is asked was not seen to have left.
        self._left.clear()
        found = await self._in_thread(self._claim, room, Counter(self._under_way.values()))
        for message in found:
            task = asyncio.create_task(self._carry(message))
            self._under_way[task] = message.subscription_id
            task.add_done_callback(self._has_left)
        return len(found)

    async def _rest(self, stop: asyncio.Event) -> None:
        """Wait a pause, or until a message has left: the next to the same receiver may go then."""
        ends = [asyncio.create_task(one.wait()) for one in (stop, self._left)]
        await asyncio.wait(ends, timeout=PAUSE, return_when=asyncio.FIRST_COMPLETED)
        for one in ends:
            one.cancel()

    def _has_left(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task)
        self._left.set()

    async def drain(self, within: float | None = None) -> None:
        """Wait for what is under way, at most so many seconds."""
        while self._under_way:
            done, _ = await asyncio.wait(self._under_way, timeout=within)
            if not done:
                return

    async def _in_thread(self, work: Callable[..., Result], *arguments: object) -> Result:
        """Ask the database in a thread of our own: names that are slow to resolve take others."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, work, *arguments)

    def _claim(self, room: int, under_way: Mapping[str, int]) -> list[Message]:
        now = self._now()
        with self._engine.begin() as connection:
            self._clean(connection, now)
            return queue.claim(connection, now, limit=room, of_one=OF_ONE, under_way=under_way)

    def _clean(self, connection: Connection, now: datetime) -> None:
        """Give up and forget, now and then, what nobody needs any more."""
        if self._cleaned != datetime.min and now < self._cleaned + _HOUSEKEEPING:
            return
        self._cleaned = now
        trouble = noted(Failed(Trouble.NOT_WANTED, for_good=True))
        queue.give_up_unwanted(connection, now, trouble=trouble)
        queue.forget_old(connection, now)

    async def _carry(self, message: Message) -> None:
        carrier = self._mails if message.subscription.mail else self._webhooks
        try:
            outcome = self._too_late(message) or await carrier.deliver(message)
        except Exception:
            # What carriers foresee they say; a message is never lost to what they do not.
            logger.exception("Message %s could not be carried.", message.message_id)
            outcome = Failed(Trouble.UNEXPECTED)
        try:
            await self._in_thread(self._settle, message, outcome)
        except Exception as error:
            logger.warning("What became of message %s is not noted: %s", message.message_id, error)

    def _too_late(self, message: Message) -> Failed | None:
        """What becomes of a message in another's place once the authority's last day is over."""
        if message.last_day is None or in_norway(self._now()).date() <= message.last_day:
            return None
        return Failed(Trouble.AUTHORITY_OVER, for_good=True)

    def _settle(self, message: Message, outcome: Outcome) -> None:
        now = self._now()
        with self._engine.begin() as connection:
            durably(connection)
            match outcome:
                case Delivered():
                    queue.settle_sent(connection, message.number, now)
                case Gone():
                    # The subscription first, as the follower does, so that neither waits for both.
                    queue.hold_up(connection, message, now)
                    queue.settle_waiting(connection, message, trouble=noted(outcome), again_at=now)
                case Waits():
                    self._let_wait(connection, message, outcome, now)
                case Failed():
                    again_at = None if outcome.for_good else self._again(message, outcome, now)
                    queue.settle_failed(
                        connection, message, now, trouble=noted(outcome), again_at=again_at
                    )

    def _let_wait(
        self, connection: Connection, message: Message, outcome: Waits, now: datetime
    ) -> None:
        """What nobody takes is old news in the end: then it is given up, where it can be seen."""
        trouble = noted(outcome)
        if now > (message.tried_from or message.made_at) + self._retrying.within:
            queue.settle_failed(connection, message, now, trouble=trouble, again_at=None)
        else:
            again_at = now + _LOOK_AGAIN
            queue.settle_waiting(connection, message, trouble=trouble, again_at=again_at)

    def _again(self, message: Message, failed: Failed, now: datetime) -> datetime | None:
        return self._retrying.next(
            now,
            attempts=message.attempts + 1,
            tried_from=message.tried_from or now,
            chance=self._chance(),
            asked=failed.asked,
        )
