"""The read routers behind the real edge, over read models of a told story."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple, cast

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from sqlalchemy import Engine
from starlette.routing import BaseRoute

from domain.role import COUNTY_ROLES, Role
from projections.database import open_engine
from services.api.edge import create_edge
from services.api.identity import issue_token
from services.api.reads.asking import ReadModels
from services.api.reads.checks import projection_checks
from services.api.reads.routers import read_routers
from services.api.reads.status import status_router
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.config import READER, Settings, role_url
from services.keys import ensure_keys
from tests.conftest import copied, told
from tests.projections.story import Story
from tests.samples import SCHOOL
from tests.services.api.reads.tale import far_along

Get = Callable[..., Awaitable[httpx.Response]]

#: The one read that keeps what it has answered.
_STATUS = "/rounds/{round_id}/status"


class Lent:
    """Stands for an engine where routers are made once: each test lends the one that it has."""

    def __init__(self) -> None:
        self.engine: Engine | None = None

    def __getattr__(self, name: str) -> Any:
        assert self.engine is not None, "no test has lent an engine"
        return getattr(self.engine, name)


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
def story() -> Story:
    """A round that has come far, as every read model has it."""
    return far_along()


@pytest.fixture(scope="session")
def lent() -> Lent:
    return Lent()


@pytest.fixture(scope="session")
def included(lent: Lent, tmp_path_factory: pytest.TempPathFactory) -> list[BaseRoute]:
    """The reads of whichever engine is lent, but what keeps answers, as an application has them.

    To make them and to take them in lasts longer than most tests.
    """
    settings, engine = Settings(data_dir=tmp_path_factory.mktemp("included")), cast(Engine, lent)
    ensure_keys(settings)
    routers = [one for one in read_routers(engine, head) if _STATUS not in _paths(one)]
    before = len(reading(settings, engine, []).routes)
    included = reading(settings, engine, routers).routes[before:]
    assert len(included) >= len(routers)
    return included


def _paths(router: APIRouter) -> set[str]:
    return {route.path for route in router.routes if isinstance(route, APIRoute)}


@pytest.fixture
def app(
    database: Settings, engine: Engine, lent: Lent, included: list[BaseRoute]
) -> Iterator[FastAPI]:
    """The reads of the test's own database, with nothing in memory of another test's."""
    status = status_router(ReadModels(engine, head))
    status.tags.append("reads")
    lent.engine = engine
    app = reading(database, engine, [status])
    app.router.routes.extend(included)
    yield app
    lent.engine = None


def head() -> int:
    """The log position of the newest event."""
    return 1000


def reading(settings: Settings, engine: Engine, routers: list[APIRouter]) -> FastAPI:
    """The reads, for people who may ask as often as they like."""
    app = create_edge(
        settings.model_copy(update={"read_rate": "10000/second"}),
        refusal_text=refusal_text,
        refusal_statuses=REFUSAL_STATUSES,
        checks=projection_checks(engine, head),
        version="1",
    )
    for router in routers:
        app.include_router(router, prefix="/api/v1")
    return app


@pytest.fixture(scope="session")
def shared(far: str, postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The far round for all tests that only read it: to make an application takes a while."""
    settings = copied(postgres, far, "shared", tmp_path_factory.mktemp("shared"))
    engine = open_engine(role_url(settings, READER), connections=8)
    yield Place(reading(settings, engine, read_routers(engine, head)), settings)
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
