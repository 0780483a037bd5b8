"""Sends messages to systems: signed, to the very address that was looked at, and no further."""

import asyncio
import ssl
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit, urlunsplit

import httpx
from standardwebhooks.webhooks import Webhook

from domain.state.subscription import Subscription
from domain.subscriptions.web_address import is_on_this_machine
from services.post.cloud_event import CONTENT_TYPE
from services.post.outcome import Delivered, Failed, Gone, Outcome, Trouble
from services.post.queue import Message
from services.post.reachable import ForbiddenAddress, Resolve, UnknownHost, checked, resolve
from services.post.secrets import Key, webhook_secret

#: Seconds for each step of a connection, and for the whole attempt.
_STEP: Final = 10.0
_WHOLE: Final = 30.0
_PORTS: Final = {"https": 443, "http": 80}


class Webhooks:
    """The way to systems; `loopback` lets plain http to this machine through, for development."""

    def __init__(
        self,
        key: Key,
        now: Callable[[], datetime],
        *,
        loopback: bool = False,
        ask: Resolve = resolve,
        verify: ssl.SSLContext | bool = True,
    ) -> None:
        self._key = key
        self._now = now
        self._loopback = loopback
        self._ask = ask
        self._client = httpx.AsyncClient(
            # A connection is to one address for one message: kept open, it would serve another
            # host that has the same address without asking for that host's certificate.
            limits=httpx.Limits(max_keepalive_connections=0),
            timeout=_STEP,
            trust_env=False,
            follow_redirects=False,
            verify=verify,
        )

    async def close(self) -> None:
        """Let go of what is open."""
        await self._client.aclose()

    async def deliver(self, message: Message) -> Outcome:
        """Send once; what became of it, of which nothing is raised."""
        webhook = message.subscription.webhook
        if webhook is None:
            return Failed(Trouble.UNEXPECTED, for_good=True)
        url = webhook.url
        if is_on_this_machine(url) and not self._loopback:
            return Failed(Trouble.FORBIDDEN_ADDRESS)
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        try:
            async with asyncio.timeout(_WHOLE):
                own = self._loopback and is_on_this_machine(url)
                found = await checked(host, port, loopback=own, ask=self._ask)
                return await self._send(message, url, found)
        except UnknownHost:
            return Failed(Trouble.UNKNOWN_HOST)
        except ForbiddenAddress:
            return Failed(Trouble.FORBIDDEN_ADDRESS)
        except (TimeoutError, httpx.TimeoutException):
            return Failed(Trouble.TOO_SLOW)
        except httpx.ConnectError as error:
            return Failed(Trouble.TLS if _is_tls(error) else Trouble.NOT_REACHED)
        except httpx.HTTPError:
            return Failed(Trouble.BROKEN_OFF)

    async def _send(self, message: Message, url: str, found: tuple[str, ...]) -> Outcome:
        for address in found[:-1]:
            try:
                return await self._send_to(message, url, address)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                # The host has further addresses; nothing was sent to this one.
                continue
        return await self._send_to(message, url, found[-1])

    async def _send_to(self, message: Message, url: str, address: str) -> Outcome:
        parts = urlsplit(url)
        literal = f"[{address}]" if ":" in address else address
        there = parts._replace(netloc=f"{literal}:{parts.port or _PORTS[parts.scheme]}")
        headers = {
            "Host": parts.netloc,
            "Content-Type": CONTENT_TYPE,
            "User-Agent": "dekomp",
            "Accept-Encoding": "identity",
            "Connection": "close",
            **self._signed(message),
        }
        request = self._client.stream(
            "POST",
            urlunsplit(there),
            content=message.content.encode(),
            headers=headers,
            # The certificate is to be the host's, whose address it is.
            extensions={"sni_hostname": parts.hostname or ""},
        )
        # What the receiver says besides its status is not read, however much it is.
        async with request as answer:
            return self._outcome(answer)

    def _signed(self, message: Message) -> dict[str, str]:
        """The headers of Standard Webhooks; while two secrets hold, a signature by each."""
        now = self._now()
        message_id = str(message.message_id)
        secrets = secrets_of(self._key, message.subscription_id, message.subscription, now)
        signatures = [Webhook(secret).sign(message_id, now, message.content) for secret in secrets]
        return {
            "webhook-id": message_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": " ".join(signatures),
        }

    def _outcome(self, answer: httpx.Response) -> Outcome:
        code = answer.status_code
        if answer.is_success:
            return Delivered()
        if code == httpx.codes.GONE:
            return Gone()
        if 300 <= code < 400:
            return Failed(Trouble.REDIRECT, code)
        asked = _pause(answer.headers.get("retry-after", ""), self._now())
        return Failed(Trouble.STATUS, code, asked=asked)


def secrets_of(
    key: Key, subscription_id: str, subscription: Subscription, now: datetime
) -> tuple[str, ...]:
    """The secrets that hold at an instant (UTC), the newest first."""
    number = subscription.number
    both = subscription.old_until is not None and now < subscription.old_until
    numbers = (number, number - 1) if both else (number,)
    return tuple(webhook_secret(key, subscription_id, each) for each in numbers)


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _pause(asked: str, now: datetime) -> timedelta | None:
    """What a Retry-After header asks for: seconds or an instant; None for anything else."""
    if asked.isascii() and asked.isdigit() and len(asked) < 9:
        return timedelta(seconds=int(asked))
    try:
        return parsedate_to_datetime(asked) - now
    except (ValueError, TypeError):
        return None
