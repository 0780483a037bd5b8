import os
import signal
from pathlib import Path

import psycopg
import pytest
from temporalio.client import Client
from temporalio.service import RPCError
from temporalio.testing import WorkflowEnvironment

from services.stack import postgres as embedded_postgres
from services.stack import temporal as embedded_temporal
from services.stack.child import end, launch


def test_the_database_is_postgres_18_with_checksums_on_the_loopback_address(
    postgres: str,
) -> None:
    with psycopg.connect(postgres) as connection:
        found = connection.execute(
            "SELECT current_setting('server_version_num')::int / 10000,"
            " current_setting('data_checksums'), current_setting('listen_addresses'),"
            " current_setting('unix_socket_directories'), lower('ÆØÅ')"
        ).fetchone()
    assert found == (18, "on", "127.0.0.1", "", "æøå")


def test_the_database_refuses_a_wrong_password(postgres: str) -> None:
    wrong = postgres.replace("only-for-tests", "guessed")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_a_database_that_people_use_is_safe_against_a_power_cut(data_dir: Path) -> None:
    server = embedded_postgres.prepare(data_dir, "a password/with@signs")
    assert "fsync=off" not in server.program().command


async def test_what_was_committed_survives_a_killed_server_and_its_port_stays(
    data_dir: Path,
) -> None:
    server = embedded_postgres.prepare(data_dir, "p/w@d:%")
    child = launch(server.program(), data_dir / "log")
    await server.ready()
    await server.create_database()
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 46 AS county")
    child.kill()
    child.wait()

    again = embedded_postgres.prepare(data_dir, "p/w@d:%")
    child = launch(again.program(), data_dir / "log")
    await again.ready()
    with psycopg.connect(again.url()) as connection:
        kept = connection.execute("SELECT county FROM kept").fetchone()
    assert (end(child, again.program()), kept, again.port) == (0, (46,), server.port)


async def test_a_server_left_by_a_killed_start_is_ended_before_the_next(
    data_dir: Path,
) -> None:
    left = embedded_postgres.prepare(data_dir, "password")
    child = launch(left.program(), data_dir / "log")
    await left.ready()

    again = embedded_postgres.prepare(data_dir, "password")

    assert child.wait(30) == 0
    assert again.port == left.port


def test_a_lock_file_with_the_number_of_a_stranger_ends_nobody(data_dir: Path) -> None:
    server = embedded_postgres.prepare(data_dir, "password")
    lock = server.cluster / "postmaster.pid"
    lock.write_text(f"{os.getpid()}\n")

    embedded_postgres.prepare(data_dir, "password")

    assert not lock.exists()


async def test_temporal_serves_its_namespace_and_finds_workflows_by_county(
    temporal: str,
) -> None:
    client = await Client.connect(temporal)
    found = await client.count_workflows("CountyNumber = '46' AND BudgetYear = 2025")
    assert found.count == 0
    with pytest.raises(RPCError, match="NoSuchAttribute"):
        await client.count_workflows("NoSuchAttribute = 'x'")


async def test_temporal_starts_again_on_the_file_of_a_killed_one(
    data_dir: Path,
) -> None:
    for stop in (signal.SIGKILL, signal.SIGTERM):
        server = embedded_temporal.prepare(data_dir)
        child = launch(server.program(), data_dir / "log")
        await server.ready()
        child.send_signal(stop)
        child.wait(30)


async def test_the_time_skipping_server_skips_time(
    time_skipping: WorkflowEnvironment,
) -> None:
    before = await time_skipping.get_current_time()
    await time_skipping.sleep(30 * 24 * 3600)
    assert (await time_skipping.get_current_time() - before).days == 30
