"""What is wrong with the calls of a take-over: each has its pot, its days and its money.

What an open call has not handed out is held in its pot, to the øre: awards + held <= pot.
"""

from collections import Counter
from collections.abc import Iterator

from domain.rules.applications import pot_money
from domain.rules.takeover import taken_over
from domain.takeover.before import Sheet
from domain.takeover.contents import ApplicationRow, CallRow, Contents
from domain.takeover.fault import Fault
from domain.types import Day


def call_faults(contents: Contents, as_of: Day) -> Iterator[Fault]:
    """Calls of no pot, that stand twice, whose days run backwards, or that hold too much."""
    free = _free_in(contents)
    awarded = awarded_under(contents.applications)
    seen: set[str] = set()
    for call in contents.calls:
        if call.call_id in seen:
            yield _fault(call, "call_id", "call-exists")
        seen.add(call.call_id)
        yield from _days(call, as_of)
        if call.pot_id not in free:
            yield _fault(call, "pot", taken_over.POT_UNKNOWN.code)
            continue
        held = 0 if call.closed_on else max(0, call.amount_ore - awarded[call.call_id])
        if held > free[call.pot_id]:
            left = max(0, free[call.pot_id])
            yield _fault(call, "amount", pot_money.CALL_ABOVE_POT.code, left_ore=left)
        free[call.pot_id] -= held


def awarded_under(applications: tuple[ApplicationRow, ...]) -> Counter[str]:
    """What was awarded under each call, in øre."""
    awarded: Counter[str] = Counter()
    for application in applications:
        awarded[application.call_id] += application.awarded_ore
    return awarded


def _free_in(contents: Contents) -> dict[str, int]:
    """What each pot has not awarded, in øre."""
    free = {line.plan.line_id: line.plan.amount_ore for line in contents.lines if line.plan.pot}
    for line in contents.lines:
        if line.under in free:
            free[line.under] -= line.decided_ore
    return free


def _days(call: CallRow, as_of: Day) -> Iterator[Fault]:
    for column, day in (("published_on", call.published_on), ("closed_on", call.closed_on)):
        if day is not None and day > as_of:
            yield _fault(call, column, taken_over.AFTER.code)
    first = call.opens_on or call.published_on
    for column, day in (("closes_on", call.closes_on), ("closed_on", call.closed_on)):
        if day is not None and day < (first if column == "closes_on" else call.published_on):
            yield _fault(call, column, "period-reversed")


def _fault(call: CallRow, column: str, code: str, **facts: str | int) -> Fault:
    return Fault(sheet=Sheet.CALLS, row=call.row, column=column, code=code, facts=dict(facts))
