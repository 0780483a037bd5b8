"""Keeps one card for each need, and what was said of it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.step1_assess.events import NeedAssessed
from domain.takeover.events import NeedTakenOver
from projections.cases import Case, Folding, case_row, fold, store
from projections.need_board.card import Remark, assessed, remark_in
from projections.need_board.sort_key import norwegian_sort_key
from projections.need_board.tables import cards, metadata, remarks
from projections.projection import Placed, Projection
from projections.rendered import brief
from projections.rows import add
from projections.stage import stage_of

_NEEDS = Folding(
    table=cards, empty=Need(), begins=(NeedAssessed, NeedTakenOver), evolve=evolve_need
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of needs into their cards; those of other cases change nothing."""
    said: list[dict[str, Any]] = []

    def hear(placed: Placed, before: Need | None, _after: Need) -> None:
        event = placed.recorded.event
        if before is not None and (remark := remark_in(before, event)) is not None:
            said.append(_remark_row(placed, remark))

    store(connection, cards, fold(connection, _NEEDS, events, hear), _row)
    add(connection, remarks, said)


def _remark_row(placed: Placed, remark: Remark) -> dict[str, Any]:
    recorded = placed.recorded
    return {
        "stream_id": recorded.stream_id,
        "version": recorded.version,
        "remark": brief(remark),
    }


def _row(case: Case[Need]) -> dict[str, Any]:
    need = case.state
    unit, assessment = assessed(need)
    groups = [group for group, count in assessment.target_groups.items() if count]
    names = (unit.name, assessment.title)
    return {
        **case_row(case),
        "need_id": need.need_id,
        "round_id": need.round_id,
        "county": need.county,
        "unit": unit.organisation,
        "co_owners": [owner.organisation for owner in need.co_owners],
        "networks": list(need.networks),
        "target_groups": groups,
        "programme": assessment.programme,
        "confirmed": need.confirmed,
        "stage": stage_of(need),
        # A tab sorts before all that a key may hold, so a shorter name comes first.
        "sort_key": "\t".join(norwegian_sort_key(name) for name in names),
    }


NEED_BOARD = Projection("need_board", metadata, apply, version=5, holds=(Need, Remark))
