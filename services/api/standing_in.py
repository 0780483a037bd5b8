"""Acting under an authority: a substitute's or a delegate's role takes the place of their own."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from pydantic import ValidationError

from domain.case import authority_ref
from domain.event import Refusal
from domain.state.authority import Authority
from services.api.identity import Identity
from services.event_log.folding import Folder

#: The header that names the authority that a request is made under.
ACTING_UNDER: Final = "Acting-Under"

StandingIn = Callable[[Identity, str], Identity]


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
