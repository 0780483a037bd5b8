"""A database with the reader's role, in which every read model is built."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from projections.database import open_engine
from services.config import READER, Settings, role_url


@pytest.fixture
def template(built: str) -> str:
    """What a story is folded into, which need not be made first."""
    return built


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    """The reader's way into a database of the test's own."""
    engine = open_engine(role_url(database, READER), connections=4)
    yield engine
    engine.dispose()
