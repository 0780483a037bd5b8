"""G9: a significant change that nobody approved (*vesentlig endring uten godkjenning*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.follow_up.changes import ChangeOutcome, MeasureChangeDecided, MeasureChangeRequested
from domain.follow_up.events import MeasureCarriedOut
from domain.follow_up.participants import ParticipantsRecorded
from domain.party import TargetGroup
from domain.state.plan_line import LineState

#: Groups that G5 judges, whether they were planned or not.
_OF_G5 = frozenset({TargetGroup.OTHER, TargetGroup.FAGSKOLE_TEACHER})


def look(books: RoundBooks) -> Iterator[Found]:
    """Each measure as carried out, against the plan with the changes that were approved."""
    for line_id, line, paid in books.paid_lines():
        asked = books.history.of_line(line_id, MeasureChangeRequested, MeasureChangeDecided)
        recorded = books.history.of_line(line_id, MeasureCarriedOut)
        if not recorded:
            continue
        events = [*books.plan_of(line_id), *asked, *recorded]
        why = reason_of(recorded)
        planned, came = line.agreed.target_groups, line.follow_up.counted
        expected = {group for group, count in planned.items() if count} - _OF_G5
        missing, new = expected - set(came), set(came) - expected - _OF_G5
        if came and expected and (missing or new):
            facts = {"missing": len(missing), "new": len(new)}
            counted = books.history.of_line(line_id, ParticipantsRecorded)
            yield Found("groups-changed", [*events, *counted], line_id, facts=facts, explained=why)
        event = recorded[-1].event
        if isinstance(event, MeasureCarriedOut) and _outside_period(event, line):
            days = {"from_day": event.from_day.isoformat(), "to_day": event.to_day.isoformat()}
            yield Found("period-changed", events, line_id, facts=days, explained=why)
        open_, refused = _unapproved(line)
        if refused:
            facts = {"changes": refused}
            yield Found(
                "carried-out-after-refusal", events, line_id, questioned_ore=paid, facts=facts
            )
        if open_:
            yield Found("change-not-decided", events, line_id, facts={"changes": open_})


def _outside_period(event: MeasureCarriedOut, line: LineState) -> bool:
    plan = line.agreed
    return event.from_day < plan.starts_on or event.to_day > plan.ends_on


def _unapproved(line: LineState) -> tuple[int, int]:
    """How many wishes nobody has answered, and how many were refused; a later plan settles all."""
    changes = [change for change in line.follow_up.changes.values() if not change.adopted]
    waiting = sum(change.decided is None or change.waits_for_forum for change in changes)
    refused = (change.decided for change in changes if change.decided)
    return waiting, sum(said.outcome is ChangeOutcome.REFUSED for said in refused)


CHECK = Check(
    ground=Ground.G9,
    citation="13.2; other state grants: changes within the frame of the application [found F31]",
    weighs={
        "carried-out-after-refusal": Severity.MODERATE,
        "groups-changed": Severity.MODERATE,
        "period-changed": Severity.MODERATE,
        "change-not-decided": Severity.NOTE,
    },
    look=look,
)
