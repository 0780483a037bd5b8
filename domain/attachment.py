"""A file that a command refers to (*vedlegg*): its bytes lie outside the log, by their hash."""

from domain.types import Line, Sha256
from domain.value import Value


class Attachment(Value):
    """A stored file by its SHA-256, and what the sender called it."""

    sha256: Sha256
    name: Line
