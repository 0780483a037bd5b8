"""The versions of a round's plan, and what each changed (*planens versjoner*)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from domain.rules.plans.changed_plan import fields_changed
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineChange
from projections.plan.queries import plan_taken_over
from projections.plan.tables import adoptions


@dataclass(frozen=True)
class Difference:
    """One line's change: before and after, None where it was not there, and the fields.

    `change` holds the kinds and the reason as the forum recorded them.
    """

    change: LineChange
    before: PlanLine | None
    after: PlanLine | None
    fields: tuple[str, ...]


@dataclass(frozen=True)
class PlanVersion:
    """A version as it was adopted, and its differences from the version before."""

    adopted: PlanAdopted
    adopted_at: datetime
    differences: tuple[Difference, ...]


def versions_of(connection: Connection, stream: UUID) -> list[PlanVersion]:
    """All versions of a round's plan, the oldest first."""
    rows = connection.execute(
        select(adoptions.c.event, adoptions.c.recorded_at)
        .where(adoptions.c.stream_id == stream)
        .order_by(adoptions.c.plan_version)
    )
    versions: list[PlanVersion] = []
    inherited = plan_taken_over(connection, stream)
    before = {line.plan.line_id: line.plan for line in inherited.lines} if inherited else {}
    for row in rows:
        adopted = PlanAdopted.model_validate(row.event)
        after = {line.line_id: line for line in adopted.lines}
        differences = tuple(_difference(change, before, after) for change in adopted.changes)
        versions.append(PlanVersion(adopted, row.recorded_at, differences))
        before = after
    return versions


def _difference(
    change: LineChange, before: Mapping[str, PlanLine], after: Mapping[str, PlanLine]
) -> Difference:
    old, new = before.get(change.line_id), after.get(change.line_id)
    return Difference(
        change=change,
        before=old,
        after=new,
        fields=fields_changed(new, old) if old and new else (),
    )
