"""A database in which nothing is built, and a log in memory with a read model that counts."""

import pytest

from tests.projections.engine.tally import Log


@pytest.fixture
def template(migrated: str) -> str:
    """Nothing is built: that is what is tested here."""
    return migrated


@pytest.fixture
def log() -> Log:
    """An empty log."""
    return Log()
