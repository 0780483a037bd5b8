"""A database with the reader's role, and a log in memory with a read model that counts."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from projections.database import open_engine
from services.config import READER, Settings, role_url
from tests.projections.engine.tally import Log


@pytest.fixture
def template(migrated: str) -> str:
    """Nothing is built: that is what is tested here."""
    return migrated


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    """The reader's way into a database of the test's own."""
    engine = open_engine(role_url(database, READER), connections=8)
    yield engine
    engine.dispose()


@pytest.fixture
def log() -> Log:
    """An empty log."""
    return Log()
