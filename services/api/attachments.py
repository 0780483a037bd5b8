"""Whether the files that a command names are there."""

from pydantic import BaseModel

from domain.attachment import files_in
from services.api.problems import Problem
from services.files.port import Files


def check_attachments(value: BaseModel, files: Files) -> None:
    """Raise `Problem("unknown-file")` when a file that the command names is not stored."""
    if not all(files.exists(file.sha256) for file in files_in(value)):
        raise Problem("unknown-file")
