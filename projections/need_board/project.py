"""Keeps one card for each need."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from domain.step1_assess.events import NeedAssessed
from domain.takeover.events import NeedTakenOver
from projections.cases import Case, Folding, case_row, fold, store
from projections.need_board.card import Card, assessed, evolve_card
from projections.need_board.sort_key import norwegian_sort_key
from projections.need_board.tables import cards, metadata
from projections.projection import Placed, Projection
from projections.stage import stage_of

_CARDS = Folding(
    table=cards, empty=Card(), begins=(NeedAssessed, NeedTakenOver), evolve=evolve_card
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of needs into their cards; those of other cases change nothing."""
    store(connection, cards, fold(connection, _CARDS, events), _row)


def _row(case: Case[Card]) -> dict[str, Any]:
    need = case.state.need
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


NEED_BOARD = Projection("need_board", metadata, apply, version=4, holds=(Card,))
