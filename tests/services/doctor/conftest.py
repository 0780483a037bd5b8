"""An installation with nothing wrong, and what the doctor refuses of it once something is."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg
import pytest

from services.config import Settings
from services.doctor.examination import examine
from services.doctor.finding import Finding, Weight


def refusals(settings: Settings, environ: Mapping[str, str] | None = None) -> list[Finding]:
    """What is refused; each says why and what to do."""
    found = [
        finding for finding in examine(settings, environ or {}) if finding.weight is Weight.REFUSED
    ]
    assert all(finding.why and finding.do for finding in found)
    return found


@pytest.fixture
def sound(database: Settings, temporal: str, durable: None) -> Settings:
    return database.model_copy(update={"temporal_address": temporal})


@contextmanager
def changed(settings: Settings, change: str, undo: str) -> Iterator[None]:
    """Something is changed by the owner for as long as the block lasts."""
    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        connection.execute(change)
        try:
            yield
        finally:
            connection.execute(undo)
