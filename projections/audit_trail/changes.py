"""Which cases have changed behind a position of the log, each with where it stands by then."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, or_, select
from sqlalchemy.sql.functions import max as highest

from domain.case import CaseKind, CaseRef, round_ref
from projections.audit_trail.queries import find_case, in_round_now
from projections.audit_trail.tables import entries


@dataclass(frozen=True)
class Changed:
    """A case with the position and the version of the last thing that happened to it."""

    case: CaseRef
    position: int
    version: int


def changed_case(connection: Connection, case: CaseRef, after: int) -> list[Changed]:
    """The case, if anything has happened to it behind the position."""
    here = (entries.c.case_kind == case.kind, entries.c.case_key == case.key)
    return _changed(connection, after, *here)


def changed_in_round(
    connection: Connection,
    round_id: str,
    after: int,
    kind: CaseKind | None = None,
    *,
    without: Collection[CaseKind] = (),
) -> list[Changed]:
    """The round and the cases in it to which something has happened behind the position.

    A need that was carried into the round is in it with all its past; `without` are kinds of
    case that the reader is told nothing of. Empty for an unknown round.
    """
    if find_case(connection, round_ref(round_id)) is None:
        return []
    here = [or_(entries.c.round_id == round_id, in_round_now(round_id))]
    if kind is not None:
        here.append(entries.c.case_kind == kind)
    if without:
        here.append(entries.c.case_kind.not_in(list(without)))
    return _changed(connection, after, *here)


def _changed(connection: Connection, after: int, *where: ColumnElement[bool]) -> list[Changed]:
    last = highest(entries.c.position)
    rows = connection.execute(
        select(entries.c.case_kind, entries.c.case_key, last, highest(entries.c.version))
        .where(*where, entries.c.position > after)
        .group_by(entries.c.case_kind, entries.c.case_key)
        .order_by(last)
    )
    return [
        Changed(CaseRef(kind=kind, key=key), position, version)
        for kind, key, position, version in rows
    ]
