"""The needs of a round, and one need."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, RowMapping, func, or_, select, tuple_

from domain.party import PartyKind, Programme, TargetGroup
from domain.state.need import Need
from projections.cases import case_of, one_of
from projections.need_board.card import Card, Remark, card_of
from projections.need_board.tables import cards, remarks
from projections.ordering import Latest
from projections.stage import Stage


@dataclass(frozen=True)
class NeedOnBoard:
    """A need at a version of its stream; instants are UTC."""

    card: Card
    stage: Stage
    version: int
    first_recorded_at: datetime
    last_recorded_at: datetime
    sort_key: str


@dataclass(frozen=True)
class Board:
    """Some needs of a round, and how many fit the filters: by stage, in all, and confirmed."""

    items: list[NeedOnBoard]
    stages: dict[Stage, int]
    confirmed: int

    @property
    def total(self) -> int:
        """All needs that fit the filters: each is in one stage."""
        return sum(self.stages.values())


def find(connection: Connection, need_id: str) -> NeedOnBoard | None:
    """The need, or None when nobody has assessed it."""
    rows = connection.execute(select(cards).where(cards.c.need_id == need_id)).mappings().all()
    return next(iter(_on_board(connection, rows)), None)


def board(
    connection: Connection,
    round_id: str,
    *,
    limit: int,
    stage: Stage | None = None,
    unit: str | None = None,
    target_group: TargetGroup | None = None,
    programme: Programme | None = None,
    network: str | None = None,
    bundle: str | None = None,
    confirmed: bool | None = None,
    among: Collection[str] | None = None,
    seen_by: str | None = None,
    after: tuple[str, str] | None = None,
    latest: Latest | None = None,
) -> Board:
    """At most `limit` needs of the round in Norwegian order, behind (sort key, need id).

    `seen_by` is an organisation number: only its own needs and those that it has had
    as a network. `unit` is any owner of the need, `network` one that has had it, `bundle`
    what it called the needs it sent on together; `among` are the ids of needs that alone
    are wanted. With `latest` they are given in that order, behind its place.
    """
    wanted: list[ColumnElement[bool]] = [cards.c.round_id == round_id]
    if stage is not None:
        wanted.append(cards.c.stage == stage)
    if unit is not None:
        wanted.append(_owned_by(unit))
    if target_group is not None:
        wanted.append(cards.c.target_groups.contains([target_group.value]))
    if programme is not None:
        wanted.append(cards.c.programme == programme)
    if network is not None:
        wanted.append(cards.c.networks.contains([network]))
    if bundle is not None:
        wanted.append(cards.c.state["bundle"].as_string() == bundle)
    if confirmed is not None:
        wanted.append(cards.c.confirmed.is_(confirmed))
    if among is not None:
        wanted.append(cards.c.need_id.in_(sorted(among)))
    if seen_by is not None:
        theirs = (_owned_by(seen_by), cards.c.networks.contains([seen_by]))
        wanted.append(or_(*theirs))
    counts = (
        select(cards.c.stage, func.count(), func.count().filter(cards.c.confirmed))
        .where(*wanted)
        .group_by(cards.c.stage)
    )
    counted = connection.execute(counts).all()
    if after is not None:
        wanted.append(tuple_(cards.c.sort_key, cards.c.need_id) > tuple_(*after))
    order: tuple[ColumnElement[Any], ...] = (cards.c.sort_key, cards.c.need_id)
    if latest is not None:
        wanted += latest.behind(cards, cards.c.need_id)
        order = latest.order(cards, cards.c.need_id)
    rows = connection.execute(select(cards).where(*wanted).order_by(*order).limit(limit))
    return Board(
        _on_board(connection, rows.mappings().all()),
        stages={Stage(name): number for name, number, _ in counted},
        confirmed=sum(number for _, _, number in counted),
    )


def _owned_by(organisation: str) -> ColumnElement[bool]:
    """Whether the organisation is the need's unit, or another of its owners."""
    return or_(cards.c.unit == organisation, cards.c.co_owners.contains([organisation]))


def of_kind(connection: Connection, round_id: str, kind: PartyKind) -> list[NeedOnBoard]:
    """Every need of the round whose unit is of a kind, in Norwegian order."""
    unit_kind = cards.c.state[("unit", "kind")].as_string()
    wanted = select(cards).where(cards.c.round_id == round_id, unit_kind == kind)
    rows = connection.execute(wanted.order_by(cards.c.sort_key, cards.c.need_id))
    return _on_board(connection, rows.mappings().all())


def _on_board(connection: Connection, rows: Sequence[RowMapping]) -> list[NeedOnBoard]:
    said = _said(connection, [row["stream_id"] for row in rows])
    found = ((row, case_of(row, Need)) for row in rows)
    return [
        NeedOnBoard(
            card=card_of(case.state, said.get(case.stream_id, ())),
            stage=Stage(row["stage"]),
            version=case.version,
            first_recorded_at=case.first_recorded_at,
            last_recorded_at=case.last_recorded_at,
            sort_key=row["sort_key"],
        )
        for row, case in found
    ]


def _said(connection: Connection, streams: Collection[UUID]) -> dict[UUID, list[Remark]]:
    """What was said of needs, the oldest first."""
    found: dict[UUID, list[Remark]] = {}
    if streams:
        wanted = select(remarks).where(one_of(remarks.c.stream_id, streams))
        for row in connection.execute(wanted.order_by(remarks.c.version)):
            found.setdefault(row.stream_id, []).append(Remark.model_validate(row.remark))
    return found
