"""Finds the files that a command or an event names, wherever they stand in it."""

from collections.abc import Iterator

from pydantic import BaseModel

from domain.attachment import Attachment
from services.api.problems import Problem
from services.files.port import Files


def attachments_in(value: object) -> Iterator[Attachment]:
    """Every attachment in a value, in order."""
    if isinstance(value, Attachment):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from attachments_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from attachments_in(inside)


def check_attachments(value: BaseModel, files: Files) -> None:
    """Raise `Problem("unknown-file")` when a file that the command names is not stored."""
    if not all(files.exists(attachment.sha256) for attachment in attachments_in(value)):
        raise Problem("unknown-file")
