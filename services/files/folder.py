"""A folder as the store of files; API and worker share it as they share the database."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from services.config import Settings
from services.files.port import FileDamaged, FileUnknown

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_CHUNK = 1 << 20


class FolderFiles:
    """Files in `folder`, spread by the first two digits of their hash, readable by us alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, source: BinaryIO) -> str:
        """Store what `source` gives, whole or not at all; raises `OSError` when it cannot."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, begun = tempfile.mkstemp(dir=self._folder, prefix="begun-")
        try:
            with open(descriptor, "wb") as out:
                digest = hashlib.sha256()
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
                    out.write(chunk)
                out.flush()
                os.fsync(out.fileno())
            found = digest.hexdigest()
            place = self._place(found)
            place.parent.mkdir(mode=0o700, exist_ok=True)
            # Replacing is safe: the same name is the same bytes, and a damaged file is mended.
            os.replace(begun, place)
        except BaseException:
            Path(begun).unlink(missing_ok=True)
            raise
        _keep_name(place.parent)
        _keep_name(self._folder)
        return found

    def get(self, sha256: str) -> bytes:
        """The file's bytes; raises `FileUnknown` or `FileDamaged`."""
        try:
            content = self._place(sha256).read_bytes()
        except FileNotFoundError:
            raise FileUnknown(sha256) from None
        if hashlib.sha256(content).hexdigest() != sha256:
            raise FileDamaged(sha256)
        return content

    def exists(self, sha256: str) -> bool:
        """Whether the file is there."""
        return _HASH.fullmatch(sha256) is not None and self._place(sha256).is_file()

    def all(self) -> Iterator[tuple[str, Path]]:
        """Every stored file: its hash, and where it lies."""
        for place in sorted(self._folder.glob("??/*")):
            yield place.parent.name + place.name, place

    def _place(self, sha256: str) -> Path:
        """Where a file lies; what is no hash lies nowhere, and never outside the folder."""
        if _HASH.fullmatch(sha256) is None:
            raise FileUnknown(sha256)
        return self._folder / sha256[:2] / sha256[2:]


def open_files(settings: Settings) -> FolderFiles:
    """The installation's store of files, in its data folder."""
    return FolderFiles(settings.data_dir / "files")


def _keep_name(folder: Path) -> None:
    """Make the names in a folder durable; only that keeps a new file over a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
