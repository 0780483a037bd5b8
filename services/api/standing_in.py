"""Acting under an authority: a substitute's or a delegate's role takes the place of their own."""

from collections.abc import Callable
from datetime import UTC, datetime

from fastapi.concurrency import run_in_threadpool
from pydantic import ValidationError
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from domain.case import authority_ref
from domain.event import Refusal
from domain.state.authority import Authority
from services.api.authentication import ACTING_UNDER, found_identity, identified
from services.api.identity import Identity
from services.api.problems import Problem
from services.event_log.folding import Folder

StandingIn = Callable[[Identity, str], Identity]


class Acting:
    """Puts whoever a request's authority makes somebody in the place of who they are.

    It asks the log, so it stands behind what counts how often one person asks.
    """

    def __init__(self, app: ASGIApp, standing_in: StandingIn | None) -> None:
        self._app = app
        self._standing_in = standing_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or raise `Problem` or `Refusal`."""
        identity = found_identity(scope)
        if identity is not None and (under := Headers(scope=scope).getlist(ACTING_UNDER)):
            if self._standing_in is None or len(under) > 1:
                raise Problem("forbidden")
            identified(scope, await run_in_threadpool(self._standing_in, identity, under[0]))
        await self._app(scope, receive, send)


def standing_in(folder: Folder) -> StandingIn:
    """How the log is asked who somebody acts as.

    The function raises `Refusal` with `authority-not-held` or `authority-not-in-force`. The
    domain asks again when a command is decided.
    """

    def stand_in(identity: Identity, authority_id: str) -> Identity:
        try:
            state = folder.fold(authority_ref(authority_id)).state
        except ValidationError:
            raise Refusal("authority-not-held") from None
        if not isinstance(state, Authority) or state.held is None:
            raise Refusal("authority-not-held")
        if state.held.holder != identity.subject:
            raise Refusal("authority-not-held")
        if not state.in_force(datetime.now(UTC)):
            raise Refusal("authority-not-in-force")
        return acting_as(identity.subject, state)

    return stand_in


def acting_as(subject: str, state: Authority) -> Identity:
    """Who the holder of an authority is while acting under it; it has been given."""
    if state.held is None:
        raise ValueError("an authority that nobody has given")
    return Identity(
        subject=subject,
        role=state.held.role,
        organisation=state.held.organisation,
        county=state.held.county,
        authority=state.held.authority_id,
        in_place_of=state.person,
    )
