"""The step of a round: derived as the earliest open duty, and binding on nothing."""

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
        return sum(self.model_dump().values())


def round_step(state: Round, needs: NeedCounts) -> Step | None:
    """The earliest step with an open duty; None when the round is closed."""
    if state.closed:
        return None
    planned = [line for line in state.lines.values() if line.in_plan]
    open_duties = {
        Step.OPEN: not state.opened or state.granted_ore == 0 or not state.contributions,
        Step.ASSESS: needs.total == 0 or needs.returned > 0,
        Step.REPORT: needs.assessed + needs.registered + needs.with_network > 0,
        Step.PRIORITISE: needs.with_forum > 0 or not planned,
        Step.DISPOSE: any(_is_undisposed(state, line) for line in planned),
    }
    for step, is_open in open_duties.items():
        if is_open:
            return step
    return Step.FOLLOW_UP


def _is_undisposed(state: Round, line: LineState) -> bool:
    """Whether money of the line waits: to be decided or paid, or for a pot to be called out."""
    line_id = line.plan.line_id
    if line.is_pot:
        calls = [call for call in state.calls.values() if call.published.line_id == line_id]
        return not calls or any(not call.closed for call in calls)
    return not line.is_decided or state.disbursed_on(line_id) < line.decided_ore
