"""A small disk for the database, which can be filled: a memory file system of its own."""

import subprocess
from contextlib import suppress
from pathlib import Path

_CHUNK = b"\0" * 1_048_576


class SmallDisk:
    """A mounted file system of `size_mb`; `mounted` is False where this account may not mount."""

    def __init__(self, folder: Path, size_mb: int) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size_mb}m,mode=0755", "tmpfs", str(folder)],
            capture_output=True,
            check=False,
        )
        self.mounted = done.returncode == 0

    def fill(self) -> None:
        """Take all the space that is left."""
        with suppress(OSError), self._ballast.open("wb", buffering=0) as file:
            while True:
                file.write(_CHUNK)

    def free(self) -> None:
        """Give the space back."""
        self._ballast.unlink(missing_ok=True)

    def close(self) -> None:
        """Take the file system away, with all that is in it."""
        if self.mounted:
            subprocess.run(["umount", str(self.folder)], check=True)
