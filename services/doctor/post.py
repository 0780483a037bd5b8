"""Whether e-mails can be handed in, and how the messages to people and systems stand."""

import smtplib
from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from projections.database import open_engine
from services.config import READER, ConfigurationError, Settings, role_url
from services.doctor.finding import Finding, fine, refused, watch
from services.post.mails import MailServer, mail_server
from services.post.overview import Whole, whole

_PATIENCE_SECONDS = 5
#: Behind by so many log positions is a postman at work.
_AT_WORK = 1_000
_HEAD = text("SELECT max(notification_id) FROM events.dekomp_events")


def mail_findings(settings: Settings) -> Iterator[Finding]:
    """Ask the mail server for a sign of life; without one say what that means."""
    try:
        server = mail_server(settings)
    except (ConfigurationError, OSError) as problem:
        yield refused(
            f"The mail server is configured by half: {problem}",
            "No postman starts so, and nobody is told of anything.",
            "Correct the settings that begin with DEKOMP_SMTP.",
        )
        return
    if server is None:
        yield fine(
            "There is no mail server, so no e-mail is sent: what waits for one is given up after "
            "three days. DEKOMP_SMTP_HOST names one."
        )
        return
    yield _asked(server)


def _asked(server: MailServer) -> Finding:
    try:
        with smtplib.SMTP(server.host, server.port, timeout=_PATIENCE_SECONDS) as client:
            client.noop()
    except (OSError, smtplib.SMTPException) as fault:
        if server.security == "tls" and isinstance(fault, smtplib.SMTPServerDisconnected):
            # It wants to hear of TLS first, which says that it is there.
            return fine(f"A server answers at {server.host}:{server.port}.")
        return watch(
            f"The mail server does not answer at {server.host}:{server.port}: {fault}.",
            "E-mails are tried again for three days, and then given up.",
            "Start it, or correct DEKOMP_SMTP_HOST and DEKOMP_SMTP_PORT.",
        )
    return fine(f"The mail server answers at {server.host}:{server.port}.")


def message_findings(settings: Settings) -> Iterator[Finding]:
    """How messages stand, in a database that is known to answer."""
    try:
        engine = open_engine(role_url(settings, READER), connections=1)
    except ConfigurationError:
        # That the reader has no connection is told where the read models are looked at.
        return
    try:
        with engine.connect() as connection:
            head = connection.scalar(_HEAD) or 0
            found = whole(connection)
    except OperationalError:
        # So is it that it cannot be reached.
        return
    except DBAPIError as problem:
        yield refused(
            f"The messages that go out cannot be looked at: {str(problem.orig).strip()}",
            "The postman cannot send them either.",
            "Run `dekomp migrate`, which makes their tables.",
        )
        return
    finally:
        engine.dispose()
    yield from _of(found, head)


def _of(found: Whole | None, head: int) -> Iterator[Finding]:
    if found is None:
        yield watch(
            "No postman has followed the log yet.",
            "Nobody is told of anything by e-mail or webhook.",
            "Start `dekomp postman`.",
        )
        return
    if found.error:
        yield refused(
            f"The postman stands at log position {found.position}: {found.error}",
            "Nobody is told of what happened after it; nothing is lost.",
            "Start a version of the postman that knows this event; it goes on by itself.",
        )
    elif head - found.position > _AT_WORK:
        yield watch(
            f"The postman is {head - found.position} log positions behind.",
            "People and systems are told late.",
            "Look again in a moment; if it does not shrink, see whether a postman runs.",
        )
    if found.dead:
        yield watch(
            f"{found.dead} messages were given up.",
            "Their receivers have not been told.",
            "See `dekomp post dead`; `dekomp post redeliver` sends one again.",
        )
    if found.gone:
        yield watch(
            f"{found.gone} webhooks are held up: their receivers answered that they are gone.",
            "What they would be told waits.",
            "Ask their owners to resume or to revoke them.",
        )
    yield fine(f"{found.waiting} messages wait to be sent.")
