"""The accounts system as a folder (*filutveksling*): we leave files, it fetches and answers.

`orders/` and `queries/` are what it fetches; `answers/` is where it puts what it says;
`ready/`, `read/` and `set-aside/` are ours. An order is written to `ready/` and leaves by a
rename, so that it lies in exactly one of the two places and is never seen half written.
All lie on one file system.
"""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from services.accounts.port import Delivery, PaymentOrder
from services.accounts.written import (
    NotReadable,
    NotWhole,
    order_file,
    query_file,
    read_answers,
)
from services.config import Settings

#: What `payment.sent` calls this way to the accounts.
NAME: Final = "file-drop"

_SUFFIX = ".jsonl"
_LARGEST = 8 << 20
_FOLDERS = ("orders", "queries", "answers", "ready", "read", "set-aside")


class AccountsBusy(Exception):
    """Another process is at work in the folder; the message says so."""


class FileDrop:
    """A folder that is shared with the accounts system."""

    name = NAME

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in _FOLDERS:
            (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes of ours out meanwhile; raises `AccountsBusy`."""
        with (self._folder / "lock").open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise AccountsBusy(f"Another process is at work in {self._folder}.") from None
            yield

    def prepare(self, order: PaymentOrder) -> None:
        """Write the order's file to `ready/`."""
        _write(self._ready(order), order_file(order))

    def prepared(self, order: PaymentOrder) -> bool:
        """Whether the order's file lies in `ready/`, byte for byte."""
        try:
            return self._ready(order).read_bytes() == order_file(order)
        except FileNotFoundError:
            return False

    def withdraw(self, order: PaymentOrder) -> None:
        """Remove the order's file from `ready/`."""
        ready = self._ready(order)
        if ready.exists():
            ready.unlink()
            _keep_names(ready.parent)

    def hand_over(self, order: PaymentOrder) -> None:
        """Rename the order's file into `orders/`; raises `FileNotFoundError` when none is ready."""
        os.rename(self._ready(order), self._folder / "orders" / _file_name(order))
        _keep_names(self._folder / "orders")
        _keep_names(self._folder / "ready")

    def ask(self, order: PaymentOrder) -> None:
        """Write the query's file; the same query again is the same file."""
        _write(self._folder / "queries" / _file_name(order), query_file(order))

    def answers(self) -> Iterator[Delivery]:
        """The files in `answers/`, by name; links and hidden files are passed by."""
        for file in sorted((self._folder / "answers").glob(f"*{_SUFFIX}")):
            if file.name.startswith(".") or file.is_symlink() or not file.is_file():
                continue
            yield _delivery(file)

    def put_away(self, delivery: Delivery, problems: tuple[str, ...]) -> None:
        """Move the file to `read/`, or with its problems beside it to `set-aside/`."""
        file = self._folder / "answers" / delivery.name
        to = self._folder / ("set-aside" if problems else "read")
        # The same name may come again with other answers, and neither may be lost.
        kept = f"{hashlib.sha256(file.read_bytes()).hexdigest()[:16]}-{delivery.name}"
        if problems:
            _write(to / f"{kept}.problems.txt", ("\n".join(problems) + "\n").encode())
        os.replace(file, to / kept)
        _keep_names(to)
        _keep_names(file.parent)

    def _ready(self, order: PaymentOrder) -> Path:
        return self._folder / "ready" / _file_name(order)


def open_drop(settings: Settings) -> FileDrop:
    """The installation's folder: `DEKOMP_ACCOUNTS_DIR`, else `accounts` in the data folder."""
    return FileDrop(settings.accounts_dir)


def _file_name(order: PaymentOrder) -> str:
    """From the payment's id alone, so that no payment ever lies there twice."""
    return f"{order.order_id}{_SUFFIX}"


def _delivery(file: Path) -> Delivery:
    if file.stat().st_size > _LARGEST:
        return Delivery(name=file.name, fault=f"the file is larger than {_LARGEST} bytes")
    try:
        return Delivery(name=file.name, answers=read_answers(file.read_bytes()))
    except NotWhole:
        return Delivery(name=file.name, whole=False)
    except NotReadable as fault:
        return Delivery(name=file.name, fault=str(fault))


def _write(to: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut."""
    begun = to.with_name(f".{to.name}.begun")
    with begun.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    os.replace(begun, to)
    _keep_names(to.parent)


def _keep_names(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
