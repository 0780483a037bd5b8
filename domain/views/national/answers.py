"""What the evaluations answered, with those who gave no answer, by round and question."""

from collections.abc import Iterable

from domain.county_report.tally import tally
from domain.follow_up.events import Goal
from domain.state.round import Round
from domain.views.national.table import Row, Split, Table, TableName, table

_ANSWERS = tuple(goal.value.replace("-", "_") for goal in Goal)
COLUMNS = ("asked", *_ANSWERS)
SPLITS = (Split(whole="asked", parts=_ANSWERS),)


def answers(rounds: Iterable[Round]) -> Table:
    """A row for each question of each round: `asked` is how many were to answer it."""
    rows = (
        Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            key=question,
            sums={
                "asked": sum(given.values()),
                **{goal.value.replace("-", "_"): given[goal] for goal in Goal},
            },
        )
        for state in rounds
        for question, given in tally(state).items()
    )
    return table(TableName.ANSWERS, COLUMNS, rows, SPLITS, by_key=True)
