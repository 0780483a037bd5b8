"""Programs that come as wheels: where the installer put them."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from services.stack.errors import StackError


def program_of(package: str, name: str) -> Path:
    """The path of the program `name` that the installed distribution `package` brought.

    Raises `StackError` when the distribution is missing or holds no such program.
    """
    try:
        files = distribution(package).files or []
    except PackageNotFoundError:
        raise StackError(f"The package {package} is not installed; install it.") from None
    for file in files:
        if file.stem == name and Path(str(file.locate())).is_file():
            return Path(str(file.locate())).resolve()
    raise StackError(f"The package {package} holds no program '{name}'; install it again.")
