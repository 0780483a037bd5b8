"""How a command of the domain becomes a route: one shape for all, so none forgets a check."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import uuid5

from fastapi import APIRouter, Body, Depends, Header, Path, Request, Response
from fastapi.openapi.models import Example
from pydantic import BaseModel

from domain.case import NAMESPACE
from domain.command import Command
from domain.event import ActorKind, Circumstances
from services.api.authentication import CurrentIdentity
from services.api.commands.body import CommandBody, body_model, effective
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import IN_PATH
from services.api.commands.organisation_numbers import check_organisation_numbers
from services.api.commands.sending import Sending
from services.api.commands.turn import turn
from services.api.gated_router import gated_router
from services.api.idempotency import IdempotencyKey, RequestFingerprint
from services.api.identity import Identity
from services.api.known_query import known_query
from services.api.openapi import COMMAND_PROBLEMS
from services.api.openapi_links import MAKES
from services.api.preconditions import IF_MATCH_PATTERN, ExpectedVersion, set_etag, version_in
from services.api.problems import Problem
from services.api.trace import correlation_id_of
from workflows.contracts import Perform


async def _version_if_any(
    request: Request,
    if_match: Annotated[
        str,
        Header(
            alias="If-Match",
            pattern=IF_MATCH_PATTERN,
            description="The ETag of the case as you last saw it; left out when it is new.",
        ),
    ] = '"0"',
) -> int:
    if len(request.headers.getlist("if-match")) > 1:
        raise Problem("precondition-invalid")
    return version_in(if_match)


#: A dependency: the version that the client builds on, 0 for a case that is new to it.
VersionIfAny = Annotated[int, Depends(_version_if_any)]


class Done(BaseModel):
    """A command was carried out: the events it added, and where case and log stand after it.

    `id` names what the command made, if it made something. `replayed` says that
    the same key was answered before, and that nothing happened a second time.
    """

    case: str
    id: str | None = None
    version: int
    log_position: int
    events: tuple[str, ...]
    replayed: bool


class DoneWithSecret(Done):
    """The same, and the webhook's secret, which nothing shows again."""

    secret: str


def command_router(tag: str, routes: tuple[CommandRoute, ...], sending: Sending) -> APIRouter:
    """A router with the given commands."""
    router = gated_router(query_first=False)
    for route in routes:
        router.add_api_route(
            route.path,
            _endpoint(route, sending),
            methods=["POST"],
            dependencies=[Depends(turn(route))],
            tags=[tag],
            status_code=201 if route.makes or route.begins else 200,
            operation_id=_operation_id(route.command),
            summary=(inspect.getdoc(route.command) or "").partition("\n")[0],
            response_model=DoneWithSecret if route.tells_secret else Done,
            responses=COMMAND_PROBLEMS,
            openapi_extra={MAKES: route.makes} if route.makes else None,
        )
    return router


def _operation_id(command: type[Command]) -> str:
    return command.__name__[0].lower() + command.__name__[1:]


def _endpoint(route: CommandRoute, sending: Sending) -> Callable[..., Awaitable[Done]]:
    left_out = frozenset({*route.in_path, *([route.makes] if route.makes else [])})

    async def endpoint(
        request: Request,
        response: Response,
        body: CommandBody,
        identity: Identity,
        key: str,
        fingerprint: str,
        expected: int,
        **path: str,
    ) -> Done:
        await known_query(request)
        by = _circumstances(request, identity, body, key)
        made = _new_id(route, identity, key)
        command = _command(route, body, by, path, made)
        sending.check(command)
        if route.keeps and made:
            # What is personal leaves no trace in the log that anybody could guess it by.
            fingerprint = sending.beside.hidden(fingerprint)
            await sending.beside.keep(made, getattr(body, route.keeps[0]), identity.subject)
        answer = await sending.send(
            Perform(
                action=route.command.ACTION,
                case=command.case,
                item=command.item,
                by=by,
                body=command.model_dump(mode="json", exclude={"by"}),
                expected_version=expected,
                fingerprint=fingerprint,
            )
        )
        set_etag(response, answer.version)
        response.headers["Log-Position"] = str(answer.log_position)
        done = Done(
            case=str(answer.case),
            id=made or _natural_id(route, command),
            version=answer.version,
            log_position=answer.log_position,
            events=answer.events,
            replayed=answer.replayed,
        )
        if not route.tells_secret:
            return done
        secret = await sending.beside.secret(command.case.key, answer.version)
        return DoneWithSecret(**done.model_dump(), secret=secret)

    vars(endpoint)["__signature__"] = _signature(
        route, body_model(route.command, left_out, (route.keeps,) if route.keeps else ())
    )
    return endpoint


def _signature(route: CommandRoute, body: type[CommandBody]) -> inspect.Signature:
    """What FastAPI reads: the body's model and the path's fields differ from route to route."""
    examples: dict[str, Example] = {"example": {"value": dict(route.example)}}
    annotations: dict[str, Any] = {
        "request": Request,
        "response": Response,
        "body": Annotated[body, Body(openapi_examples=examples)],
        "identity": CurrentIdentity,
        "key": IdempotencyKey,
        "fingerprint": RequestFingerprint,
    }
    annotations["expected"] = VersionIfAny if route.begins else ExpectedVersion
    for name in route.in_path:
        known = route.command.model_fields[name]
        in_path = Path(examples=[IN_PATH[name]])
        annotations[name] = Annotated[known.annotation, *known.metadata, in_path]
    return inspect.Signature(
        [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation)
            for name, annotation in annotations.items()
        ]
    )


def _circumstances(
    request: Request, identity: Identity, body: CommandBody, key: str
) -> Circumstances:
    received_at = datetime.now(UTC)
    return Circumstances(
        command_id=key,
        received_at=received_at,
        effective_at=effective(body, received_at),
        actor=identity.subject,
        role=identity.role,
        organisation=identity.organisation,
        county=identity.county,
        kind=ActorKind.PERSON,
        on_behalf_of=body.on_behalf_of,
        authority=identity.authority,
        in_place_of=identity.in_place_of,
        correlation=correlation_id_of(request.scope),
        reason=body.reason,
    )


def _new_id(route: CommandRoute, identity: Identity, key: str) -> str | None:
    """An id that is the same when the command is repeated."""
    if route.makes is None:
        return None
    seed = f"{route.makes}/{identity.organisation}/{identity.subject}/{key}"
    return f"{route.makes[0]}-{uuid5(NAMESPACE, seed).hex[:12]}"


def _natural_id(route: CommandRoute, command: Command) -> str | None:
    return command.case.key if route.begins else None


def _command(
    route: CommandRoute,
    body: CommandBody,
    by: Circumstances,
    path: Mapping[str, str],
    made: str | None,
) -> Command:
    """The domain's command; the body has been validated by the same types."""
    own = type(body).model_fields.keys() - CommandBody.model_fields.keys()
    if route.keeps:
        own -= {route.keeps[0]}
    fields: dict[str, Any] = {name: getattr(body, name) for name in own}
    if route.makes:
        fields[route.makes] = made
    command = route.command.model_validate({**fields, **path, "by": by})
    check_organisation_numbers(command)
    return command
