"""Every way in which a request can fail, and the one answer that each gets."""

from collections.abc import Mapping
from typing import Final
from uuid import uuid4

import psycopg
import sqlalchemy.exc
import structlog
from eventsourcing import persistence
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from temporalio.client import RPCTimeoutOrCancelledError
from temporalio.service import RPCError, RPCStatusCode

from domain.event import Refusal
from services.api.problem_writer import ProblemWriter
from services.api.problems import Problem
from services.api.validation import problem_of
from services.files.port import FileDamaged

_DATABASE_GONE: Final = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    sqlalchemy.exc.OperationalError,
    sqlalchemy.exc.InterfaceError,
    sqlalchemy.exc.TimeoutError,
    persistence.OperationalError,
    persistence.InterfaceError,
)
_RPC: Final[Mapping[RPCStatusCode, str]] = {
    RPCStatusCode.UNAVAILABLE: "temporal-unavailable",
    RPCStatusCode.DEADLINE_EXCEEDED: "temporal-unavailable",
    RPCStatusCode.CANCELLED: "temporal-unavailable",
    # A server that has just started does not know its own namespace yet, and refuses all calls.
    # Nothing else that we ask for can be missing: each command starts the workflow it is for.
    RPCStatusCode.NOT_FOUND: "temporal-unavailable",
    RPCStatusCode.RESOURCE_EXHAUSTED: "busy",
    # What a call is told whose connection breaks midway: it may have arrived.
    RPCStatusCode.UNKNOWN: "outcome-unknown",
    RPCStatusCode.INTERNAL: "outcome-unknown",
    RPCStatusCode.ABORTED: "outcome-unknown",
}
_HTTP: Final[Mapping[int, str]] = {
    400: "bad-request",
    401: "unauthenticated",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "body-too-large",
    415: "unsupported-media-type",
}
_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")

_log = structlog.stdlib.get_logger("dekomp.api")


def install_problem_handlers(app: FastAPI, writer: ProblemWriter) -> None:
    """Answer what the framework itself raises with problems, instead of its own bodies.

    Everything else reaches `Failures`, which must stand around the application.
    """

    async def answer(request: Request, fault: Exception) -> Response:
        return writer.response(request.scope, as_problem(fault, request.scope))

    for kind in (Problem, Refusal, HTTPException, RequestValidationError):
        app.add_exception_handler(kind, answer)


class Failures:
    """Around everything that may fail: no request ends without a problem document."""

    def __init__(self, app: ASGIApp, writer: ProblemWriter) -> None:
        self._app = app
        self._writer = writer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        started = False

        async def send_noticed(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, send_noticed)
        except Exception as fault:
            # Half an answer cannot be taken back; the server then cuts the connection.
            if started or scope["type"] != "http":
                raise
            response = self._writer.response(scope, as_problem(fault, scope))
            await response(scope, receive, send)


def as_problem(fault: Exception, scope: Scope) -> Problem:
    """The problem that `fault` is to the client. What nobody foresaw is logged with an id."""
    match fault:
        case Problem():
            return fault
        case Refusal():
            return Problem(fault.code, facts=fault.facts)
        case FileDamaged():
            _log.error("a stored file is damaged", sha256=str(fault))
            return Problem("file-damaged")
        case RequestValidationError():
            return problem_of(fault.errors(), fault.body)
        case HTTPException() if fault.status_code in _HTTP:
            return _http(fault, scope)
        case ClientDisconnect():
            # Nobody is there to read it: whoever sent half a body is no fault of the program.
            return Problem("bad-request", headers={"Connection": "close"})
        case RPCTimeoutOrCancelledError():
            return Problem("outcome-unknown")
        case RPCError() if fault.status in _RPC:
            return Problem(_RPC[fault.status])
    if isinstance(fault, _DATABASE_GONE):
        _log.warning("database unavailable", fault=type(fault).__name__)
        return Problem("database-unavailable")
    error_id = str(uuid4())
    _log.error("internal error", error_id=error_id, exc_info=fault)
    return Problem("internal-error", extra={"error_id": error_id})


def _http(fault: HTTPException, scope: Scope) -> Problem:
    headers = dict(fault.headers or {})
    if fault.status_code == 405:
        headers["Allow"] = ", ".join(_allowed(scope))
    return Problem(_HTTP[fault.status_code], headers=headers)


def _allowed(scope: Scope) -> list[str]:
    # Starlette names the methods of the first route that fits the path, not those of all.
    routes = scope["app"].routes
    return [
        method
        for method in _METHODS
        if any(route.matches({**scope, "method": method})[0] is Match.FULL for route in routes)
    ]
