"""The time for a recipient's report, which follows its deadline wherever that is moved."""

from collections.abc import Mapping

from domain.state.plan_line import LineState
from domain.state.recipient_report import report_deadline
from domain.types import Instant, ItemId


def with_time_for_report(
    lines: Mapping[str, LineState], deadline_id: ItemId, at: Instant
) -> dict[str, LineState]:
    """The lines, with `at` (UTC) on the one whose report the deadline waits for, if it does."""
    return {
        key: _with_time(line, at)
        if line.follow_up.report.asked and report_deadline(key) == deadline_id
        else line
        for key, line in lines.items()
    }


def _with_time(line: LineState, at: Instant) -> LineState:
    report = line.follow_up.report.model_copy(update={"due_at": at})
    follow_up = line.follow_up.model_copy(update={"report": report})
    return line.model_copy(update={"follow_up": follow_up})
