"""The application's edge, put together: everything but the routes of the domain."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, Final, Protocol

from fastapi import FastAPI
from starlette.types import StatelessLifespan

from services.api.again import AskedAgain
from services.api.authentication import Authentication, now_utc
from services.api.framing import Framing, SecurityHeaders
from services.api.front_page import front_page
from services.api.health import NOBODY, Check, health_router
from services.api.identity import TokenSettings, read_token_key
from services.api.json_body import JsonBody
from services.api.openapi import DescribedApp
from services.api.problem_handlers import Failures, install_problem_handlers
from services.api.problem_pages import problem_pages
from services.api.problem_writer import ProblemWriter, RefusalText
from services.api.rates import Rates
from services.api.standing_in import Acting, StandingIn
from services.api.trace import Trace

#: The names of the machine itself; others are configured.
LOCAL_HOSTS: Final = ("127.0.0.1", "localhost", "[::1]")


class EdgeSettings(TokenSettings, Protocol):
    """What the edge is told by the configuration."""

    @property
    def read_rate(self) -> str:
        """How often one actor may ask."""

    @property
    def write_rate(self) -> str:
        """How often one actor may act."""


def create_edge(
    settings: EdgeSettings,
    *,
    refusal_text: RefusalText,
    refusal_statuses: Mapping[str, int],
    checks: Mapping[str, Check],
    others: Mapping[str, Check] = NOBODY,
    version: str,
    hosts: Iterable[str] = (),
    docs: bool = False,
    raw_paths: Collection[str] = (),
    large_paths: Collection[str] = (),
    clock: Callable[[], datetime] = now_utc,
    lifespan: StatelessLifespan[Any] | None = None,
    standing_in: StandingIn | None = None,
) -> FastAPI:
    """An application with everything but the domain's routers, which are included on top.

    `hosts` are names that it answers under besides the local ones. `docs` opens the
    documentation page and the description to everybody; without it the description needs
    a token and there is no page. `standing_in` says who somebody is under an authority;
    without it nobody acts under any. Raises what `read_token_key` raises.
    """
    writer = ProblemWriter(refusal_text, refusal_statuses)
    app = DescribedApp(
        title="Dekomp",
        summary="Grants for local competence development in vocational education and training",
        version=version,
        docs_url="/docs" if docs else None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    # The last one added is the outermost: an answer of any layer is traced and secured.
    app.add_middleware(AskedAgain)
    app.add_middleware(JsonBody, raw_paths=raw_paths, large_paths=large_paths)
    app.add_middleware(Acting, standing_in=standing_in)
    app.add_middleware(Rates, reads=settings.read_rate, writes=settings.write_rate)
    app.add_middleware(
        Authentication,
        key=read_token_key(settings),
        clock=clock,
        docs=docs,
    )
    app.add_middleware(Framing, hosts=(*LOCAL_HOSTS, *hosts))
    app.add_middleware(Failures, writer=writer)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Trace)
    install_problem_handlers(app, writer)
    app.include_router(front_page(docs=docs))
    app.include_router(health_router(checks, others))
    app.include_router(problem_pages(writer))
    return app
