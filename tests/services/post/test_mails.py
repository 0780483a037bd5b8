"""E-mails are handed to a mail server, here a catcher on this machine."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from domain.state.subscription import Subscription
from services.config import ConfigurationError, Settings, SmtpSecurity
from services.post.mails import Mails, mail_server
from services.post.outcome import Delivered, Failed, Outcome, Trouble, Waits
from services.post.queue import Message
from services.stack.port import free_port
from tests.samples.subscriptions import MAIL
from tests.services.post.test_letter import MADE, content
from tests.services.post.test_webhooks import KEY, message, state


class Catcher:
    """What came, and what is answered to an address and to a message."""

    def __init__(self) -> None:
        self.caught: list[Envelope] = []
        self.to_address = "250 OK"
        self.to_message = "250 OK"

    async def handle_RCPT(  # noqa: N802 - the catcher's own name for it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.to_address.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_address

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self.caught.append(envelope)
        return self.to_message


@contextmanager
def catching(catcher: Catcher) -> Iterator[Controller]:
    """A mail server for as long as the block lasts."""
    controller = Controller(catcher, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield controller
    finally:
        with suppress(AssertionError):
            # A test may have ended it already.
            controller.stop()


@pytest.fixture
def catcher() -> Catcher:
    return Catcher()


@pytest.fixture
def server(catcher: Catcher) -> Iterator[Controller]:
    with catching(catcher) as controller:
        yield controller


def port_of(controller: Controller) -> int:
    """Where it listens."""
    server = controller.server
    assert isinstance(server, asyncio.Server)
    port: int = server.sockets[0].getsockname()[1]
    return port


def settings(port: int, **changes: Any) -> Settings:
    usual: dict[str, Any] = {
        "smtp_host": "127.0.0.1",
        "smtp_port": port,
        "smtp_security": SmtpSecurity.NONE,
        "smtp_sender": "dekomp@fylke.example",
        "public_url": "https://dekomp.fylke.example/",
    }
    return Settings(**{**usual, **changes})


def mail(address: str | None = "varsel@fylke.example") -> Message:
    told = message(state("https://unused.example/"))
    changes = {
        "subscription": Subscription(mail=MAIL),
        "content": json.dumps(content("reminders", days=3)),
        "made_at": MADE,
        "address": address,
    }
    return Message(**{**vars(told), **changes})


async def deliver(configured: Settings, sent: Message) -> Outcome:
    return await Mails(mail_server(configured), KEY, configured).deliver(sent)


async def test_a_message_is_handed_in_and_the_same_again(
    server: Controller, catcher: Catcher
) -> None:
    for _ in range(2):
        assert await deliver(settings(port_of(server)), mail()) == Delivered()
    first, second = catcher.caught
    assert first.mail_from == "dekomp@fylke.example"
    assert first.rcpt_tos == ["varsel@fylke.example"]
    assert isinstance(first.content, bytes)
    assert first.content == second.content
    read = message_from_bytes(first.content, policy=default)
    assert read["subject"].startswith("Påminning: ")
    assert "https://dekomp.fylke.example/api/v1/rounds/" in read.get_content()


@pytest.mark.parametrize(
    ("address", "said", "outcome"),
    [
        ("550 no such box", "250 OK", Failed(Trouble.MAIL_REFUSED, 550, for_good=True)),
        ("451 later", "250 OK", Failed(Trouble.MAIL_REFUSED, 451)),
        ("250 OK", "554 no", Failed(Trouble.MAIL_REFUSED, 554, for_good=True)),
        ("250 OK", "452 full", Failed(Trouble.MAIL_REFUSED, 452)),
        ("421 closing", "250 OK", Failed(Trouble.MAIL_REFUSED, 421)),
    ],
)
async def test_a_refusal_for_good_is_told_from_one_for_now(
    server: Controller, catcher: Catcher, address: str, said: str, outcome: Outcome
) -> None:
    catcher.to_address, catcher.to_message = address, said
    assert await deliver(settings(port_of(server)), mail()) == outcome


async def test_a_server_that_is_away_is_waited_for(server: Controller) -> None:
    port = port_of(server)
    server.stop()
    assert await deliver(settings(port), mail()) == Failed(Trouble.MAIL_SERVER_AWAY)


async def test_a_server_without_tls_gets_nothing_when_tls_is_asked_for(
    server: Controller, catcher: Catcher
) -> None:
    asked = settings(port_of(server), smtp_security=SmtpSecurity.STARTTLS)
    assert await deliver(asked, mail()) == Failed(Trouble.MAIL_SERVER_AWAY)
    assert catcher.caught == []


async def test_without_a_server_or_an_address_nothing_is_tried() -> None:
    none = Settings()
    assert mail_server(none) is None
    assert await deliver(none, mail()) == Waits(Trouble.NO_MAIL_SERVER)
    gone = await deliver(settings(1), mail(address=None))
    assert gone == Failed(Trouble.NO_ADDRESS, for_good=True)


def test_half_a_configuration_is_refused_in_words(tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text("hemmelig\n")
    for changes, said in (
        ({"smtp_sender": ""}, "DEKOMP_SMTP_SENDER"),
        ({"smtp_user": "dekomp"}, "go together"),
        ({"smtp_password_file": password}, "go together"),
        ({"smtp_user": "dekomp", "smtp_password_file": password}, "clear text"),
    ):
        with pytest.raises(ConfigurationError, match=said):
            mail_server(settings(25, **changes))
    secure = settings(
        25, smtp_user="dekomp", smtp_password_file=password, smtp_security=SmtpSecurity.TLS
    )
    found = mail_server(secure)
    assert found is not None
    assert (found.user, found.password) == ("dekomp", "hemmelig")
