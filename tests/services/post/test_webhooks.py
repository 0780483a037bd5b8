"""Webhooks: signed as the standard's own library expects, to the address that was looked at."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from domain.state.subscription import Subscription
from services.post import webhooks as module
from services.post.outcome import Delivered, Failed, Gone, Outcome, Trouble
from services.post.queue import Message
from services.post.secrets import webhook_secret
from services.post.webhooks import Webhooks
from tests.samples import SUBSCRIPTION
from tests.samples.subscriptions import MESSAGE, WEBHOOK
from tests.services.post.certificates import certificate
from tests.services.post.receiver import Receiver, answer, receiving

KEY = b"k" * 32
NOW = datetime.now(UTC)
HOST = "mottak.fylke.example"


def state(url: str, number: int = 1, old_until: datetime | None = None) -> Subscription:
    webhook = WEBHOOK.model_copy(update={"url": url})
    return Subscription(webhook=webhook, number=number, old_until=old_until)


def message(subscription: Subscription) -> Message:
    return Message(
        number=1,
        message_id=UUID(MESSAGE),
        subscription_id=SUBSCRIPTION,
        subscription=subscription,
        topic="need.forwarded",
        content=json.dumps({"subject": "need/n-1", "note": "æøå"}, ensure_ascii=False),
        attempts=0,
        made_at=NOW,
        tried_from=None,
    )


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as receiver:
        yield receiver


@pytest.fixture
async def webhooks() -> AsyncIterator[Webhooks]:
    # The library that verifies looks at the clock, too, and refuses what is minutes old.
    webhooks = Webhooks(KEY, lambda: datetime.now(UTC), loopback=True)
    yield webhooks
    await webhooks.close()


def here(receiver: Receiver, host: str = "127.0.0.1") -> Message:
    return message(state(f"http://{host}:{receiver.port}/hendelser"))


async def test_the_standards_library_verifies_what_arrives(
    receiver: Receiver, webhooks: Webhooks
) -> None:
    sent = here(receiver)
    assert await webhooks.deliver(sent) == Delivered()
    (got,) = receiver.got
    assert got.line == "POST /hendelser HTTP/1.1"
    assert got.headers["content-type"] == "application/cloudevents+json; charset=utf-8"
    assert got.headers["webhook-id"] == MESSAGE
    assert got.headers["host"] == f"127.0.0.1:{receiver.port}"
    secret = webhook_secret(KEY, SUBSCRIPTION, 1)
    assert secret.startswith("whsec_")
    assert Webhook(secret).verify(got.body, got.headers) == json.loads(sent.content)
    for other in (
        webhook_secret(KEY, SUBSCRIPTION, 2),
        webhook_secret(KEY, "s-other", 1),
        webhook_secret(b"x" * 32, SUBSCRIPTION, 1),
    ):
        with pytest.raises(WebhookVerificationError):
            Webhook(other).verify(got.body, got.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(got.body + b" ", got.headers)


@pytest.mark.parametrize(("left", "both"), [(timedelta(hours=1), True), (timedelta(0), False)])
async def test_for_a_while_the_secret_before_signs_too(
    receiver: Receiver, webhooks: Webhooks, left: timedelta, both: bool
) -> None:
    url = f"http://127.0.0.1:{receiver.port}/"
    until = datetime.now(UTC) + left
    await webhooks.deliver(message(state(url, number=2, old_until=until)))
    (got,) = receiver.got
    Webhook(webhook_secret(KEY, SUBSCRIPTION, 2)).verify(got.body, got.headers)
    old = Webhook(webhook_secret(KEY, SUBSCRIPTION, 1))
    if both:
        old.verify(got.body, got.headers)
    else:
        with pytest.raises(WebhookVerificationError):
            old.verify(got.body, got.headers)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (answer(200, body=b"x" * 5_000_000), Delivered()),
        (answer(410), Gone()),
        (answer(500), Failed(Trouble.STATUS, 500)),
        (answer(404), Failed(Trouble.STATUS, 404)),
        (answer(302, "Location: http://169.254.169.254/"), Failed(Trouble.REDIRECT, 302)),
        (
            answer(503, "Retry-After: 120"),
            Failed(Trouble.STATUS, 503, asked=timedelta(minutes=2)),
        ),
        (answer(429, "Retry-After: soon"), Failed(Trouble.STATUS, 429)),
        (b"", Failed(Trouble.BROKEN_OFF)),
        (b"HTTP/1.1 2", Failed(Trouble.BROKEN_OFF)),
        (b"HTTP/1.1 200 -\r\nX: " + b"x" * 1_000_000, Failed(Trouble.BROKEN_OFF)),
    ],
)
async def test_an_answer_is_read_by_its_status_alone(
    receiver: Receiver, webhooks: Webhooks, said: bytes, outcome: object
) -> None:
    receiver.answers = [said]
    assert await webhooks.deliver(here(receiver)) == outcome
    assert len(receiver.got) == 1


async def test_one_that_is_not_there_is_not_reached(webhooks: Webhooks) -> None:
    async with receiving() as gone:
        sent = here(gone)
    assert await webhooks.deliver(sent) == Failed(Trouble.NOT_REACHED)


async def test_one_that_never_answers_is_too_slow(
    receiver: Receiver, webhooks: Webhooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_WHOLE", 0.05)

    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(webhooks, "_send", never)
    assert await webhooks.deliver(here(receiver)) == Failed(Trouble.TOO_SLOW)


async def test_this_machine_is_no_receiver_unless_that_was_asked_for(receiver: Receiver) -> None:
    plain = Webhooks(KEY, lambda: NOW)
    assert await plain.deliver(here(receiver)) == Failed(Trouble.FORBIDDEN_ADDRESS)
    secure = message(state(f"https://127.0.0.1:{receiver.port}/"))
    for webhooks in (plain, Webhooks(KEY, lambda: NOW, loopback=True)):
        assert await webhooks.deliver(secure) == Failed(Trouble.FORBIDDEN_ADDRESS)
        await webhooks.close()
    assert receiver.got == []


async def test_a_name_is_asked_for_once_and_its_answer_is_where_it_goes(
    receiver: Receiver,
) -> None:
    asked: list[str] = []

    async def rebinds(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    webhooks = Webhooks(KEY, lambda: NOW, loopback=True, ask=rebinds)
    assert await webhooks.deliver(here(receiver, "localhost")) == Delivered()
    assert asked == ["localhost"]
    assert receiver.got[0].headers["host"] == f"localhost:{receiver.port}"
    assert await webhooks.deliver(here(receiver, "localhost")) == Failed(Trouble.FORBIDDEN_ADDRESS)
    await webhooks.close()


async def test_an_address_that_does_not_answer_leaves_the_next_one_its_turn(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def two(host: str, port: int) -> list[str]:
        return ["127.0.0.2", "127.0.0.1"]

    webhooks = Webhooks(KEY, lambda: NOW, loopback=True, ask=two)
    send_to = webhooks._send_to

    async def silent_first(sent: Message, url: str, address: str) -> Outcome:
        if address == "127.0.0.2":
            raise httpx.ConnectTimeout("nobody there")
        return await send_to(sent, url, address)

    monkeypatch.setattr(webhooks, "_send_to", silent_first)
    assert await webhooks.deliver(here(receiver, "localhost")) == Delivered()
    await webhooks.close()


async def test_a_name_that_leads_inside_is_not_followed(receiver: Receiver) -> None:
    async def inside(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    webhooks = Webhooks(KEY, lambda: NOW, loopback=True, ask=inside)
    sent = message(state(f"https://{HOST}:{receiver.port}/"))
    assert await webhooks.deliver(sent) == Failed(Trouble.FORBIDDEN_ADDRESS)
    await webhooks.close()
    assert receiver.got == []


@pytest.mark.parametrize(
    ("shown", "outcome"), [(HOST, Delivered()), ("annen.example", Failed(Trouble.TLS))]
)
async def test_the_certificate_is_to_be_the_hosts_though_its_address_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: str, outcome: object
) -> None:
    async def found(*_: object, **__: object) -> tuple[str, ...]:
        return ("127.0.0.1",)

    monkeypatch.setattr(module, "checked", found)
    server, trusting = certificate(tmp_path, shown)
    async with receiving(server) as receiver:
        webhooks = Webhooks(KEY, lambda: NOW, verify=trusting)
        sent = message(state(f"https://{HOST}:{receiver.port}/"))
        assert await webhooks.deliver(sent) == outcome
        await webhooks.close()
    assert [got.headers["host"] for got in receiver.got] == (
        [f"{HOST}:{receiver.port}"] if shown == HOST else []
    )
