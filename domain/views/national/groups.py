"""Whom the money and the measures reach, by target group (P9, P16)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from domain.party import TargetGroup
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.views.coverage import NONE, Dimension, Share, coverage, money_of
from domain.views.national.table import Row, Table, TableName, table

COLUMNS = (
    "asked_participants",
    "planned_participants",
    "decided_participants",
    "came",
    "planned_ore",
    "decided_ore",
    "disbursed_ore",
)


def target_groups(rounds: Iterable[Round], needs: Sequence[Asked]) -> Table:
    """Every group of every round, also one that nobody thought of; `none` where no group is told.

    Money is divided by the participants that a line expects, and counted once.
    """
    rows = (row for state in rounds for row in _rows(state, needs))
    return table(TableName.TARGET_GROUPS, COLUMNS, rows, by_key=True)


def _rows(state: Round, needs: Sequence[Asked]) -> Iterator[Row]:
    here = [need for need in needs if need.round_id == state.round_id]
    shares = {s.key: s for s in coverage(Dimension.TARGET_GROUP, here, money_of(state))}
    came: Counter[str] = Counter()
    for line in state.lines.values():
        came.update({group.value: count for group, count in line.follow_up.counted.items()})
    for key in (*(group.value for group in TargetGroup), NONE):
        share = shares.get(key)
        if share is None and key == NONE:
            continue
        yield Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            key=key,
            sums=_sums(share or Share(key=key), came[key]),
        )


def _sums(share: Share, came: int) -> dict[str, int]:
    return {column: came if column == "came" else int(getattr(share, column)) for column in COLUMNS}
