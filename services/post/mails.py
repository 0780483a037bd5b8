"""Hands e-mails to the installation's mail server (SMTP, RFC 5321)."""

import asyncio
from dataclasses import dataclass
from typing import Final

import aiosmtplib
from aiosmtplib import errors

from services.config import ConfigurationError, Settings, SmtpSecurity
from services.post.letter import Links, letter
from services.post.links import base_url
from services.post.outcome import Delivered, Failed, Outcome, Trouble, Waits
from services.post.queue import Message
from services.post.secrets import Key, confirming_code, ending_secret

#: Seconds for each step of the conversation with the server.
_PATIENCE: Final = 15.0
#: Seconds for all of them; with the farewell that is shorter than a message's lease.
_WHOLE: Final = 60.0
#: A server that refuses for good says so with 5xx; one that may take it later with 4xx.
_FOR_GOOD: Final = 500


@dataclass(frozen=True)
class MailServer:
    """Where e-mails are handed in, and in whose name."""

    host: str
    port: int
    security: SmtpSecurity
    sender: str
    user: str | None = None
    password: str | None = None


def mail_server(settings: Settings) -> MailServer | None:
    """The installation's mail server, None when it has none.

    Raises `ConfigurationError` when half of it is configured, and `OSError` when the password
    cannot be read.
    """
    if not settings.smtp_host:
        return None
    if not settings.smtp_sender:
        raise ConfigurationError(
            "DEKOMP_SMTP_HOST is set and DEKOMP_SMTP_SENDER is not: say in whose name e-mails are "
            "sent, such as dekomp@fylke.example."
        )
    named = settings.smtp_password_file
    password = named.read_text().strip() if named is not None else None
    if bool(settings.smtp_user) != bool(password):
        raise ConfigurationError(
            "DEKOMP_SMTP_USER and DEKOMP_SMTP_PASSWORD_FILE go together: set both or none."
        )
    if password and settings.smtp_security is SmtpSecurity.NONE:
        raise ConfigurationError(
            "DEKOMP_SMTP_SECURITY=none would send the password in clear text. Choose starttls or "
            "tls, or leave out DEKOMP_SMTP_USER and DEKOMP_SMTP_PASSWORD_FILE."
        )
    return MailServer(
        host=settings.smtp_host,
        port=settings.smtp_port,
        security=settings.smtp_security,
        sender=settings.smtp_sender,
        user=settings.smtp_user or None,
        password=password,
    )


class Mails:
    """The way to people; without a server everything waits."""

    def __init__(self, server: MailServer | None, key: Key, settings: Settings) -> None:
        self._server = server
        self._key = key
        self._base = base_url(settings)

    async def deliver(self, message: Message) -> Outcome:
        """Hand it in once; what became of it, of which nothing is raised.

        A server that breaks off may have taken it: then the same message comes twice.
        """
        asked, server = message.subscription.mail, self._server
        if asked is None:
            return Failed(Trouble.UNEXPECTED, for_good=True)
        if server is None:
            return Waits(Trouble.NO_MAIL_SERVER)
        if message.address is None:
            return Failed(Trouble.NO_ADDRESS, for_good=True)
        written = letter(
            message,
            asked,
            to=message.address,
            sender=server.sender,
            links=Links(
                base=self._base,
                ending=ending_secret(self._key, message.subscription_id),
                confirming=confirming_code(self._key, message.subscription_id),
            ),
        )
        try:
            # Each step has its own patience, and all together must end before the lease does.
            async with asyncio.timeout(_WHOLE):
                await aiosmtplib.send(
                    written,
                    hostname=server.host,
                    port=server.port,
                    username=server.user,
                    password=server.password,
                    use_tls=server.security is SmtpSecurity.TLS,
                    start_tls=server.security is SmtpSecurity.STARTTLS,
                    timeout=_PATIENCE,
                )
        except errors.SMTPException as error:
            return _failed(error)
        except OSError:
            return Failed(Trouble.MAIL_SERVER_AWAY)
        return Delivered()


def _failed(error: errors.SMTPException) -> Failed:
    match error:
        case errors.SMTPAuthenticationError():
            # Ours to mend, so the message may still leave.
            return Failed(Trouble.MAIL_LOGIN_REFUSED, error.code)
        case errors.SMTPRecipientsRefused():
            code = max((each.code for each in error.recipients), default=None)
            gone = code is not None and code >= _FOR_GOOD
            return Failed(Trouble.MAIL_REFUSED, code, for_good=gone)
        case errors.SMTPDataError():
            return Failed(Trouble.MAIL_REFUSED, error.code, for_good=error.code >= _FOR_GOOD)
        case errors.SMTPResponseException():
            return Failed(Trouble.MAIL_REFUSED, error.code)
        case _:
            return Failed(Trouble.MAIL_SERVER_AWAY)
