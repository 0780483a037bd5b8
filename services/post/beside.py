"""What the API keeps beside the log for subscriptions, and what it tells only once."""

from datetime import UTC, datetime

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from domain.case import subscription_ref
from domain.command import Command
from domain.event import Refusal
from domain.state.subscription import Subscription, evolve_subscription
from domain.subscriptions.decide import SubscribeWebhook
from domain.subscriptions.web_address import is_on_this_machine
from services.event_log.reading import ReadLog
from services.post.addresses import keep_address
from services.post.secrets import Key, hidden, webhook_secret


class Beside:
    """Addresses, secrets, and whether this machine may be a receiver."""

    def __init__(self, engine: Engine, log: ReadLog, key: Key, *, loopback: bool) -> None:
        self._engine = engine
        self._log = log
        self._key = key
        self._loopback = loopback

    def check(self, command: Command) -> None:
        """Raise `Refusal("webhook-address-unfit")` for plain http where that is not allowed."""
        if self._loopback or not isinstance(command, SubscribeWebhook):
            return
        if is_on_this_machine(command.url):
            raise Refusal("webhook-address-unfit")

    def hidden(self, fingerprint: str) -> str:
        """The fingerprint of a request that holds something personal, which goes into the log."""
        return hidden(self._key, fingerprint)

    async def keep(self, subscription_id: str, address: str) -> None:
        """Keep a person's address before the command goes on its way, so that none is lost."""
        await run_in_threadpool(
            keep_address, self._engine, subscription_id, address, datetime.now(UTC)
        )

    async def secret(self, subscription_id: str, version: int) -> str:
        """The secret that a webhook had at a version: told with that version, never again."""
        stream = subscription_ref(subscription_id).stream_id
        state = Subscription()
        for recorded in await run_in_threadpool(self._log.load, stream):
            if recorded.version <= version:
                state = evolve_subscription(state, recorded.event)
        return webhook_secret(self._key, subscription_id, state.number)
