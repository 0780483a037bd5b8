"""What can be told of a command before its body is read: whether this person may give it at all."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from fastapi import Request
from pydantic import TypeAdapter, ValidationError

from domain.case import RoundId, scheme_and_county
from domain.event import Refusal
from domain.permission import check_role
from domain.role import COUNTY_ROLES
from domain.succession.responsible import acts_for
from services.api.authentication import CurrentIdentity
from services.api.commands.command_route import CommandRoute
from services.api.problems import Problem

_ROUND_ID: TypeAdapter[str] = TypeAdapter(RoundId)


def turn(route: CommandRoute) -> Callable[..., Awaitable[None]]:
    """A dependency that refuses another county's case, and then a role without the duty.

    Both come before preconditions and shape, so whoever may not act learns nothing of either.
    What only the case itself can tell, the domain says later in the same words.
    """

    async def check(request: Request, identity: CurrentIdentity) -> None:
        county = _county(request.path_params)
        bound = identity.role in COUNTY_ROLES
        if bound and county and not acts_for(identity.county, county, datetime.now(UTC)):
            raise Refusal("other-county")
        check_role(route.command.ACTION, identity.role)

    return check


def _county(path: dict[str, str]) -> str | None:
    """The county that a path names, or None; raises `Problem` for a path that names nothing."""
    if "round_id" not in path:
        return path.get("county")
    try:
        return scheme_and_county(_ROUND_ID.validate_python(path["round_id"]))[1]
    except ValidationError:
        raise Problem("not-found") from None
