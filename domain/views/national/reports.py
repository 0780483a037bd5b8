"""Which reports have come, and which are overdue: the county's own, and its recipients' (P20)."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from domain.county_report.due import ReportStanding, standing
from domain.state.recipient_report import ReportStatus
from domain.state.round import Round
from domain.views.national.table import Row, Split, Table, TableName, table

_STANDINGS = tuple(f"county_{each.value.replace('-', '_')}" for each in ReportStanding)
_STATUSES = tuple(f"recipients_{each.value.replace('-', '_')}" for each in ReportStatus)
COLUMNS = ("county_reports", *_STANDINGS, "recipients_paid", *_STATUSES, "recipients_overdue")
SPLITS = (
    Split(whole="county_reports", parts=_STANDINGS),
    Split(whole="recipients_paid", parts=_STATUSES),
)


def reports(rounds: Iterable[Round], at: datetime) -> Table:
    """A row for each round, at the instant (UTC); `recipients_paid` are lines that were paid on.

    `recipients_overdue` are among those that are asked for, for the first time or once more.
    """
    rows = (
        Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            sums=_sums(state, at),
        )
        for state in rounds
    )
    return table(TableName.REPORTS, COLUMNS, rows, SPLITS)


def _sums(state: Round, at: datetime) -> dict[str, int]:
    paid = [
        line.follow_up.report
        for line_id, line in state.lines.items()
        if state.disbursed_on(line_id)
    ]
    found = Counter(f"recipients_{report.status.value.replace('-', '_')}" for report in paid)
    found[f"county_{standing(state, at).value.replace('-', '_')}"] = 1
    found["county_reports"] = 1
    found["recipients_paid"] = len(paid)
    found["recipients_overdue"] = sum(report.is_overdue(at) for report in paid)
    return {column: found[column] for column in COLUMNS}
