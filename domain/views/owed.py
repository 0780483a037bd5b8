"""What follow-up still waits for, and from whom (*hva som gjenstår*)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from domain.calendar import end_of_day
from domain.county_report.parties import who_answered
from domain.party import WORKING_LIFE_KINDS, Party
from domain.rules.follow_up import follow_up_reminders as reminders
from domain.rules.problem import Problem
from domain.state.plan_line import LineState
from domain.state.round import Round


def owed(state: Round, on: date) -> Iterator[Problem]:
    """The prompts about reports, changes, confirmations and answers on the day in Norway."""
    lines = [line for line in state.lines.values() if not line.is_pot and line.in_plan]
    if late := _names(line.recipient for line in lines if _is_overdue(line, on)):
        yield Problem.of(reminders.REPORTS_OVERDUE, {"who": late})
    waiting = (line.recipient for line in lines if line.follow_up.report.received)
    if received := _names(waiting):
        yield Problem.of(reminders.REPORTS_TO_REVIEW, {"who": received})
    changes = [change for line in lines for change in line.follow_up.changes.values()]
    if undecided := sum(change.decided is None for change in changes):
        yield Problem.of(reminders.CHANGES_TO_DECIDE, {"count": undecided})
    if with_forum := sum(change.waits_for_forum for change in changes):
        yield Problem.of(reminders.CHANGES_WITH_FORUM, {"count": with_forum})
    done = [line for line in lines if line.carried_out]
    if silent := _names(party for line in done for party in _silent(line)):
        yield Problem.of(reminders.PARTIES_SILENT, {"who": silent})
    if unconfirmed := sum(not _working_life_confirmed(line) for line in done):
        yield Problem.of(reminders.NOBODY_CONFIRMED, {"count": unconfirmed})
    if state.plan_version and on.year > state.budget_year and not state.county_report.handed_in:
        yield Problem.of(reminders.COUNTY_REPORT_OWED)


def _is_overdue(line: LineState, on: date) -> bool:
    report = line.follow_up.report
    over_by = end_of_day(on - timedelta(days=1))
    return report.asked and report.due_at is not None and report.due_at <= over_by


def _silent(line: LineState) -> Iterator[Party]:
    said = who_answered(line)
    return (party for party in line.parties if party.organisation not in said)


def _working_life_confirmed(line: LineState) -> bool:
    confirmed = line.follow_up.confirmations
    return any(confirmation.party.kind in WORKING_LIFE_KINDS for confirmation in confirmed)


def _names(parties: Iterable[Party | None]) -> str:
    """Each party's name once, in the order in which they were met."""
    return ", ".join(dict.fromkeys(party.name for party in parties if party is not None))
