"""The API process: opens what it reads from, serves, and closes it again."""

import asyncio
import signal

import uvicorn
from starlette.types import ASGIApp
from uvicorn.loops.auto import auto_loop_factory

from projections.answering import PATIENCE_SECONDS
from projections.database import open_engine
from services.api.app import create_app
from services.api.connections import connections
from services.api.problem_writer import ProblemWriter
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.config import Settings, role_url
from services.event_log.log import open_log
from services.event_log.reading import LateLog
from services.garbage import settle
from services.gateway import connect_temporal
from services.log import configure_logging

#: Read connections. Fewer than the threads that reads run in, which then wait their turn: this
#: process must never take all that the server has.
CONNECTIONS = 16


def serve(settings: Settings) -> None:
    """Serve the API until SIGTERM; requests in hand are answered first.

    Raises what `role_url` and `read_token_key` raise when the set-up cannot work.
    """
    configure_logging()
    # The loop that the web server would choose, if it were the one to start it.
    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    client = await connect_temporal(settings, lazy=True)
    engine = open_engine(
        role_url(settings, "dekomp_reader"), connections=CONNECTIONS, patience=PATIENCE_SECONDS
    )
    # A database that is away gets every client an honest 503, also when this process starts then.
    with LateLog(lambda: open_log(settings, role="dekomp_reader")) as log:
        app = create_app(settings, log=log, engine=engine, client=client)
        server = server_of(app, settings)
        # The server hands a signal on when it has ended; by then there is nothing left to end.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: setattr(server, "should_exit", True))
        settle()
        await server.serve()
    engine.dispose()


def server_of(app: ASGIApp, settings: Settings) -> uvicorn.Server:
    """The web server of one process, as it is always set up."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            http=connections(ProblemWriter(refusal_text, REFUSAL_STATUSES)),
            ws="none",
            proxy_headers=False,
            # What a stopped client holds open must not keep the process from ending.
            timeout_graceful_shutdown=5,
        )
    )
