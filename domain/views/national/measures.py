"""How the measures go, and whether those who are to cooperate on them do (P19)."""

from collections.abc import Iterable

from domain.follow_up.standing import MeasureStanding, standing_of
from domain.party import WORKING_LIFE_KINDS
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step4_dispose.events import Half
from domain.views.national.table import Row, Split, Table, TableName, table

COLUMNS = (
    "measures",
    "carried_out",
    "cancelled",
    "not_carried_out",
    "planned_together",
    "not_planned_together",
    "carried_out_together",
    "not_carried_out_together",
    "working_life_confirmed",
    "working_life_not_confirmed",
    "evaluated",
    "not_evaluated",
    "several_answered",
    "dissents",
)
SPLITS = (
    Split(whole="measures", parts=("carried_out", "cancelled", "not_carried_out")),
    Split(whole="measures", parts=("planned_together", "not_planned_together")),
    Split(whole="measures", parts=("carried_out_together", "not_carried_out_together")),
    Split(whole="measures", parts=("working_life_confirmed", "working_life_not_confirmed")),
    Split(whole="measures", parts=("evaluated", "not_evaluated")),
)


def measures(rounds: Iterable[Round]) -> Table:
    """A row for each round: the measures of its plan, cancelled ones too, pots left out.

    A half is done together when a partner has confirmed its part in it; the county itself says
    it by assuring the criteria.
    """
    rows = (
        Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            sums=_sums([line for line in state.lines.values() if line.in_plan and not line.is_pot]),
        )
        for state in rounds
    )
    return table(TableName.MEASURES, COLUMNS, rows, SPLITS)


def _sums(lines: list[LineState]) -> dict[str, int]:
    stand = [standing_of(line) for line in lines]
    done = stand.count(MeasureStanding.CARRIED_OUT)
    cancelled = stand.count(MeasureStanding.CANCELLED)
    planned = sum(bool(line.follow_up.confirmed(Half.PLANNING)) for line in lines)
    executed = sum(bool(line.follow_up.confirmed(Half.EXECUTION)) for line in lines)
    working_life = sum(_working_life(line) for line in lines)
    evaluated = sum(line.evaluated for line in lines)
    return {
        "measures": len(lines),
        "carried_out": done,
        "cancelled": cancelled,
        "not_carried_out": len(lines) - done - cancelled,
        "planned_together": planned,
        "not_planned_together": len(lines) - planned,
        "carried_out_together": executed,
        "not_carried_out_together": len(lines) - executed,
        "working_life_confirmed": working_life,
        "working_life_not_confirmed": len(lines) - working_life,
        "evaluated": evaluated,
        "not_evaluated": len(lines) - evaluated,
        "several_answered": sum(len(line.follow_up.answers) > 1 for line in lines),
        "dissents": sum(
            bool(answer.dissent) for line in lines for answer in line.follow_up.answers.values()
        ),
    }


def _working_life(line: LineState) -> bool:
    return any(one.party.kind in WORKING_LIFE_KINDS for one in line.follow_up.confirmations)
