"""What is asked of control cases."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from domain.control.kinds import ControlLevel, ControlStage
from domain.state.control import Control
from projections.cases import Case, cases_of
from projections.controls.project import CASES
from projections.controls.tables import controls
from projections.ordering import Latest


def find_control(connection: Connection, control_id: str) -> Case[Control] | None:
    """The case with an id, if there is one."""
    wanted = select(controls).where(controls.c.control_id == control_id)
    found = cases_of(connection, CASES, connection.execute(wanted).mappings().all())
    return found[0] if found else None


def listed(
    connection: Connection,
    *,
    counties: Collection[str] | None = None,
    recipient: str | None = None,
    round_id: str | None = None,
    level: ControlLevel | None = None,
    stage: ControlStage | None = None,
    after: str | None = None,
    latest: Latest | None = None,
    limit: int | None = None,
) -> tuple[list[Case[Control]], int]:
    """The cases that fit, by id or as `latest` says, and how many fit in all."""
    wanted: list[ColumnElement[bool]] = []
    if counties is not None:
        wanted.append(controls.c.county.in_(sorted(counties)))
    for column, value in (
        (controls.c.recipient, recipient),
        (controls.c.round_id, round_id),
        (controls.c.level, level),
        (controls.c.stage, stage),
    ):
        if value is not None:
            wanted.append(column == value)
    total = connection.scalar(select(func.count()).select_from(controls).where(*wanted))
    rows: Select[tuple[object, ...]] = select(controls).where(*wanted)
    if after is not None:
        rows = rows.where(controls.c.control_id > after)
    order: tuple[ColumnElement[Any], ...] = (controls.c.control_id,)
    if latest is not None:
        rows = rows.where(*latest.behind(controls, controls.c.control_id))
        order = latest.order(controls, controls.c.control_id)
    rows = rows.order_by(*order).limit(limit)
    return cases_of(connection, CASES, connection.execute(rows).mappings().all()), total or 0
