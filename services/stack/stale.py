"""A PostgreSQL server that outlived the `up` that started it."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from services.stack.errors import StackError

_PATIENCE_SECONDS = 30.0
_PAUSE_SECONDS = 0.1


def end_leftover_server(cluster: Path) -> None:
    """End the server that still runs on this cluster, and remove a lock file it left.

    Raises `StackError` when the server does not end. A process that merely has the number
    in the lock file, because numbers are used again, is left alone.
    """
    lock = cluster / "postmaster.pid"
    with suppress(FileNotFoundError, ValueError, IndexError):
        process = int(lock.read_text().splitlines()[0])
        if _serves(process, cluster):
            os.kill(process, signal.SIGINT)
            _wait_for_end(process, cluster)
        lock.unlink()


def _wait_for_end(process: int, cluster: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while _serves(process, cluster):
        if time.monotonic() > deadline:
            raise StackError(
                f"A PostgreSQL server of an earlier run (process {process}) still uses {cluster} "
                "and does not end. End it, then start again."
            )
        time.sleep(_PAUSE_SECONDS)


def _serves(process: int, cluster: Path) -> bool:
    return str(cluster) in _command_line(process)


def _command_line(process: int) -> list[str]:
    """The process's arguments, or nothing when it is gone."""
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{process}/cmdline").read_text().split("\0")
        except (FileNotFoundError, ProcessLookupError):
            return []
    found = subprocess.run(
        ["ps", "-o", "args=", "-p", str(process)],
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.split()
