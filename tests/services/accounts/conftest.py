"""The office in a folder of its own, with the history that a test gives it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.accounts.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., Office]:
    return lambda *history: Office(tmp_path, history)
