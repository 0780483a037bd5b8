from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.config import Settings
from services.event_log.log import EventLog, memory_log, open_log


@pytest.fixture(scope="session")
def signing_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def postgres_log(database: Settings, signing_key: Ed25519PrivateKey) -> Iterator[EventLog]:
    with open_log(database, "dekomp_writer", signing_key) as log:
        yield log


@pytest.fixture(params=["memory", "postgres"])
def log(request: pytest.FixtureRequest, signing_key: Ed25519PrivateKey) -> Iterator[EventLog]:
    """Every promise of the log is kept by both of its stores."""
    if request.param == "postgres":
        yield request.getfixturevalue("postgres_log")
        return
    with memory_log(signing_key) as log:
        yield log
