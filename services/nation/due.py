"""Where each county's report stands, and what it lacks: what page, sheet and answer are made of."""

from collections.abc import Mapping, Set
from datetime import datetime

from domain.county_report.due import Owing, ReportStanding, owing, report_due, standing
from domain.county_report.fields import Lacking
from domain.county_report.lacking import lacking
from domain.state.deadlines import Deadline
from domain.state.forum import Forum
from domain.state.round import Round
from domain.value import Value


class Due(Value):
    """One round's report at an instant; `days_overdue` are whole days."""

    county: str
    budget_year: int
    round_id: str
    standing: ReportStanding
    deadline: Deadline | None
    days_overdue: int | None
    late: bool
    submitted_versions: tuple[int, ...]
    lacks: tuple[Lacking, ...]
    owing: tuple[Owing, ...]

    @property
    def reminders_given(self) -> tuple[int, ...]:
        """How many days before the deadline the clock has reminded."""
        return tuple(sorted(self.deadline.reminded, reverse=True)) if self.deadline else ()

    @property
    def reminders_to_come(self) -> tuple[int, ...]:
        """How many days before the deadline it still has to."""
        return tuple(sorted(self.deadline.to_remind, reverse=True)) if self.deadline else ()


def due_of(state: Round, forums: Mapping[str, Forum], known_places: Set[str], at: datetime) -> Due:
    """The round's report; `forums` are by county, `known_places` organisations with a place."""
    stands, deadline = standing(state, at), report_due(state)
    overdue = stands is ReportStanding.OVERDUE and deadline is not None
    return Due(
        county=state.county,
        budget_year=state.budget_year,
        round_id=state.round_id,
        standing=stands,
        deadline=deadline,
        days_overdue=(at - deadline.at).days if overdue and deadline else None,
        late=any(submitted.late for submitted in state.county_report.submitted),
        submitted_versions=tuple(s.report_version for s in state.county_report.submitted),
        lacks=lacking(state, forums.get(state.county), known_places),
        owing=owing(state, at),
    )
