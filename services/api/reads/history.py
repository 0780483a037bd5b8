"""What has happened in a case, as far as another read model of it has come."""

from domain.case import CaseRef
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.queries import Entry, trail_of_case
from services.api.problems import Problem
from services.api.reads.asking import Asked, ReadModels


def history_of(models: ReadModels, asked: Asked, case: CaseRef, version: int) -> list[Entry]:
    """The case's own trail up to a version; raises `Problem("projection-behind")`.

    The two read models move on their own, and a history beyond what is shown would confuse.
    """
    with models.read(asked, AUDIT_TRAIL) as connection:
        trail = trail_of_case(connection, case)
    history = [entry for entry in trail.items if entry.recorded.version <= version]
    # Of what held at an earlier instant, some versions in between may have no part.
    if asked.then is None and len(history) < version:
        raise Problem("projection-behind")
    return history
