"""A store of files in memory, for tests that need no folder."""

import hashlib
from typing import BinaryIO

from services.files.port import FileUnknown


class MemoryFiles:
    """Bytes by their SHA-256."""

    def __init__(self) -> None:
        self._stored: dict[str, bytes] = {}

    def put(self, source: BinaryIO) -> str:
        """Store what `source` gives."""
        content = source.read()
        found = hashlib.sha256(content).hexdigest()
        self._stored[found] = content
        return found

    def get(self, sha256: str) -> bytes:
        """The bytes; raises `FileUnknown`."""
        if sha256 not in self._stored:
            raise FileUnknown(sha256)
        return self._stored[sha256]

    def exists(self, sha256: str) -> bool:
        """Whether there is such a file."""
        return sha256 in self._stored
