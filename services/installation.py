"""The settings of one installation: the environment, the command line, and what runs already."""

from pathlib import Path
from typing import Any

from services.config import Settings
from services.stack.running import running_in


def settings_of(data_dir: Path | None = None, port: int | None = None) -> Settings:
    """The environment's settings, where the command line does not say otherwise.

    Paths come out absolute, so that child processes find the same files. Raises pydantic's
    `ValidationError` for a value of the wrong kind.
    """
    said: dict[str, Any] = {"data_dir": data_dir, "port": port}
    settings = Settings(**{name: value for name, value in said.items() if value is not None})
    paths = ("data_dir", "token_key_file", "writer_key_file", "post_key_file", "accounts_dir")
    return settings.model_copy(update={name: getattr(settings, name).absolute() for name in paths})


def reaching_servers(settings: Settings) -> Settings:
    """With the addresses of the stack that runs on this data folder, where none are given."""
    running = running_in(settings.data_dir)
    if running is None or settings.database_url:
        return settings
    found = {"database_url": running.database_url}
    if "temporal_address" not in settings.model_fields_set:
        found["temporal_address"] = running.temporal_address
    return settings.model_copy(update=found)
