"""Whether what goes out keeps up, and whether there is a mail server."""

from collections.abc import Callable

from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Engine

from services.api.health import Check, CheckResult
from services.config import Settings
from services.post.overview import Whole, whole


def post_check(engine: Engine, head: Callable[[], int], settings: Settings) -> Check:
    """How far the log was followed, what waits, what was given up; `mail` is on or off."""

    async def post() -> CheckResult:
        found, newest = await run_in_threadpool(_look, engine, head)
        mail = "on" if settings.smtp_host else "off"
        if found is None:
            return CheckResult(ok=False, details={"behind": newest, "mail": mail})
        return CheckResult(
            ok=found.error is None,
            details={
                "behind": newest - found.position,
                "waiting": found.waiting,
                "dead": found.dead,
                "gone": found.gone,
                "mail": mail,
            },
        )

    return post


def _look(engine: Engine, head: Callable[[], int]) -> tuple[Whole | None, int]:
    with engine.connect() as connection:
        return whole(connection), head()
