"""Whether money of a round's lines waits (*disponering*): of one state, or as its events go by."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, compress, repeat
from operator import is_not
from typing import TypeVar

from domain.state.call import Call
from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.state.round import Round

Part = TypeVar("Part", LineState, Payment, Call)


def is_undisposed(state: Round, line: LineState) -> bool:
    """Whether money of the line waits: to be decided or paid, or for a pot to be called out."""
    released = sum(payment.paid_ore for payment in state.payments_on(line.plan.line_id))
    return _is_undisposed(state, line, released)


class Disposal:
    """The planned lines of one round whose money waits, by the state that it was shown last.

    A round may have thousands of lines and payments, and its fold leaves alone what an event
    does not change: of the next state only those are looked at that are another object. What is
    released of a line is kept in øre.
    """

    def __init__(self) -> None:
        self._lines: Mapping[str, LineState] = {}
        self._payments: Mapping[str, Payment] = {}
        self._calls: Mapping[str, Call] = {}
        self._released: Counter[str] = Counter()
        self._waiting: set[str] = set()

    def any_waits(self, state: Round) -> bool:
        """Whether money of any planned line waits in this state, which may be any of the round."""
        touched = {line_id for line_id, *_ in _changed(self._lines, state.lines)}
        for _, before, after in _changed(self._payments, state.payments):
            for payment, sign in ((before, -1), (after, 1)):
                if payment is not None:
                    self._released[payment.line_id] += sign * payment.paid_ore
                    touched.add(payment.line_id)
        for _, *calls in _changed(self._calls, state.calls):
            touched |= {call.published.line_id for call in calls if call is not None}
        self._lines, self._payments, self._calls = state.lines, state.payments, state.calls
        for line_id in touched:
            line = state.lines.get(line_id)
            if line and line.in_plan and _is_undisposed(state, line, self._released[line_id]):
                self._waiting.add(line_id)
            else:
                self._waiting.discard(line_id)
        return bool(self._waiting)


def _changed(
    before: Mapping[str, Part], after: Mapping[str, Part]
) -> Iterator[tuple[str, Part | None, Part | None]]:
    """The keys whose part is new, another or gone, with the part before and after."""
    if before is after:
        return
    # Place by place, since a fold changes a part where it stands and puts a new one last: what
    # it should ever move is looked at once more than needed.
    others = map(is_not, after.values(), chain(before.values(), repeat(None)))
    for key in compress(after, others):
        yield key, before.get(key), after[key]
    for key in before.keys() - after.keys():
        yield key, before[key], None


def _is_undisposed(state: Round, line: LineState, released_ore: int) -> bool:
    line_id = line.plan.line_id
    if line.is_pot:
        calls = [call for call in state.calls.values() if call.published.line_id == line_id]
        return not calls or any(not call.closed for call in calls)
    return not line.is_decided or released_ore + line.paid_before_ore < line.decided_ore
