"""The base of every router behind the gate."""

from fastapi import APIRouter, Depends
from fastapi.routing import APIRoute

from services.api.authentication import identity_of
from services.api.known_query import known_query
from services.api.negotiation import offers
from services.api.openapi import ANY_PROBLEMS
from services.api.tagged import TaggedRoute


def gated_router(
    prefix: str = "", formats: tuple[str, ...] = ("application/json",), *, query_first: bool = True
) -> APIRouter:
    """A router whose routes are described as needing a token and answer in `formats` alone.

    The gate in front of the application checks the token in any case; this says so in
    the API description, together with the problems that every such route may answer.
    Reads judge their parameters first; routes that judge who may come before any shape ask
    `known_query` in their own turn, and `query_first` is False.
    """
    in_front = [Depends(identity_of), Depends(offers(*formats))]
    if query_first:
        in_front.append(Depends(known_query))
    return APIRouter(
        prefix=prefix,
        dependencies=in_front,
        responses=ANY_PROBLEMS,
        route_class=TaggedRoute if "application/json" in formats else APIRoute,
    )
