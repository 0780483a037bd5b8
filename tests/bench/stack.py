"""A real PostgreSQL, durable as in production, and a real Temporal server for the benchmarks."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from services.config import Settings
from services.event_log.migrate import migrate
from services.keys import ensure_keys
from services.stack import postgres, temporal
from services.stack.child import end, launch
from services.stack.place import discard


@asynccontextmanager
async def servers() -> AsyncIterator[Settings]:
    """Settings that reach both servers; they and their folders are gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="dekomp-bench-"))
    children = []
    try:
        database = postgres.prepare(folder, "only-for-benchmarks")
        process = temporal.prepare(folder)
        for server in (database, process):
            children.append((launch(server.program(), folder / "log"), server))
            await server.ready()
        settings = Settings(
            database_url=database.url("postgres"),
            temporal_address=process.address,
            data_dir=folder,
        )
        migrate(settings)
        ensure_keys(settings)
        yield settings
    finally:
        for child, server in reversed(children):
            end(child, server.program())
        discard(folder)
