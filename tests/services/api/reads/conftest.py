"""The read routers behind the real edge, over read models of a told story."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from domain.role import COUNTY_ROLES, Role
from projections.database import open_engine
from services.api.edge import create_edge
from services.api.identity import issue_token
from services.api.reads.checks import projection_checks
from services.api.reads.routers import read_routers
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.config import READER, Settings, role_url
from tests.conftest import copied, told
from tests.projections.story import Story
from tests.samples import SCHOOL
from tests.services.api.reads.tale import far_along

Get = Callable[..., Awaitable[httpx.Response]]


class Place(NamedTuple):
    """The reads, and the settings whose key signs tokens for them."""

    app: FastAPI
    settings: Settings


_OF_AN_ORGANISATION = {Role.UNIT, Role.NETWORK, Role.PROVIDER}


@pytest.fixture(scope="session")
def far(postgres: str, built: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a database with a round that has come far, in every read model."""
    return told(postgres, built, "far", far_along(), tmp_path_factory.mktemp("far"))


@pytest.fixture
def nothing_built() -> None:
    """Asked for by a test that needs a database without read models."""


@pytest.fixture
def template(request: pytest.FixtureRequest) -> str:
    """The round that has come far, for who asks for its story; else read models of nothing."""
    if "nothing_built" in request.fixturenames:
        return str(request.getfixturevalue("migrated"))
    return str(request.getfixturevalue("far" if "story" in request.fixturenames else "built"))


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    """The reader's way into a database of the test's own."""
    engine = open_engine(role_url(database, READER), connections=8)
    yield engine
    engine.dispose()


@pytest.fixture
def story() -> Story:
    """A round that has come far, as every read model has it."""
    return far_along()


@pytest.fixture
def app(database: Settings, engine: Engine) -> FastAPI:
    return reading(database, engine)


def reading(settings: Settings, engine: Engine) -> FastAPI:
    """The reads, for people who may ask as often as they like."""
    app = create_edge(
        settings.model_copy(update={"read_rate": "10000/second"}),
        refusal_text=refusal_text,
        refusal_statuses=REFUSAL_STATUSES,
        checks=projection_checks(engine, lambda: 1000),
        version="1",
    )
    for router in read_routers(engine, lambda: 1000):
        app.include_router(router, prefix="/api/v1")
    return app


@pytest.fixture(scope="session")
def shared(far: str, postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The far round for all tests that only read it: to make an application takes a while."""
    settings = copied(postgres, far, "shared", tmp_path_factory.mktemp("shared"))
    engine = open_engine(role_url(settings, READER), connections=8)
    yield Place(reading(settings, engine), settings)
    engine.dispose()


@pytest.fixture
def place(request: pytest.FixtureRequest) -> Place:
    """Where a test asks: in a database of its own if it has anything to do with that."""
    names = set(request.fixturenames)
    if "story" in names and not names & {"engine", "database", "app"}:
        found = request.getfixturevalue("shared")
        assert isinstance(found, Place)
        return found
    return Place(request.getfixturevalue("app"), request.getfixturevalue("database"))


@pytest.fixture
async def get(place: Place) -> AsyncIterator[Get]:
    """Asks as somebody in a role; a county officer of county 46 unless told otherwise."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(place.app), base_url="http://127.0.0.1:8000"
    ) as client:

        async def ask(
            path: str,
            role: Role = Role.COUNTY_OFFICER,
            /,
            *,
            of_county: str = "46",
            organisation: str = SCHOOL.organisation,
            headers: dict[str, str] | None = None,
            **parameters: Any,
        ) -> httpx.Response:
            token = issue_token(
                place.settings,
                role=role,
                county=of_county if role in COUNTY_ROLES else None,
                organisation=organisation if role in _OF_AN_ORGANISATION else None,
                subject=f"u-{role}",
                lifetime=timedelta(hours=1),
            )
            sent = {"Authorization": f"Bearer {token}", **(headers or {})}
            return await client.get(f"/api/v1{path}", params=parameters, headers=sent)

        yield ask
