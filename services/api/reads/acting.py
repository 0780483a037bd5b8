"""Whom a reader acts as: themselves, and those whose authority they hold for a while."""

from datetime import UTC, datetime
from typing import NamedTuple

from domain.calendar import in_norway
from domain.views.tasks import Task
from projections.authorities.project import AUTHORITIES
from projections.authorities.queries import in_force, substitutes
from services.api.identity import Identity
from services.api.reads.asking import Asked, ReadModels
from services.api.standing_in import acting_as


class Acting(NamedTuple):
    """Whom the reader acts as: themselves, or somebody under an authority for some duties."""

    identity: Identity
    actions: tuple[str, ...] = ()

    def covers(self, task: Task) -> bool:
        """Whether the authority reaches to the task."""
        return not self.actions or task.duty.action in self.actions


class People(NamedTuple):
    """Whom the reader acts as, and who stands in for the reader today."""

    people: list[Acting]
    substitutes: tuple[str, ...] = ()


def acting_people(models: ReadModels, asked: Asked, *, mine: bool) -> People:
    """Whose tasks are the reader's: their own, and those of the people they stand in for."""
    own = Acting(asked.identity)
    if not mine or asked.identity.authority is not None:
        return People([own])
    subject, today = asked.identity.subject, in_norway(datetime.now(UTC)).date()
    with models.read(asked, AUTHORITIES) as connection:
        held = [case.state for case in in_force(connection, subject, today)]
        standing = [case.state for case in substitutes(connection, subject, today)]
    others = [Acting(acting_as(subject, state), state.actions) for state in held]
    return People(
        [own, *others],
        tuple(
            state.held.holder
            for state in standing
            if state.held is not None and state.held.role is asked.identity.role
        ),
    )
