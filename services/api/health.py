"""Whether this process lives, and whether it can do its work now."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, Literal

import structlog
from fastapi import APIRouter, Response
from pydantic import BaseModel

#: A check that does not answer in this time is as good as a failed one.
PATIENCE_SECONDS: Final = 2.0

_log = structlog.stdlib.get_logger("dekomp.api")


class CheckResult(BaseModel):
    """What one check found; `details` are numbers and words, such as a projection's lag."""

    ok: bool
    details: dict[str, str | int | float | None] = {}


class Liveness(BaseModel):
    """The process answers."""

    status: Literal["live"] = "live"


class Readiness(BaseModel):
    """Whether every check passed, and what each found."""

    status: Literal["ready", "not-ready"]
    checks: dict[str, CheckResult]
    #: Processes beside this one. Readiness does not rest on them: what is asked of this process
    #: it answers without them, and honestly.
    others: dict[str, CheckResult] = {}


Check = Callable[[], Awaitable[CheckResult]]
#: No process beside this one.
NOBODY: Final[Mapping[str, Check]] = {}


def health_router(checks: Mapping[str, Check], others: Mapping[str, Check] = NOBODY) -> APIRouter:
    """The two questions that whatever runs this process asks; `others` are told beside."""
    router = APIRouter(prefix="/health", tags=["health"])

    @router.get("/live", operation_id="getLiveness", summary="Is the process alive?")
    async def live() -> Liveness:
        return Liveness()

    @router.get(
        "/ready",
        operation_id="getReadiness",
        summary="Can the process do its work?",
        responses={503: {"model": Readiness, "description": "Not ready; the checks say why."}},
    )
    async def ready(response: Response) -> Readiness:
        found, beside = await asyncio.gather(_run_all(checks), _run_all(others))
        if all(result.ok for result in found.values()):
            return Readiness(status="ready", checks=found, others=beside)
        response.status_code = 503
        response.headers["Retry-After"] = "1"
        return Readiness(status="not-ready", checks=found, others=beside)

    return router


async def _run_all(checks: Mapping[str, Check]) -> dict[str, CheckResult]:
    results = await asyncio.gather(*(_run(name, check) for name, check in checks.items()))
    return dict(zip(checks, results, strict=True))


async def _run(name: str, check: Check) -> CheckResult:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await check()
    except Exception as fault:
        # The kind alone: messages of drivers name hosts and users, and this page is open.
        _log.warning("check failed", check=name, exc_info=fault)
        return CheckResult(ok=False, details={"fault": type(fault).__name__})
