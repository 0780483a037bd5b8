"""Files that a command refers to (*vedlegg*): their bytes lie outside the log, by their hash.

To let a command carry files, give it and its event a field `attachments: Attachments = ()`.
Nothing else is needed: wherever a `FileRef` stands, the API asks the store for the file
before the command is sent, and hands it out to those who may see the case.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, Field

from domain.types import Line, Sha256
from domain.value import Value


class Attachment(Value):
    """A stored file by its SHA-256 (*vedlegg*), with the name that its sender gave it."""

    sha256: Sha256
    name: Line

    @property
    def called(self) -> str:
        """What people call it."""
        return self.name


class ProtectedAttachment(Attachment):
    """A protected document (*skjermet dokument*): only who handles or controls the case reads it.

    The case shows that it exists, and its hash.
    """


class TitledFile(Value):
    """A stored file by its SHA-256 that has a title of its own, such as a paper for a meeting."""

    sha256: Sha256
    title: Line

    @property
    def called(self) -> str:
        """What people call it."""
        return self.title


class NamelessFile(Value):
    """A stored file by its SHA-256 alone, such as a spreadsheet that was read."""

    sha256: Sha256

    @property
    def called(self) -> str:
        """What people call it."""
        return "import"


FileRef = Attachment | TitledFile | NamelessFile

#: The files that one statement, report or decision comes with.
Attachments = Annotated[tuple[Attachment, ...], Field(max_length=10)]


def files_in(value: object) -> Iterator[FileRef]:
    """Every file that a command or an event names, wherever it stands in it, in order."""
    if isinstance(value, FileRef):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from files_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from files_in(inside)
    elif isinstance(value, dict):
        for inside in value.values():
            yield from files_in(inside)
