"""What a request must be before anybody looks at who sent it."""

import re
from collections.abc import Iterable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.api.problems import Problem

LARGEST_HEADERS: Final = 16 * 1024
MOST_HEADERS: Final = 100
_HOST: Final = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?")

#: The one page with scripts, which a browser fetches from another host: no policy of ours there.
DOCS_PATH: Final = "/docs"

SECURITY_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class SecurityHeaders:
    """Puts the headers on every answer that keep a browser from doing more than it should.

    An answer's own headers win. Strict-Transport-Security belongs to what ends TLS in
    front of this service. Source: OWASP ASVS 5.0, section 3.4.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    if scope["path"] != DOCS_PATH or name != "Content-Security-Policy":
                        headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_secured if scope["type"] == "http" else send)


class Framing:
    """Refuses headers that are too many, contradict each other, or name another host.

    The host list stops DNS rebinding: a web page that has its own name point to
    127.0.0.1 still sends its own name.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or raise `Problem`."""
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            size = sum(len(name) + len(value) + 4 for name, value in headers.raw)
            if size > LARGEST_HEADERS or len(headers.raw) > MOST_HEADERS:
                raise Problem("headers-too-large", headers={"Connection": "close"})
            coded = [text.lower() for text in headers.getlist("transfer-encoding")]
            if coded and ("content-length" in headers or coded != ["chunked"]):
                # Another reader of the same bytes might see the end of the body elsewhere.
                raise Problem("bad-request", headers={"Connection": "close"})
            self._check_host(headers.getlist("host"))
        await self._app(scope, receive, send)

    def _check_host(self, given: list[str]) -> None:
        match = _HOST.fullmatch(given[0].lower()) if len(given) == 1 else None
        if match is None or match[1] not in self._hosts:
            raise Problem("bad-host")
