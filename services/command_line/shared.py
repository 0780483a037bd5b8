"""What the commands have in common: where they print, and the settings that they run with."""

import os
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console

from services.config import Settings
from services.doctor.dangerous import refuse_dangerous_settings
from services.installation import reaching_servers, settings_of

OUT: Final = Console(highlight=False, soft_wrap=True)
ERRORS: Final = Console(stderr=True, highlight=False, soft_wrap=True)

DataDir = Annotated[
    Path | None,
    typer.Option(help="Folder of databases, keys and logs [DEKOMP_DATA_DIR, else data]."),
]


def process_settings(data_dir: Path | None = None) -> Settings:
    """The settings of a process that needs the servers; refuses dangerous ones."""
    refuse_dangerous_settings(os.environ)
    return reaching_servers(settings_of(data_dir))


def say(sentence: str) -> None:
    """Print a sentence as it stands."""
    OUT.print(sentence, markup=False)
