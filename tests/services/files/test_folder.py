from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from services.files.folder import FolderFiles
from services.files.port import FileDamaged, FileUnknown

CONTENT = b"behov;eining\n" * 200_000
NAME = sha256(CONTENT).hexdigest()


class Breaking(BytesIO):
    """A source that breaks after its first piece, as an upload cut half way does."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise ConnectionError
        return super().read(size)


def stored(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_known_by_its_hash_and_read_as_it_was(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path / "files")
    assert not files.exists(NAME)
    assert files.put(BytesIO(CONTENT)) == NAME
    assert files.exists(NAME)
    assert files.get(NAME) == CONTENT


def test_storing_it_twice_keeps_one(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    files.put(BytesIO(CONTENT))
    files.put(BytesIO(CONTENT))
    assert len(stored(tmp_path)) == 1


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    FolderFiles(tmp_path / "files").put(BytesIO(CONTENT))
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "files").rglob("*"))


def test_a_source_that_breaks_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ConnectionError):
        FolderFiles(tmp_path).put(Breaking(CONTENT))
    assert stored(tmp_path) == []


def test_a_damaged_file_is_not_handed_out_and_storing_it_again_mends_it(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    files.put(BytesIO(CONTENT))
    stored(tmp_path)[0].write_bytes(CONTENT[:-1])
    with pytest.raises(FileDamaged):
        files.get(NAME)
    files.put(BytesIO(CONTENT))
    assert files.get(NAME) == CONTENT


@pytest.mark.parametrize("name", [NAME, "", "../../etc/passwd", NAME.upper(), f"{NAME}\n"])
def test_what_is_not_there_is_unknown(tmp_path: Path, name: str) -> None:
    files = FolderFiles(tmp_path)
    assert not files.exists(name)
    with pytest.raises(FileUnknown):
        files.get(name)
