"""What a running stack tells others: where it answers, and how its servers are reached."""

from pathlib import Path

from pydantic import BaseModel, ValidationError

from services.keys import write_secret

_NAME = "running.json"


class Running(BaseModel):
    """The content of the ready file. It holds a password, so only its owner may read it."""

    url: str
    data_dir: Path
    database_url: str
    temporal_address: str
    pid: int


def announce(running: Running, *files: Path) -> None:
    """Write it into the data folder and each other file, whole or not at all."""
    for file in (running.data_dir / _NAME, *files):
        write_secret(file, running.model_dump_json(indent=2).encode())


def withdraw(data_dir: Path, *files: Path) -> None:
    """Remove what `announce` wrote, also when an earlier run was killed before it could."""
    for file in (data_dir / _NAME, *files):
        file.unlink(missing_ok=True)


def running_in(data_dir: Path) -> Running | None:
    """What the stack of this data folder last announced, or None when there is nothing."""
    try:
        return Running.model_validate_json((data_dir / _NAME).read_bytes())
    except (OSError, ValidationError):
        return None
