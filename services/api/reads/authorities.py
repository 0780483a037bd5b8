"""Substitutes and delegations: what somebody holds, has given, or shares a role with."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.state.authority import Authority
from domain.types import Day
from projections.authorities.project import AUTHORITIES
from projections.authorities.queries import concerning
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.views import Answer, Coded, Number, View, coded


class AuthorityView(View):
    """One authority; `person` is whose substitute the holder is, null for a delegation.

    `actions` are the duties that a delegation covers, every one of the role's when empty.
    `version` is the ETag that ending it asks for.
    """

    authority_id: Annotated[str, Field(examples=["a-3f9a2c7d1b04"])]
    holder: str
    person: str | None
    given_by: str
    role: Coded
    organisation: str
    county: str | None
    from_day: Day
    last_day: Day
    actions: tuple[Coded, ...]
    ended: bool
    in_force: bool
    version: Number


class AuthoritiesAnswer(Answer):
    """The authorities that concern the reader, by id."""

    items: tuple[AuthorityView, ...]


def authorities_router(models: ReadModels) -> APIRouter:
    """The authorities that concern somebody."""
    router = gated_router()

    @router.get(
        "/authorities",
        operation_id="listAuthorities",
        summary="Which substitutions and delegations concern me",
        responses=READ_PROBLEMS,
    )
    def authorities(asked: Ask) -> AuthoritiesAnswer:
        who, now = asked.identity, datetime.now(UTC)
        with models.read(asked, AUTHORITIES) as connection:
            found = concerning(connection, who.subject, who.role, who.organisation, who.county)
        return AuthoritiesAnswer(
            items=tuple(
                view
                for case in found
                if (view := _view(case.state, case.version, now, asked.language))
            ),
            log_position=asked.log_position,
        )

    return router


def _view(state: Authority, version: int, now: datetime, language: str) -> AuthorityView | None:
    if state.held is None:
        return None
    told = state.held.model_dump(exclude={"role"})
    return AuthorityView(
        **told,
        person=state.person,
        role=coded("role", state.held.role, language),
        actions=tuple(coded("action", action, language) for action in state.actions),
        ended=state.ended,
        in_force=state.in_force(now),
        version=version,
    )
