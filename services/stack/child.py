"""One child process: how it is started, and how it is ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from services.stack import tether
from services.stack.account import Account


@dataclass(frozen=True)
class Program:
    """A program to run as our child.

    `stop` asks it to end in order; `orphaned` is what it gets when we are killed.
    `patience` is how many seconds it has to end before it is killed.
    """

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    directory: Path | None = None
    account: Account | None = None
    stop: signal.Signals = signal.SIGTERM
    orphaned: signal.Signals = signal.SIGKILL
    patience: float = 15.0


def launch(program: Program, log: Path) -> subprocess.Popen[bytes]:
    """Start the program with its output appended to `log`.

    Call it from a thread that lives as long as the process: the kernel counts the end of
    the starting thread as the end of the parent. The child gets a session of its own, so
    that Ctrl-C reaches us alone and we end the children in their order.
    """
    uid, gid = (program.account.uid, program.account.gid) if program.account else (-1, -1)
    numbers = (os.getpid(), program.orphaned.value, uid, gid)
    with log.open("ab") as output:
        return subprocess.Popen(
            [
                sys.executable,
                "-I",
                "-S",
                tether.__file__,
                *map(str, numbers),
                *program.command,
            ],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=dict(program.environment),
            cwd=program.directory,
            start_new_session=True,
        )


def end(child: subprocess.Popen[bytes], program: Program) -> int:
    """End the child, first in order and after its patience by force; returns its exit code."""
    child.send_signal(program.stop)
    try:
        return child.wait(program.patience)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        return child.wait()


def last_lines(log: Path, count: int = 12) -> str:
    """The end of a log file, to show why a child keeps dying."""
    with suppress(FileNotFoundError):
        return "\n".join(log.read_text(errors="replace").splitlines()[-count:])
    return ""
