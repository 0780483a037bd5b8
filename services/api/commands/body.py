"""A command's request body: the command's own fields, less what path and token already say."""

from datetime import datetime
from functools import cache
from typing import Any

from pydantic import create_model

from domain.command import Command
from domain.types import DatedInstant, Text
from services.api.fields import OrganisationNumber
from services.api.strict_body import StrictBody


class CommandBody(StrictBody):
    """What any command's body may hold besides its own fields.

    `reason` lets soft stops pass; `effective_at` is the instant from which the
    act holds, when it is not now; `on_behalf_of` names the organisation that a
    county officer acts for.
    """

    reason: Text | None = None
    effective_at: DatedInstant | None = None
    on_behalf_of: OrganisationNumber | None = None


@cache
def body_model(
    command: type[Command], left_out: frozenset[str], besides: tuple[tuple[str, Any], ...] = ()
) -> type[CommandBody]:
    """The body of a command without the fields that come from elsewhere; `besides` go elsewhere."""
    fields: dict[str, Any] = {
        name: (field.annotation, field)
        for name, field in command.model_fields.items()
        if name not in left_out and name != "by"
    }
    fields.update({name: (annotation, ...) for name, annotation in besides})
    return create_model(
        f"{command.__name__}Body", __base__=CommandBody, __doc__=command.__doc__, **fields
    )


def effective(body: CommandBody, received_at: datetime) -> datetime:
    """When the act holds from: as stated, else from when it was received (UTC)."""
    return body.effective_at or received_at
