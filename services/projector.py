"""The process that keeps the read models up with the log."""

import logging
import signal
from threading import Event

from eventsourcing.persistence import OperationalError

from projections.database import open_engine
from projections.projector import Projector
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.event_log.log import EventLog, open_log
from services.garbage import settle
from services.helpers import helpers_of
from services.log import configure_logging
from services.projection_log import ProjectionLog

logger = logging.getLogger(__name__)


def serve(settings: Settings) -> None:
    """Fold the log into the read models until SIGTERM or SIGINT; then finish the batch and end.

    Any number of these processes may run at once: one works, the others stand by.
    Raises `ConfigurationError` when the database is not configured; a database that
    is out of reach is waited for.
    """
    configure_logging()
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    # A rebuild holds its claim on one connection while it fills the tables on another.
    engine = open_engine(role_url(settings, READER), connections=2 * len(PROJECTIONS))
    if log := opened(settings, stop):
        with log:
            settle()
            helpers = helpers_of(settings)
            Projector(engine, ProjectionLog(log), PROJECTIONS, helpers=helpers).run(stop)
    engine.dispose()


def opened(settings: Settings, stop: Event) -> EventLog | None:
    """Open the log, however long the server takes to come up; None when told to stop first."""
    while not stop.is_set():
        try:
            return open_log(settings, role="dekomp_reader")
        except OperationalError as error:
            # No pause of its own: an attempt takes some seconds before it gives up.
            logger.warning("The log cannot be opened yet: %s", error)
    return None
