"""One actor who runs wild is slowed down, and nobody else."""

from datetime import timedelta

import httpx
import pytest
from pydantic import ValidationError

from domain.event import Refusal
from domain.role import Role
from services.api.edge import create_edge
from services.api.gated_router import gated_router
from services.api.identity import Identity, issue_token
from services.api.standing_in import StandingIn
from services.config import Settings
from tests.services.api.edge.conftest import NOON, refusal_text


@pytest.fixture
def slow(settings: Settings) -> Settings:
    return settings.model_copy(update={"read_rate": "3/hour", "write_rate": "2/hour; 5/day"})


@pytest.fixture
async def http(slow: Settings) -> httpx.AsyncClient:
    return reached(slow)


def reached(slow: Settings, standing_in: StandingIn | None = None) -> httpx.AsyncClient:
    """A client of an application with one thing to ask for and to make."""
    app = create_edge(
        slow,
        refusal_text=refusal_text,
        refusal_statuses={"wrong-role": 403},
        checks={},
        version="1",
        clock=lambda: NOON,
        standing_in=standing_in,
    )
    router = gated_router("/api/v1")

    @router.get("/thing", operation_id="getThing")
    @router.post("/thing", operation_id="makeThing")
    async def thing() -> None:
        return None

    app.include_router(router)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1")


def somebody(settings: Settings, subject: str) -> dict[str, str]:
    token = issue_token(
        settings,
        role=Role.COUNTY_OFFICER,
        county="46",
        organisation=None,
        subject=subject,
        lifetime=timedelta(hours=1),
        now=NOON,
    )
    return {"Authorization": f"Bearer {token}"}


async def test_too_many_from_one_actor_are_refused_and_told_when_to_come_again(
    http: httpx.AsyncClient, slow: Settings
) -> None:
    wild, calm = somebody(slow, "wild"), somebody(slow, "calm")
    writes = [(await http.post("/api/v1/thing", headers=wild)).status_code for _ in range(4)]
    refused = await http.post("/api/v1/thing", headers=wild)

    assert writes == [200, 200, 429, 429]
    assert refused.json()["code"] == "rate-limited"
    assert refused.headers["content-type"] == "application/problem+json"
    seconds = int(refused.headers["retry-after"])
    assert 0 < seconds <= 3600
    assert refused.headers["ratelimit-policy"] == '"writes";q=2;w=3600'
    assert refused.headers["ratelimit"].startswith('"writes";r=0;t=')
    assert (await http.get("/api/v1/thing", headers=wild)).status_code == 200
    assert (await http.post("/api/v1/thing", headers=calm)).status_code == 200


async def test_what_is_open_and_who_has_no_token_is_not_counted(http: httpx.AsyncClient) -> None:
    assert {(await http.get("/health/live")).status_code for _ in range(9)} == {200}
    assert {(await http.get("/api/v1/thing")).status_code for _ in range(9)} == {401}


def test_a_rate_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValidationError, match="read_rate"):
        Settings(read_rate="often")


async def test_who_names_an_authority_is_counted_as_themselves_and_before_the_log_is_asked(
    slow: Settings,
) -> None:
    """Else whoever is refused could have the log read as often as they like."""
    asked: list[str] = []

    def standing_in(_: Identity, authority: str) -> Identity:
        asked.append(authority)
        raise Refusal("wrong-role")

    wild = somebody(slow, "wild")
    async with reached(slow, standing_in) as http:
        answers = [
            await http.get("/api/v1/thing", headers={**wild, "Acting-Under": f"a-{number}"})
            for number in range(5)
        ]
        own = await http.get("/api/v1/thing", headers=wild)

    assert [answer.status_code for answer in answers] == [403, 403, 403, 429, 429]
    assert asked == ["a-0", "a-1", "a-2"]
    assert own.status_code == 429
