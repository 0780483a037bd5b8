"""The read routers behind the real edge, over read models of a told story."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from domain.role import COUNTY_ROLES, Role
from projections.database import open_engine
from projections.registry import PROJECTIONS
from services.api.edge import create_edge
from services.api.identity import issue_token
from services.api.reads.checks import projection_checks
from services.api.reads.routers import read_routers
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.config import READER, Settings, role_url
from tests.projections.story import Story
from tests.samples import SCHOOL
from tests.services.api.reads.tale import far_along

Get = Callable[..., Awaitable[httpx.Response]]

_OF_AN_ORGANISATION = {Role.UNIT, Role.NETWORK, Role.PROVIDER}


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    """The reader's way into a database of the test's own, with nothing folded yet."""
    engine = open_engine(role_url(database, READER), connections=8)
    yield engine
    engine.dispose()


@pytest.fixture
def story(engine: Engine) -> Story:
    """A round that has come far, in every read model."""
    story = far_along()
    story.fold(engine, *PROJECTIONS)
    return story


@pytest.fixture
def app(database: Settings, engine: Engine) -> FastAPI:
    app = create_edge(
        database,
        refusal_text=refusal_text,
        refusal_statuses=REFUSAL_STATUSES,
        checks=projection_checks(engine, lambda: 1000),
        version="1",
    )
    for router in read_routers(engine, lambda: 1000):
        app.include_router(router, prefix="/api/v1")
    return app


@pytest.fixture
async def get(app: FastAPI, database: Settings) -> AsyncIterator[Get]:
    """Asks as somebody in a role; a county officer of county 46 unless told otherwise."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8000"
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
                database,
                role=role,
                county=of_county if role in COUNTY_ROLES else None,
                organisation=organisation if role in _OF_AN_ORGANISATION else None,
                subject=f"u-{role}",
                lifetime=timedelta(hours=1),
            )
            sent = {"Authorization": f"Bearer {token}", **(headers or {})}
            return await client.get(f"/api/v1{path}", params=parameters, headers=sent)

        yield ask
