"""Which tasks somebody sees, and which of them are their own."""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from domain.role import Role
from domain.views.tasks import Task
from projections import tasks as found
from projections.controls.project import CONTROLS
from projections.controls.tasks import of_controls
from projections.forum.project import FORUM
from projections.forum.tasks import of_meetings
from projections.need_board.project import NEED_BOARD
from projections.pots.project import POTS
from projections.round_status.project import ROUND_STATUS
from services.api.identity import Identity
from services.api.reads.asking import Asked, ReadModels
from services.api.visibility import Question, may_ask, sight

_ORGANISATIONS: Final = frozenset({Role.UNIT, Role.NETWORK, Role.PROVIDER})


class Whose(StrEnum):
    """Whose tasks: the reader's own, those of the reader's role, or all of the county's."""

    MINE = "mine"
    ROLE = "role"
    COUNTY = "county"


def seen_tasks(
    models: ReadModels,
    asked: Asked,
    identity: Identity,
    round_id: str | None = None,
    *,
    done: bool = False,
) -> Iterator[Task]:
    """The tasks of the cases that somebody may see; with `done` what is waited for no longer."""
    now = datetime.now(UTC)
    sight(identity, Question.NEEDS)
    counties = sight(identity, Question.ROUND).counties
    with models.read(asked, ROUND_STATUS) as connection:
        rounds = [case.state for case in found.open_rounds(connection, counties)]
    rounds = [state for state in rounds if round_id in (None, state.round_id)]
    for state in rounds:
        yield from _theirs(found.of_round(state, now, done=done), identity)
    if round_id is None:
        with models.read(asked, FORUM) as connection:
            yield from _theirs(found.of_forums(connection, counties, now), identity)
            yield from _theirs(of_meetings(connection, counties), identity)
    with models.read(asked, NEED_BOARD) as connection:
        for state in rounds:
            yield from _theirs(found.of_needs(connection, state, now, done=done), identity)
    with models.read(asked, POTS) as connection:
        for state in rounds:
            yield from _theirs(found.of_applications(connection, state, now, done=done), identity)
    if not may_ask(identity.role, Question.CONTROLS):
        return
    seen = sight(identity, Question.CONTROLS)
    with models.read(asked, CONTROLS) as connection:
        theirs = of_controls(
            connection,
            now,
            counties=seen.counties,
            recipient=seen.organisation,
            round_id=round_id,
            done=done,
        )
        yield from _theirs(theirs, identity)


def _theirs(tasks: Iterator[Task], identity: Identity) -> Iterator[Task]:
    """A school or network sees what waits for itself, and nothing of others."""
    return (task for task in tasks if is_theirs(task, identity))


def is_theirs(task: Task, identity: Identity) -> bool:
    """Whether a task is no other organisation's; whoever is of none sees those of all."""
    return identity.role not in _ORGANISATIONS or task.organisation == identity.organisation


def is_whose(task: Task, identity: Identity, whose: Whose) -> bool:
    """Whether a task is somebody's own, their role's, or their county's."""
    if whose is Whose.COUNTY:
        return True
    if identity.role not in task.duty.who:
        return False
    if whose is Whose.ROLE:
        return True
    # What one person is asked about themselves no substitute answers.
    if task.person is not None:
        return identity.in_place_of is None and task.person == identity.subject
    # What a school, a network or a provider is to do is not the county's own turn, though it
    # may act for them; and nobody is given what four eyes keeps from them.
    own = task.organisation is None or not _ORGANISATIONS & frozenset(task.duty.who)
    persons = {identity.subject, identity.in_place_of}
    kept_from = task.duty.four_eyes is not None and not persons.isdisjoint(task.done_by)
    return (own or identity.role in _ORGANISATIONS) and not kept_from
