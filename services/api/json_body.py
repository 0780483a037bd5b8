"""The strict reader in front of every route: no body comes through that it did not read."""

import asyncio
import json
import re
from collections.abc import Collection
from typing import Any, Final

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.api.problems import Problem
from services.api.strict_json import LARGE, USUAL, Bounds, read_json

#: A body of 64 KiB takes far less on any line; a slower one only holds a place.
SLOWEST_SECONDS: Final = 30.0
_PARAMETER: Final = re.compile(r"\{[a-z_0-9]+\}")
_JSON: Final = re.compile(r'application/json\s*(;\s*charset="?utf-8"?\s*)?', re.IGNORECASE)


class JsonBody:
    """Reads the body whole, judges it, and plays what it read to the application.

    A request without a body passes: whether its route needs one is the route's to say.
    """

    def __init__(
        self, app: ASGIApp, raw_paths: Collection[str] = (), large_paths: Collection[str] = ()
    ) -> None:
        """`raw_paths` take what is no JSON, and bound and judge it themselves.

        `large_paths` take what is larger than other commands. Parameters stand in braces.
        """
        self._app = app
        self._raw = _patterns(raw_paths)
        self._large = _patterns(large_paths)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or raise `Problem`."""
        if scope["type"] != "http" or _is_one_of(scope["path"], self._raw):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        bounds = self._bounds(scope["path"])
        _check_length(headers, bounds)
        body = await _read(receive, bounds)
        if body:
            _check_media_type(headers)
            document = await _document(body, bounds)
            if not isinstance(document, dict):
                raise Problem("invalid-body")
            body = json.dumps(document, ensure_ascii=False).encode()
        await self._app(scope, _replay(body, receive), send)

    def _bounds(self, path: str) -> Bounds:
        return LARGE if _is_one_of(path, self._large) else USUAL


def _patterns(paths: Collection[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_PARAMETER.sub("[^/]+", path)) for path in paths)


def _is_one_of(path: str, patterns: Collection[re.Pattern[str]]) -> bool:
    return any(pattern.fullmatch(path) for pattern in patterns)


async def _document(body: bytes, bounds: Bounds) -> Any:
    if len(body) <= USUAL.size:
        return read_json(body, bounds)
    # What takes some tenths of a second to judge must not keep all others waiting.
    return await asyncio.to_thread(read_json, body, bounds)


def declared_length(headers: Headers) -> int:
    """The bytes that a body says it has, 0 when it does not; raises `Problem("bad-request")`."""
    declared = headers.get("content-length", "0")
    # Only ASCII digits: int() would also take signs, underscores and other scripts' digits.
    if not re.fullmatch(r"[0-9]{1,19}", declared):
        raise Problem("bad-request", headers={"Connection": "close"})
    return int(declared)


def _check_length(headers: Headers, bounds: Bounds) -> None:
    if declared_length(headers) > bounds.size:
        raise Problem("body-too-large", headers={"Connection": "close"})


def _check_media_type(headers: Headers) -> None:
    given = headers.getlist("content-type")
    if len(given) != 1 or not _JSON.fullmatch(given[0]) or "content-encoding" in headers:
        raise Problem("unsupported-media-type", headers={"Accept": "application/json"})


async def _read(receive: Receive, bounds: Bounds) -> bytes:
    body = bytearray()
    more = True
    try:
        async with asyncio.timeout(SLOWEST_SECONDS):
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise ClientDisconnect
                body += message.get("body", b"")
                if len(body) > bounds.size:
                    raise Problem("body-too-large", headers={"Connection": "close"})
                more = message.get("more_body", False)
    except TimeoutError:
        raise Problem("request-timeout", headers={"Connection": "close"}) from None
    return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    played = False

    async def replay() -> Message:
        nonlocal played
        if played:
            return await receive()
        played = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
