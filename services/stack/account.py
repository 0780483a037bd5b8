"""The unprivileged account that PostgreSQL runs under when we are root; it refuses root."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from services.stack.errors import StackError

_UNPRIVILEGED = "nobody"


@dataclass(frozen=True)
class Account:
    """A user account of the operating system."""

    name: str
    uid: int
    gid: int


def server_account() -> Account | None:
    """The account to run PostgreSQL under, or None to stay what we are.

    Raises `StackError` when we are root and the machine has no unprivileged account.
    """
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(_UNPRIVILEGED)
    except KeyError:
        raise StackError(
            f"PostgreSQL does not run as root, and there is no account '{_UNPRIVILEGED}' to run "
            "it under. Start dekomp as an ordinary user."
        ) from None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def succeeds(account: Account, *command: str) -> bool:
    """Whether the command runs and succeeds under the account: asked of the kernel itself."""
    try:
        done = subprocess.run(
            command,
            user=account.uid,
            group=account.gid,
            extra_groups=[],
            cwd="/",
            capture_output=True,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0


def reaches(account: Account, folder: Path) -> bool:
    """Whether the account may walk into the folder, through every parent of it."""
    return succeeds(account, "/bin/sh", "-c", 'cd "$1"', "sh", str(folder))
