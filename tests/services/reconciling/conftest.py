"""The log with a projector that keeps up with it, and a Temporal server of the test's own."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine

from projections.projector import Projector
from services.config import Settings
from services.event_log.log import EventLog, open_log
from services.event_log.signing import read_signing_key
from services.projection_log import ProjectionLog
from services.stack import temporal as embedded_temporal
from services.stack.temporal import EmbeddedTemporal
from tests.services.reconciling.stand import PROJECTIONS


@pytest.fixture
def log(durable: None, database: Settings, engine: Engine) -> Iterator[EventLog]:
    """The log, with a projector that keeps up with it."""
    key = read_signing_key(database.writer_key_file)
    stop = Event()
    with (
        open_log(database, role="dekomp_writer", signing_key=key) as log,
        open_log(database, role="dekomp_reader") as read,
    ):
        projector = Projector(engine, ProjectionLog(read), PROJECTIONS)
        thread = Thread(target=projector.run, args=(stop,))
        thread.start()
        yield log
        stop.set()
        thread.join()


@pytest.fixture
def server(data_dir: Path) -> EmbeddedTemporal:
    """A Temporal server of the test's own, not started."""
    return embedded_temporal.prepare(data_dir)
