"""The base of every router behind the gate."""

from fastapi import APIRouter, Depends

from services.api.authentication import identity_of
from services.api.known_query import known_query
from services.api.negotiation import offers
from services.api.openapi import ANY_PROBLEMS


def gated_router(prefix: str = "", formats: tuple[str, ...] = ("application/json",)) -> APIRouter:
    """A router whose routes are described as needing a token and answer in `formats` alone.

    The gate in front of the application checks the token in any case; this says so in
    the API description, together with the problems that every such route may answer.
    """
    return APIRouter(
        prefix=prefix,
        dependencies=[Depends(identity_of), Depends(offers(*formats)), Depends(known_query)],
        responses=ANY_PROBLEMS,
    )
