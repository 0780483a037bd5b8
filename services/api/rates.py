"""How often one person may ask and act: enough for any work, too little to drown others.

Counted in this process's memory: with several API processes each allows as much, and a
restart forgets. That is enough against a client that has run wild, which is what it is for.
"""

import time
from collections.abc import Sequence
from math import ceil
from typing import Final

from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.types import ASGIApp, Receive, Scope, Send

from services.api.authentication import found_identity
from services.api.identity import Identity
from services.api.problems import Problem

#: Methods that change nothing.
_READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Rates:
    """Refuses what one actor sends too fast, with 429 and the instant to come again.

    `reads` and `writes` are written as in "60/second; 3000/minute". An actor is a person
    in an organisation. Whoever has no token is stopped before. Source of the headers:
    draft-ietf-httpapi-ratelimit-headers, as structured fields.
    """

    def __init__(self, app: ASGIApp, reads: str, writes: str) -> None:
        self._app = app
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._limits = {"reads": parse_many(reads), "writes": parse_many(writes)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or raise `Problem("rate-limited")`."""
        identity = found_identity(scope)
        if identity is not None:
            policy = "reads" if scope["method"] in _READING else "writes"
            self._count(policy, self._limits[policy], identity)
        await self._app(scope, receive, send)

    def _count(self, policy: str, limits: Sequence[RateLimitItem], identity: Identity) -> None:
        actor = (policy, identity.organisation, identity.subject)
        for limit in limits:
            if self._limiter.hit(limit, *actor):
                continue
            reset = self._limiter.get_window_stats(limit, *actor).reset_time
            seconds = max(1, ceil(reset - time.time()))
            raise Problem(
                "rate-limited",
                headers={
                    "Retry-After": str(seconds),
                    "RateLimit-Policy": f'"{policy}";q={limit.amount};w={limit.get_expiry()}',
                    "RateLimit": f'"{policy}";r=0;t={seconds}',
                },
            )
