"""One `up` for one data folder: a lock that the kernel gives back however we end."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from services.stack.errors import StackError


@contextmanager
def claimed(data_dir: Path) -> Iterator[None]:
    """Hold the data folder, which is made when it is missing.

    Raises `StackError` when another process holds it, or it cannot be made.
    """
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(data_dir / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        raise StackError(f"The data folder cannot be used: {problem}.") from problem
    try:
        _lock(lock, data_dir)
        yield
    finally:
        os.close(lock)


def _lock(lock: int, data_dir: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(lock, 20, 0).decode().strip()
        raise StackError(
            f"Another dekomp (process {holder}) already runs on {data_dir}. Stop it, or choose "
            "another folder with --data-dir."
        ) from None
    os.ftruncate(lock, 0)
    os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
