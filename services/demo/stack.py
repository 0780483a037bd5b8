"""A stack of the demo's own, in a temporary folder, which leaves nothing behind."""

import os
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from signal import SIGTERM
from typing import Final

from services.config import Settings
from services.stack.child import Program, end, last_lines, launch
from services.stack.errors import StackError
from services.stack.place import discard
from services.stack.port import free_port
from services.stack.running import Running, running_in
from services.stack.waiting import until

_START_SECONDS: Final = 90.0
# Ending takes the API, the worker, the projector and both servers their time.
_END_SECONDS: Final = 60.0
#: What would lead the demo to somebody's real data.
_OURS: Final = ("DATABASE_URL", "TEMPORAL_ADDRESS", "TEMPORAL_NAMESPACE")


@asynccontextmanager
async def own_stack() -> AsyncIterator[tuple[str, Settings]]:
    """The address of a fresh stack, and the settings that hold its token key.

    It runs as `dekomp up` in a process of its own, and ends with this context however that
    is left; if we are killed, the kernel tells it to end. Raises `StackError` when it does
    not start.
    """
    with _own_folder() as folder:
        program = _up(folder)
        log = folder / "up.log"
        child = launch(program, log)
        try:

            async def announced() -> bool:
                if child.poll() is not None:
                    raise StackError(f"The demo's stack did not start.\n{last_lines(log)}")
                return running_in(folder) is not None

            await until(announced, within=_START_SECONDS, what="The demo's stack")
            yield _reached(folder)
        finally:
            end(child, program)


def _up(folder: Path) -> Program:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in _OURS and not name.startswith("DEKOMP_")
    }
    return Program(
        name="up",
        command=(
            *(sys.executable, "-m", "services.cli", "up"),
            *("--data-dir", str(folder), "--port", str(free_port())),
        ),
        environment={**environment, "PYTHONUNBUFFERED": "1"},
        orphaned=SIGTERM,
        patience=_END_SECONDS,
    )


def _reached(folder: Path) -> tuple[str, Settings]:
    running = running_in(folder)
    if running is None:
        raise StackError("The demo's stack ended right after its start.")
    return running.url, _settings(folder, running)


def _settings(folder: Path, running: Running) -> Settings:
    return Settings(
        data_dir=folder,
        database_url=running.database_url,
        temporal_address=running.temporal_address,
        token_key_file=folder / "keys" / "token.jwk",
        writer_key_file=folder / "keys" / "writer.pem",
    )


@contextmanager
def _own_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="dekomp-demo-"))
    try:
        yield folder
    finally:
        discard(folder)
