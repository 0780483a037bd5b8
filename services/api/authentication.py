"""The gate: nobody comes past it without a valid token, whatever a route forgot to say."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Final

import structlog
from fastapi import Depends, Header, Request, Security
from fastapi.security import HTTPBearer
from joserfc.jwk import OKPKey
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from services.api.identity import Identity, InvalidToken
from services.api.problems import Problem
from services.api.tokens import Tokens

#: Open paths, and why: whoever opens the bare address is to be told where they are, a load
#: balancer asks for health before it has any identity, and whoever was refused must be able to
#: read why. None of them says anything about a case.
#: A calendar program has no token, nor has whoever reads an e-mail: the secret in the address
#: stands for one.
OPEN: Final = re.compile(
    r"/|/health/(live|ready)|/problems(/[a-z0-9-]+)?"
    r"|/calendars/[a-z0-9-]{1,63}/[A-Za-z0-9_-]{43}\.ics"
    r"|/notices/[a-z0-9-]{1,63}/(confirm/)?[A-Za-z0-9_-]{43}"
)
#: Open as well where the documentation pages are switched on.
OPEN_DOCS: Final = re.compile(r"/docs|/openapi\.json")

#: The header that names the authority that a request is made under.
ACTING_UNDER: Final = "Acting-Under"

_STATE: Final = "identity"
_log = structlog.stdlib.get_logger("dekomp.api")


def now_utc() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


class Authentication:
    """Checks the bearer token of every request but those to open paths.

    It stands in front of the routes, so a route cannot be open by oversight. Source:
    RFC 6750; the token is taken from the Authorization header alone.
    """

    def __init__(
        self,
        app: ASGIApp,
        key: OKPKey,
        clock: Callable[[], datetime] = now_utc,
        docs: bool = False,
    ) -> None:
        self._app = app
        self._tokens = Tokens(key)
        self._clock = clock
        self._docs = docs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or raise `Problem`."""
        if scope["type"] == "http" and not self._is_open(scope["path"]):
            given = Headers(scope=scope).getlist("authorization")
            identified(scope, self._identify(given))
        await self._app(scope, receive, send)

    def _is_open(self, path: str) -> bool:
        docs = self._docs and OPEN_DOCS.fullmatch(path)
        return bool(docs or OPEN.fullmatch(path))

    def _identify(self, given: list[str]) -> Identity:
        if not given:
            raise Problem("unauthenticated")
        scheme, _, token = given[0].partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Problem("unauthenticated")
        if len(given) > 1:
            raise Problem("invalid-token")
        try:
            return self._tokens.verify(token, self._clock())
        except InvalidToken as fault:
            _log.warning("token refused", why=str(fault))
            raise Problem("invalid-token") from None


def identified(scope: Scope, identity: Identity) -> None:
    """Note who asks, for all that comes after."""
    scope.setdefault("state", {})[_STATE] = identity


def found_identity(scope: Scope) -> Identity | None:
    """Who asks, by a token that was checked, or None on an open path."""
    identity: Identity | None = scope.get("state", {}).get(_STATE)
    return identity


_bearer = HTTPBearer(
    scheme_name="bearer",
    bearerFormat="JWT",
    description="A token from `dekomp token`, at most 12 hours old.",
    auto_error=False,
)


_ActingUnder = Annotated[
    str | None,
    Header(
        alias=ACTING_UNDER,
        pattern=r"^[a-z0-9][a-z0-9-]{0,62}$",
        description="The authority that you act under, as a substitute or a delegate.",
        examples=["a-3f9a2c7d1b04"],
    ),
]


async def identity_of(
    request: Request,
    _described: Annotated[object, Security(_bearer)],
    _acting_under: _ActingUnder = None,
) -> Identity:
    """The identity that the gate found. What else stands here is for the API description only."""
    identity: Identity = request.scope["state"][_STATE]
    return identity


#: A dependency: who asks. The gate has checked the token before any route runs.
CurrentIdentity = Annotated[Identity, Depends(identity_of)]
