"""The very same asked again: told without a route, as long as nothing behind the answer has moved.

An answer that follows from one read model alone leaves word how it is given again (`follows`). Who
asks the same as before, under the same identity, is given it that way. All else goes on to the
routes.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Final

from fastapi import Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from domain.calendar import NORWAY
from services.api.authentication import found_identity

#: Requests that are remembered, each some hundred bytes.
MOST: Final = 20_000
_NOTE: Final = "asked-again"
#: By what answers differ, besides who asks for what.
_VARY: Final = (b"accept", b"accept-language")

#: Gives an answer again, or None when it may be another by now.
Again = Callable[[Request], Awaitable[Response | None]]


def follows(request: Request, again: Again) -> None:
    """Say how the answer to this request is given when the same reader asks it again."""
    note: Callable[[Again], None] | None = request.scope.get("state", {}).get(_NOTE)
    if note is not None:
        note(again)


class AskedAgain:
    """Remembers what was asked by whom, and gives what has not changed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._known: OrderedDict[object, Again] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and scope["method"] == "GET":
            key = _key(scope)
            again = self._known.get(key)
            answer = await again(Request(scope)) if again is not None else None
            if answer is not None:
                await answer(scope, receive, send)
                return
            scope.setdefault("state", {})[_NOTE] = partial(self._note, key)
        await self._app(scope, receive, send)

    def _note(self, key: object, again: Again) -> None:
        self._known[key] = again
        if len(self._known) > MOST:
            self._known.popitem(last=False)


def _key(scope: Scope) -> object:
    varies = tuple(pair for pair in scope["headers"] if pair[0] in _VARY)
    # Which counties somebody sees may change with the day.
    day = datetime.now(NORWAY).date()
    return found_identity(scope), scope["path"], scope["query_string"], varies, day
