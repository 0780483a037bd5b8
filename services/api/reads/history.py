"""What has happened in a case, as far as another read model of it has come."""

from domain.case import CaseRef
from projections.audit_trail.around import around
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.queries import Entry, Trail, trail_of_case
from services.api.problems import Problem
from services.api.reads.asking import Asked, ReadModels
from services.api.reads.entries import EntryView, told_all


def history_of(models: ReadModels, asked: Asked, case: CaseRef, version: int) -> list[Entry]:
    """The case's own trail up to a version; raises `Problem("projection-behind")`.

    The two read models move on their own, and a history beyond what is shown would confuse.
    """
    with models.read(asked, AUDIT_TRAIL) as connection:
        trail = trail_of_case(connection, case)
    return _up_to(trail, asked, version)


def told_history(
    models: ReadModels, asked: Asked, case: CaseRef, version: int
) -> tuple[EntryView, ...]:
    """The same, told; raises as `history_of` does."""
    with models.read(asked, AUDIT_TRAIL) as connection:
        trail = trail_of_case(connection, case)
        history = _up_to(trail, asked, version)
        beside = around(connection, trail, history)
    return told_all(history, beside, asked.language)


def told_trail(models: ReadModels, asked: Asked, case: CaseRef) -> tuple[EntryView, ...]:
    """All that has happened in a case, told."""
    with models.read(asked, AUDIT_TRAIL) as connection:
        trail = trail_of_case(connection, case)
        beside = around(connection, trail, trail.items)
    return told_all(trail.items, beside, asked.language)


def _up_to(trail: Trail, asked: Asked, version: int) -> list[Entry]:
    history = [entry for entry in trail.items if entry.recorded.version <= version]
    # Of what held at an earlier instant, some versions in between may have no part.
    if asked.then is None and len(history) < version:
        raise Problem("projection-behind")
    return history
