"""The step of a round: derived as the earliest open duty, and binding on nothing."""

from collections import Counter

from domain.duty import Step
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.value import Value


class NeedCounts(Value):
    """How many needs of a round are where."""

    assessed: int = 0
    registered: int = 0
    with_network: int = 0
    with_forum: int = 0
    returned: int = 0
    prioritised: int = 0
    waiting: int = 0
    referred: int = 0
    declined: int = 0
    withdrawn: int = 0
    merged: int = 0
    split: int = 0

    @property
    def total(self) -> int:
        """All needs of the round: each is counted once."""
        return sum(vars(self).values())


def round_step(state: Round, needs: NeedCounts) -> Step | None:
    """The earliest step with an open duty; None when the round is closed."""
    if state.closed:
        return None
    if not state.opened or state.granted_ore == 0 or not state.contributions:
        return Step.OPEN
    if needs.total == 0 or needs.returned > 0:
        return Step.ASSESS
    if needs.assessed + needs.registered + needs.with_network > 0:
        return Step.REPORT
    planned = [line for line in state.lines.values() if line.in_plan]
    if needs.with_forum > 0 or not planned:
        return Step.PRIORITISE
    released = _released(state)
    undisposed = any(_is_undisposed(state, line, released) for line in planned)
    return Step.DISPOSE if undisposed else Step.FOLLOW_UP


def is_undisposed(state: Round, line: LineState) -> bool:
    """Whether money of the line waits: to be decided or paid, or for a pot to be called out."""
    return _is_undisposed(state, line, _released(state))


def _released(state: Round) -> Counter[str]:
    """What has been paid out by line (øre); a round may have thousands of payments."""
    released: Counter[str] = Counter()
    for payment in state.payments.values():
        released[payment.line_id] += payment.paid_ore
    return released


def _is_undisposed(state: Round, line: LineState, released: Counter[str]) -> bool:
    line_id = line.plan.line_id
    if line.is_pot:
        calls = [call for call in state.calls.values() if call.published.line_id == line_id]
        return not calls or any(not call.closed for call in calls)
    paid_ore = released[line_id] + line.paid_before_ore
    return not line.is_decided or paid_ore < line.decided_ore
