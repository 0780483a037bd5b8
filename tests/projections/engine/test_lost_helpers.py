"""Helpers that are lost, each time anew, keep no read model from being built."""

from threading import Event, Thread

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from projections.projector import Projector
from projections.waiting import wait_for
from services.config import Settings
from services.event_log.log import open_log
from services.projection_log import ProjectionLog
from tests.projections.engine.crews import fill, lost, sick_and_sound, told
from tests.projections.story import rows


def test_a_projector_builds_alone_after_a_helper_was_lost(
    database: Settings, engine: Engine
) -> None:
    sound, stop = sick_and_sound()[1], Event()
    with open_log(database, "dekomp_writer", Ed25519PrivateKey.generate()) as events:
        fill(events, told())
        log = ProjectionLog(events)
        helpers = lost(sick_and_sound)
        projector = Projector(engine, log, [sound], first_pause=0.01, helpers=helpers)
        runs = Thread(target=projector.run, args=(stop,))
        runs.start()
        try:
            assert wait_for(engine, sound, log.head(), timeout=30)
        finally:
            stop.set()
            runs.join()
        assert len(rows(engine, sound)["seen"]) == log.head()
