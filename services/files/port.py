"""What a store of files offers, whatever keeps them: a folder here, elsewhere an object store."""

from typing import BinaryIO, Protocol


class Files(Protocol):
    """Bytes by their SHA-256 (64 hexadecimal digits). What is stored never changes."""

    def put(self, source: BinaryIO) -> str:
        """Store all that `source` still has to give, and return its SHA-256.

        Storing the same bytes again is no error. Either all of it is stored or nothing.
        """
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes of a stored file, verified against their name.

        Raises `FileUnknown` when there is none, `FileDamaged` when they no longer match.
        """
        ...

    def exists(self, sha256: str) -> bool:
        """Whether a file is stored under the hash; it is not read for that."""
        ...


class FileUnknown(LookupError):
    """No file is stored under this hash."""


class FileDamaged(Exception):
    """What is stored under this hash is no longer what was stored: restore it from a backup."""
