"""The process that keeps the read models up with the log."""

import signal
from threading import Event

from projections.database import open_engine
from projections.projector import Projector
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.projection_log import open_projection_log


def serve(settings: Settings) -> None:
    """Fold the log into the read models until SIGTERM or SIGINT; then finish the batch and end.

    Any number of these processes may run at once: one works, the others stand by.
    Raises `ConfigurationError` when the database is not configured; a database that
    is out of reach is waited for.
    """
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    # A rebuild holds its claim on one connection while it fills the tables on another.
    engine = open_engine(role_url(settings, READER), connections=2 * len(PROJECTIONS))
    try:
        with open_projection_log(settings) as log:
            Projector(engine, log, PROJECTIONS).run(stop)
    finally:
        engine.dispose()
