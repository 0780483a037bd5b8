"""The process that tells people and systems what happens, by e-mail and by webhooks."""

import asyncio
import logging
import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event

import domain.cases
from projections.answering import PATIENCE_SECONDS
from projections.database import open_engine
from services.config import READER, Settings, role_url
from services.event_log.folding import Folder
from services.event_log.log import EventLog
from services.garbage import settle
from services.log import configure_logging
from services.post.around import Surroundings
from services.post.following import Follower
from services.post.keeping_up import keep_up
from services.post.links import base_url
from services.post.mails import Mails, mail_server
from services.post.secrets import read_post_key
from services.post.sending import MOST, THREADS, Sender
from services.post.states import States
from services.post.webhooks import Webhooks
from services.projection_log import ProjectionLog
from services.projector import opened

logger = logging.getLogger(__name__)

#: Connections to the database: the follower's two, and the sender's threads'.
CONNECTIONS = 2 + THREADS


def serve(settings: Settings) -> None:
    """Follow the log and send until SIGTERM or SIGINT; what is under way then is finished.

    Any number of these processes may run at once. Raises `ConfigurationError` when the
    database or the mail server is configured by half; a database that is out of reach is
    waited for.
    """
    configure_logging()
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    if mail_server(settings) is None:
        logger.warning("No mail server is configured (DEKOMP_SMTP_HOST), so no e-mail is sent.")
    if log := opened(settings, stop):
        with log:
            settle()
            asyncio.run(run(settings, log, stop))


async def run(settings: Settings, log: EventLog, stop: Event) -> None:
    """Follow and send until `stop` is set; raises as `serve` does."""
    engine = open_engine(
        role_url(settings, READER), connections=CONNECTIONS, patience=PATIENCE_SECONDS
    )
    key = read_post_key(settings)
    follower = Follower(
        engine,
        ProjectionLog(log),
        States(log),
        Surroundings(engine, Folder(log, domain.cases)),
        base_url(settings),
        _now,
    )
    webhooks = Webhooks(key, _now, loopback=settings.webhooks_to_loopback)
    mails = Mails(mail_server(settings), key, settings)
    sender = Sender(engine, webhooks, mails, _now)
    # The follower has a thread, and every message under way one that asks for its host.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(MOST + 1))
    ending = asyncio.Event()
    following = asyncio.create_task(asyncio.to_thread(keep_up, follower, log, stop))
    sending = asyncio.create_task(sender.run(ending))
    try:
        await following
    finally:
        stop.set()
        ending.set()
        await sending
        await webhooks.close()
        engine.dispose()


def _now() -> datetime:
    return datetime.now(UTC)
