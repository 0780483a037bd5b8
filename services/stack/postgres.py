"""PostgreSQL 18 from a wheel, as a child of ours on the loopback address."""

import asyncio
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from services.stack.account import Account, server_account
from services.stack.child import Program
from services.stack.errors import StackError
from services.stack.place import cluster_home, installation, reachable_installation
from services.stack.port import remembered_port
from services.stack.stale import end_leftover_server
from services.stack.waiting import until

OWNER = "dekomp"
DATABASE = "dekomp"
_START_SECONDS = 60.0
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
# A lost answer of a test's commit harms nobody; `dekomp up` never runs so.
_FAST = (
    *("-c", "fsync=off"),
    *("-c", "synchronous_commit=off"),
    *("-c", "full_page_writes=off"),
)


@dataclass(frozen=True)
class EmbeddedPostgres:
    """A cluster that is ready to be started."""

    home: Path
    programs: Path
    account: Account | None
    port: int
    password: str

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own data directory."""
        return self.home / "cluster"

    def url(self, database: str = DATABASE) -> str:
        """The owner's connection to a database of this cluster."""
        return (
            f"postgresql://{OWNER}:{quote(self.password, safe='')}@127.0.0.1:{self.port}/{database}"
        )

    def program(self) -> Program:
        """The server as a child process; SIGINT is its fast, orderly shutdown."""
        settings = (
            "listen_addresses=127.0.0.1",
            f"port={self.port}",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
        )
        options = tuple(part for setting in settings for part in ("-c", setting))
        return Program(
            name="postgres",
            command=(
                str(self.programs / "bin" / "postgres"),
                *("-D", str(self.cluster)),
                *options,
            ),
            environment=_ENVIRONMENT,
            directory=self.home,
            account=self.account,
            stop=signal.SIGINT,
            orphaned=signal.SIGINT,
            patience=30.0,
        )

    async def ready(self) -> None:
        """Wait until the server takes connections; raises `StackError` when it never does."""
        await until(self._answers, within=_START_SECONDS, what="PostgreSQL")

    async def create_database(self, name: str = DATABASE) -> None:
        """Make the database if it is not there."""
        await asyncio.to_thread(self._create_database, name)

    async def _answers(self) -> bool:
        return await asyncio.to_thread(self.answers)

    def answers(self) -> bool:
        """Whether the server takes a connection now."""
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def _create_database(self, name: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            query = "SELECT FROM pg_database WHERE datname = %s"
            if connection.execute(query, (name,)).fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def prepare(data_dir: Path, password: str, *, fast: bool = False) -> EmbeddedPostgres:
    """Make the cluster if it is not there, and clear away what a killed run left behind.

    `fast` gives up safety against a power cut; it is for tests alone. Raises `StackError`
    when the cluster cannot be made.
    """
    data_dir = data_dir.resolve()
    account = server_account()
    programs = reachable_installation(account, installation())
    home = cluster_home(account, data_dir)
    cluster = home / "cluster"
    if cluster.exists():
        end_leftover_server(cluster)
    else:
        _initialise(home, programs, account, password, fast)
    port = remembered_port(data_dir / "postgres-port")
    return EmbeddedPostgres(home, programs, account, port, password)


def _initialise(
    home: Path, programs: Path, account: Account | None, password: str, fast: bool
) -> None:
    # Under another name until it is complete, so a killed initdb leaves no half cluster.
    begun, password_file = home / "begun", home / "initdb-password"
    shutil.rmtree(begun, ignore_errors=True)
    password_file.unlink(missing_ok=True)
    with open(os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(password)
    if account:
        os.chown(password_file, account.uid, account.gid)
    try:
        done = subprocess.run(
            [
                *(
                    str(programs / "bin" / "initdb"),
                    "-D",
                    str(begun),
                    f"--username={OWNER}",
                ),
                *("--auth=scram-sha-256", f"--pwfile={password_file}"),
                *("--encoding=UTF8", "--data-checksums"),
                # Independent of the system's C library, whose collations change under an index.
                *(
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                ),
                *(("--no-sync", *_FAST) if fast else ()),
            ],
            env=_ENVIRONMENT,
            cwd=home,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        password_file.unlink()
    if done.returncode != 0:
        raise StackError(f"PostgreSQL's initdb failed: {done.stderr.strip()}")
    begun.rename(home / "cluster")
