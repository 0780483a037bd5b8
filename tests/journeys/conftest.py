"""One running system for all journeys; each journey has a county and a year of its own."""

from collections.abc import AsyncIterator, Iterator
from itertools import product
from urllib.parse import urlsplit

import psycopg
import pytest
import pytest_asyncio

from domain.schemes.counties import COUNTIES
from services.config import Settings
from services.event_log.migrate import migrate
from services.keys import ensure_keys
from tests.conftest import own_folder
from tests.journeys.clamd import clamd
from tests.journeys.county import County
from tests.journeys.stand import Stand, standing
from tests.workflows.namespace import own_namespace

NAME = "journeys"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stand(postgres: str, temporal: str) -> AsyncIterator[Stand]:
    """The running system."""
    await own_namespace(temporal, NAME)
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {NAME}")
    with own_folder() as folder, clamd() as scanner:
        settings = Settings(
            database_url=urlsplit(postgres)._replace(path=f"/{NAME}").geturl(),
            temporal_address=temporal,
            temporal_namespace=NAME,
            data_dir=folder,
            scanner=scanner,
            webhooks_to_loopback=True,
        )
        migrate(settings)
        ensure_keys(settings)
        async with standing(settings) as stand:
            yield stand


#: Counties of one journey each, which begins where nobody has done anything; no journey names them.
_UNTOUCHED = ("15", "18", "33", "34", "42", "50", "55", "56")


@pytest.fixture(scope="session")
def _places() -> Iterator[tuple[int, str]]:
    return product(range(2026, 2100), [one for one in COUNTIES if one not in _UNTOUCHED])


@pytest.fixture(scope="session")
def _untouched() -> Iterator[str]:
    return iter(_UNTOUCHED)


@pytest.fixture
def county(stand: Stand, _places: Iterator[tuple[int, str]]) -> County:
    """A county in a year that no other journey has; other journeys had other years of it.

    Its forum, its long-term plan and its practice may be as they left them.
    """
    year, number = next(_places)
    return County(stand, number, year)


@pytest.fixture
def neighbour(stand: Stand, county: County, _places: Iterator[tuple[int, str]]) -> County:
    """Another county, in a year that no other journey has of it."""
    year, number = next(place for place in _places if place[1] != county.number)
    return County(stand, number, year)


@pytest.fixture
def untouched_county(stand: Stand, _untouched: Iterator[str]) -> County:
    """A county that no other journey has in any year: without forum, plan or practice."""
    return County(stand, next(_untouched), 2026)
