"""One id through every process for what one request set off (W3C Trace Context)."""

import re
import secrets
import time
from typing import Final

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TRACEPARENT: Final = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?"
)
_STATE: Final = "correlation_id"
#: What an address holds that nobody may read in a log.
_SECRET: Final = re.compile(r"(/calendars/[^/]+/).+\.ics|(/notices/[^/]+/).+")

_log = structlog.stdlib.get_logger("dekomp.api")


def trace_id_from(traceparent: str | None) -> str | None:
    """The trace id in a valid `traceparent`, or None. A version above 00 may have more fields."""
    match = _TRACEPARENT.fullmatch(traceparent or "")
    if match is None or (match[2] and (traceparent or "").startswith("00")):
        return None
    return match[1]


def correlation_id_of(scope: Scope) -> str:
    """The id of what this request set off: 32 hexadecimal digits, made when there is none."""
    state = scope.setdefault("state", {})
    found: str = state.setdefault(_STATE, secrets.token_hex(16))
    return found


class Trace:
    """Outermost: takes the caller's trace id or makes one, answers with it, logs the request.

    The log line holds method, path, status and time taken, never headers, query or body.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request under its correlation id."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).getlist("traceparent")
        trace_id = trace_id_from(given[0]) if len(given) == 1 else None
        if trace_id is not None:
            scope.setdefault("state", {})[_STATE] = trace_id
        trace_id = correlation_id_of(scope)
        began, status = time.monotonic(), 0

        async def send_traced(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                # Flags 00: nothing here records spans, so the caller is promised none.
                headers["traceparent"] = f"00-{trace_id}-{secrets.token_hex(8)}-00"
            await send(message)

        with structlog.contextvars.bound_contextvars(correlation_id=trace_id):
            try:
                await self._app(scope, receive, send_traced)
            finally:
                _log.info(
                    "request",
                    method=scope["method"],
                    path=_SECRET.sub(r"\1\2-", scope["path"]),
                    status=status,
                    milliseconds=round((time.monotonic() - began) * 1000, 1),
                )
