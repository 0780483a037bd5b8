"""What the API keeps beside the log for subscriptions, and what it tells only once."""

from datetime import UTC, datetime

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from domain.case import subscription_ref
from domain.command import Command
from domain.event import Refusal
from domain.state.subscription import Subscription, evolve_subscription
from domain.subscriptions.decide import SubscribeWebhook
from domain.subscriptions.decide_change import ConfirmMail, check_code
from domain.subscriptions.web_address import is_on_this_machine
from services.api.problems import Problem
from services.event_log.reading import ReadLog
from services.post.addresses import keep_address
from services.post.asking import TooManyUnconfirmed, note_asked
from services.post.secrets import Key, confirming_code, hidden, webhook_secret


class Beside:
    """Addresses, secrets, and whether this machine may be a receiver."""

    def __init__(self, engine: Engine, log: ReadLog, key: Key, *, loopback: bool) -> None:
        self._engine = engine
        self._log = log
        self._key = key
        self._loopback = loopback

    def check(self, command: Command) -> None:
        """Raise `Refusal("webhook-address-unfit")` for plain http where that is not allowed.

        And `confirmation-code-wrong` for a code that was not sent to the address.
        """
        if isinstance(command, ConfirmMail):
            check_code(command, confirming_code(self._key, command.subscription_id))
        if self._loopback or not isinstance(command, SubscribeWebhook):
            return
        if is_on_this_machine(command.url):
            raise Refusal("webhook-address-unfit")

    def hidden(self, fingerprint: str) -> str:
        """The fingerprint of a request that holds something personal, which goes into the log."""
        return hidden(self._key, fingerprint)

    async def keep(self, subscription_id: str, address: str, person: str) -> None:
        """Keep a person's address before the command goes on its way, so that none is lost.

        Raises `Problem("rate-limited")` for whoever has asked for as many that nobody confirmed
        as they may, whoever else asked for the same address.
        """
        now = datetime.now(UTC)
        try:
            await run_in_threadpool(note_asked, self._engine, subscription_id, person, now)
        except TooManyUnconfirmed as many:
            headers = {"Retry-After": str(many.seconds)}
            raise Problem("rate-limited", headers=headers) from None
        await run_in_threadpool(keep_address, self._engine, subscription_id, address, now)

    async def secret(self, subscription_id: str, version: int) -> str:
        """The secret that a webhook had at a version: told with that version, never again."""
        stream = subscription_ref(subscription_id).stream_id
        state = Subscription()
        for recorded in await run_in_threadpool(self._log.load, stream):
            if recorded.version <= version:
                state = evolve_subscription(state, recorded.event)
        return webhook_secret(self._key, subscription_id, state.number)
