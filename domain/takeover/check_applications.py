"""What is wrong with the applications of a take-over, and with the answers to them.

An application that was awarded money and its award say the same, in two sheets.
"""

from collections.abc import Iterator

from domain.pots.application_events import ApplicationOutcome
from domain.rules.applications import application_contents, pot_money
from domain.rules.takeover import taken_over
from domain.takeover.before import Sheet
from domain.takeover.contents import ApplicationRow, Contents, LineRow
from domain.takeover.fault import Fault
from domain.types import Day


def application_faults(contents: Contents, as_of: Day) -> Iterator[Fault]:
    """Applications under no call, that stand twice, or whose answer does not hang together."""
    calls = {call.call_id: call for call in contents.calls}
    lines = {line.plan.line_id: line for line in contents.lines}
    left = {call.call_id: call.amount_ore for call in contents.calls if not call.closed_on}
    seen: set[str] = set()
    for row in contents.applications:
        if row.key in seen:
            yield _fault(row, "key", "application-already-submitted")
        seen.add(row.key)
        if row.call_id not in calls:
            yield _fault(row, "call", "unknown-call")
        yield from _contents(row)
        yield from _days(row, as_of)
        yield from _answer(row)
        call = calls.get(row.call_id)
        if not _says_the_same(row, lines.get(row.key), call.pot_id if call else ""):
            yield _fault(row, "awarded", taken_over.AWARD_NOT_AS_TOLD.code)
        if row.awarded_ore > left.get(row.call_id, row.awarded_ore):
            over = max(0, left[row.call_id])
            yield _fault(row, "awarded", pot_money.ABOVE_POT.code, left_ore=over)
        if row.call_id in left:
            left[row.call_id] -= row.awarded_ore


def _says_the_same(row: ApplicationRow, line: LineRow | None, pot_id: str) -> bool:
    """Whether the award is there when the application has one, as it has it, and only then."""
    if row.outcome is not ApplicationOutcome.AWARDED:
        return line is None
    if line is None or line.plan.recipient is None:
        return False
    in_sheet_of_lines = (line.under, line.decided_ore, line.decided_on)
    of_applicant = line.plan.recipient.organisation == row.applicant.organisation
    return of_applicant and in_sheet_of_lines == (pot_id, row.awarded_ore, row.decided_on)


def _contents(row: ApplicationRow) -> Iterator[Fault]:
    if row.content.ends_on < row.content.starts_on:
        yield _fault(row, "ends_on", "period-reversed")
    if not application_contents.adds_up(row.content):
        yield _fault(row, "", application_contents.APPLICATION_DOES_NOT_ADD_UP.code)


def _days(row: ApplicationRow, as_of: Day) -> Iterator[Fault]:
    earlier = row.received_on
    days = (
        ("received_on", row.received_on),
        ("decided_on", row.decided_on),
        ("told_on", row.told_on),
    )
    for column, day in days:
        if day is None:
            continue
        if day > as_of:
            yield _fault(row, column, taken_over.AFTER.code)
        if day < earlier:
            yield _fault(row, column, "period-reversed")
        earlier = day


def _answer(row: ApplicationRow) -> Iterator[Fault]:
    """What an answer goes with, and what stands only where there is one."""
    awarded = row.outcome is ApplicationOutcome.AWARDED
    rejected = row.outcome is ApplicationOutcome.REJECTED
    belongs = {
        "awarded": (awarded, bool(row.awarded_ore)),
        "decided_on": (awarded or rejected, row.decided_on is not None),
        "ground": (rejected, row.ground is not None),
    }
    for column, (is_asked, is_there) in belongs.items():
        if is_asked is not is_there:
            yield _fault(row, column, taken_over.LACKS.code)
    if row.outcome is None and (row.told_on or row.written_reasons):
        yield _fault(row, "outcome", taken_over.LACKS.code)


def _fault(row: ApplicationRow, column: str, code: str, **facts: str | int) -> Fault:
    return Fault(sheet=Sheet.APPLICATIONS, row=row.row, column=column, code=code, facts=dict(facts))
