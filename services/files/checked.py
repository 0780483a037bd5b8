"""The one judgement of a file that comes in, at whichever door."""

from typing import Final

from services.files.archives import NotWhole
from services.files.kinds import Kind, kind_of
from services.files.safety import is_unsafe

#: Asked before all of a file is read.
LARGEST: Final = 25 * 1024 * 1024


class NotTaken(Exception):
    """The file is not taken; `code` is the problem that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def checked(content: bytes, declared: str) -> Kind:
    """The kind of a file whose bytes are what its media type says, and safe to hand on.

    Raises `NotTaken`: `empty-file`, `file-type-mismatch`, `unsafe-file`.
    """
    if not content:
        raise NotTaken("empty-file")
    kind = kind_of(content)
    if kind is None or kind.media_type != declared:
        raise NotTaken("file-type-mismatch")
    try:
        unsafe = is_unsafe(content, kind)
    except NotWhole as fault:
        raise NotTaken("file-type-mismatch") from fault
    if unsafe:
        raise NotTaken("unsafe-file")
    return kind
