"""Deadlines that follow from what was decided, without anybody setting them."""

from datetime import date

from domain.calendar import end_of_day
from domain.command import Known
from domain.deadlines.by_when import ByWhen
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.event import Circumstances


def standing(
    deadline_id: str,
    kind: DeadlineKind,
    last_day: date,
    by: Circumstances,
    known: Known,
    *,
    county: str,
    source: DeadlineSource,
    citation: str,
) -> tuple[DeadlineSet, ...]:
    """The deadline at the end of its last day in Norway, with the county's reminders.

    None when the day has gone by as the command comes: there is nothing to wait for. The
    command reads the county's case, whose practice it follows.
    """
    if end_of_day(last_day) <= by.received_at:
        return ()
    limit = ByWhen(day=last_day, source=source, citation=citation)
    return (limit.deadline(deadline_id, kind, by, known, county=county),)
