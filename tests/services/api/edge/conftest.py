"""A small application behind the real edge: one command, one read, one of each failure."""

from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import httpx
import psycopg
import pytest
import sqlalchemy.exc
from fastapi import FastAPI, Query, Request, Response
from fastapi import Path as PathParameter
from temporalio.client import WorkflowUpdateRPCTimeoutOrCancelledError
from temporalio.service import RPCError, RPCStatusCode

from domain.event import Refusal
from domain.role import Role
from domain.types import Day, Instant
from domain.value import Value
from services.api.authentication import CurrentIdentity
from services.api.edge import create_edge
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.health import CheckResult
from services.api.idempotency import IdempotencyKey, RequestFingerprint
from services.api.identity import issue_token
from services.api.openapi import COMMAND_PROBLEMS
from services.api.preconditions import ExpectedVersion, is_unchanged, not_modified, set_etag
from services.api.strict_body import StrictBody
from services.api.texts.text import Text
from services.api.trace import correlation_id_of
from services.config import Settings
from services.keys import ensure_keys

NOON = datetime(2025, 6, 2, 12, 0, tzinfo=UTC)


class Line(Value):
    """A value of the domain, lax by its own configuration."""

    amount_ore: int
    until: date | None = None


class Plan(StrictBody):
    amount_ore: int
    role: Role | None = None
    lines: tuple[Line, ...] = ()
    tags: frozenset[str] = frozenset()
    day: Day | None = None
    at: Instant | None = None
    organisation: OrganisationNumber | None = None
    confirmed: bool | None = None


def refusal_text(code: str, language: str, facts: Mapping[str, str | int]) -> Text:
    """Stands in for the domain's own texts, with the same contract."""
    meaning = {"exceeds-grant": f"{language}: {facts.get('remaining_ore', 'some')} øre"}[code]
    return Text("Too much", meaning, "Ask for less")


FAULTS: dict[str, Exception] = {
    "refusal": Refusal("exceeds-grant", {"remaining_ore": 7}),
    "refusal-without-text": Refusal("nobody-wrote-this", {"n": 1}),
    "wrong-role": Refusal("not-your-county"),
    "stale": Refusal("stale-version", {"expected": 8, "actual": 9}),
    "update-unknown": WorkflowUpdateRPCTimeoutOrCancelledError(),
    "temporal-down": RPCError("secret", RPCStatusCode.UNAVAILABLE, b""),
    "temporal-slow": RPCError("secret", RPCStatusCode.DEADLINE_EXCEEDED, b""),
    "temporal-waking": RPCError("secret", RPCStatusCode.NOT_FOUND, b""),
    "temporal-full": RPCError("secret", RPCStatusCode.RESOURCE_EXHAUSTED, b""),
    "temporal-odd": RPCError("secret", RPCStatusCode.DATA_LOSS, b""),
    "temporal-cut": RPCError("secret", RPCStatusCode.UNKNOWN, b""),
    "psycopg": psycopg.OperationalError("secret host"),
    "sqlalchemy": sqlalchemy.exc.OperationalError("select secret", {}, Exception("secret")),
    "bug": ZeroDivisionError("secret"),
}


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    # One person asks in all of these tests, which a fast machine does at several hundred a second.
    often = "10000/second"
    settings = Settings(data_dir=tmp_path_factory.mktemp("edge"), read_rate=often, write_rate=often)
    ensure_keys(settings)
    return settings


@pytest.fixture(scope="session")
def token(settings: Settings) -> str:
    return issue_token(
        settings,
        role=Role.COUNTY_OFFICER,
        county="46",
        organisation=None,
        subject="officer-1",
        lifetime=timedelta(hours=1),
        now=NOON,
    )


@pytest.fixture(scope="session")
def readiness() -> dict[str, CheckResult]:
    """What the health checks find; a test may change it and must put it back."""
    return {
        "database": CheckResult(ok=True),
        "need_board": CheckResult(ok=True, details={"lag": 0}),
    }


@pytest.fixture(scope="session")
def beside() -> dict[str, CheckResult]:
    """What is found of other processes; a test may change it and must put it back."""
    return {"worker": CheckResult(ok=True, details={"asked_seconds_ago": 3})}


@pytest.fixture(scope="session")
def app(
    settings: Settings, readiness: dict[str, CheckResult], beside: dict[str, CheckResult]
) -> FastAPI:
    def check(found: dict[str, CheckResult], name: str) -> Callable[[], object]:
        async def run() -> CheckResult:
            return found[name]

        return run

    app = create_edge(
        settings,
        refusal_text=refusal_text,
        refusal_statuses={"exceeds-grant": 422, "not-your-county": 403},
        checks={name: check(readiness, name) for name in readiness},  # type: ignore[misc]
        others={name: check(beside, name) for name in beside},  # type: ignore[misc]
        version="1",
        clock=lambda: NOON,
    )
    router = gated_router("/api/v1")

    @router.post("/plans/{plan_id}", operation_id="changePlan", responses=COMMAND_PROBLEMS)
    async def change(
        plan_id: Annotated[str, PathParameter(pattern="^[a-z0-9-]{1,63}$")],
        plan: Plan,
        identity: CurrentIdentity,
        key: IdempotencyKey,
        version: ExpectedVersion,
        print_: RequestFingerprint,
        request: Request,
        response: Response,
    ) -> dict[str, str | int]:
        set_etag(response, version + 1)
        return {
            "plan": plan_id,
            "amount_ore": plan.amount_ore,
            "key": key,
            "fingerprint": print_,
            "correlation": correlation_id_of(request.scope),
            "subject": identity.subject,
            "organisation": identity.organisation,
        }

    @router.get("/plans/{plan_id}", operation_id="getPlan", response_model=dict[str, int])
    async def read(
        request: Request, plan_id: str, limit: Annotated[int, Query(ge=1)] = 1
    ) -> Response | dict[str, int]:
        return not_modified(7) if is_unchanged(request, 7) else {"limit": limit}

    @router.get("/faults/{name}", operation_id="getFault")
    async def fail(name: str) -> None:
        raise FAULTS[name]

    app.include_router(router)
    return app


@pytest.fixture
async def client(app: FastAPI, token: str) -> AsyncIterator[httpx.AsyncClient]:
    """A client with a good token."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://127.0.0.1:8000",
        headers={"Authorization": f"Bearer {token}"},
    ) as client:
        yield client


@pytest.fixture
def data_folder(settings: Settings) -> Path:
    return settings.data_dir
