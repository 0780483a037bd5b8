"""A database that is away, or stands still, costs those who ask seconds and no thread."""

import socket
from time import monotonic

import pytest
import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from eventsourcing import persistence

from projections.answering import PATIENCE_SECONDS, AnsweringConnection
from projections.database import open_engine
from services.config import READER, Settings, role_url
from services.event_log.log import EventLog, OutcomeUnknown, open_log
from services.event_log.recorder import EventRecorder
from tests.services.event_log.proxy import FaultyProxy
from tests.services.event_log.wishes import ROUND, handling, open_round, pledge, pledges

IMPATIENT = 0.3


def test_a_read_of_the_log_is_tried_once(
    postgres_log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    def away(_: object) -> None:
        nonlocal tries
        tries += 1
        raise persistence.OperationalError("away")

    recorder = postgres_log._recorder
    assert isinstance(recorder, EventRecorder)
    monkeypatch.setattr(type(recorder.datastore), "get_connection", away)
    for read in (
        lambda: postgres_log.load(ROUND.stream_id),
        lambda: postgres_log.select(0, 1),
        postgres_log.head,
    ):
        tries = 0
        with pytest.raises(persistence.OperationalError):
            read()
        assert tries == 1


def test_the_logs_connections_notice_a_vanished_server(postgres_log: EventLog) -> None:
    recorder = postgres_log._recorder
    assert isinstance(recorder, EventRecorder)
    with recorder.datastore.get_connection() as connection:
        assert isinstance(connection, AnsweringConnection)
        with socket.socket(fileno=connection.fileno()) as link:
            try:
                assert link.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
                assert 0 < link.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) <= 10_000
            finally:
                link.detach()


def test_a_write_to_a_server_that_stands_still_is_unknown_and_its_repeat_is_one_effect(
    database: Settings, signing_key: Ed25519PrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultyProxy(role_url(database, "dekomp_writer")) as proxy:
        through = database.model_copy(update={"writer_url": proxy.url})
        with open_log(through, "dekomp_writer", signing_key) as log:
            handler = handling(log)
            handler.perform(open_round())
            with monkeypatch.context() as patch:
                patch.setattr(AnsweringConnection, "PATIENCE", IMPATIENT)
                proxy.silence_next_commit()
                with pytest.raises(OutcomeUnknown):
                    handler.perform(pledge("p"))
            assert handler.perform(pledge("p")).answer.replayed is True
            assert pledges(log) == 1


def test_a_read_from_a_server_that_stands_still_is_given_up(database: Settings) -> None:
    with FaultyProxy(role_url(database, READER)) as proxy:
        engine = open_engine(proxy.url, connections=1, patience=IMPATIENT)
        with engine.connect() as connection:
            connection.execute(sa.text("SELECT 1"))
            proxy.silence_all()
            began = monotonic()
            with pytest.raises(sa.exc.OperationalError, match="no answer within"):
                connection.execute(sa.text("SELECT 2"))
            assert monotonic() - began < PATIENCE_SECONDS
        with engine.connect() as connection:
            assert connection.scalar(sa.text("SELECT 3")) == 3
        engine.dispose()
