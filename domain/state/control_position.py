"""Where a control case stands in its order, and what in it the clock has to look at."""

from domain.deadlines.kinds import DeadlineKind
from domain.duty import Milestone
from domain.position import Position
from domain.state.control import Control, Finding, action_deadline
from domain.state.deadlines import Deadline, open_deadlines


def control_position(state: Control, version: int) -> Position:
    """Where the case stands."""
    reached = {
        Milestone.CONTROL_OPENED: bool(state.control_id),
        Milestone.DOCUMENTATION_REQUESTED: bool(state.requests),
        Milestone.NOTICED: state.heard,
        Milestone.PROPOSED: state.proposal is not None,
        Milestone.CONTROL_DECIDED: state.decision is not None,
        Milestone.CONTROL_TOLD: state.told is not None,
        Milestone.CLAIMED: bool(state.claim.parts),
        Milestone.CONTROL_COMPLAINED: state.complaint is not None,
        Milestone.COMPLAINT_SETTLED: state.complaint_settled,
        Milestone.ON_HOLD: state.held is not None,
        Milestone.CLOSED: state.closed,
    }
    return Position(
        version=version,
        done=frozenset(milestone for milestone, is_reached in reached.items() if is_reached),
        items={key: _of(finding) for key, finding in state.findings.items()},
        deadlines=() if state.closed else open_deadlines(counting(state), _met(state)),
        finished=state.closed,
    )


def counting(state: Control) -> dict[str, Deadline]:
    """The deadlines that count: those that wait for what has not been done.

    They stay in the case, since its letters name them. Of each payment's limitation only the
    latest judgement's counts, and of notices the last one's.
    """
    return {key: one for key, one in state.deadlines.items() if key in _waiting(state)}


def _waiting(state: Control) -> frozenset[str]:
    asked = {f"doc-{request_id}" for request_id in state.waits_for_documentation}
    acting = {
        action_deadline(key) for key, one in state.findings.items() if one.action_closed is None
    }
    limits = {judged.deadline_id or "" for judged in state.claim.limits.values()}
    single = {
        f"comment-{len(state.notices)}": not state.commented and state.decision is None,
        "complaint": state.complaint is None,
        "hold": state.held is not None,
        "repayment": True,
    }
    return frozenset(asked | acting | limits | {key for key, waits in single.items() if waits})


def _met(state: Control) -> frozenset[DeadlineKind]:
    """What nobody waits for any longer: a claim that is settled, or that was never made."""
    nothing_left = state.decision is not None and state.claim.left_ore == 0
    return frozenset({DeadlineKind.LIMITATION, DeadlineKind.REPAYMENT} if nothing_left else ())


def _of(finding: Finding) -> frozenset[str]:
    reached = {
        Milestone.FOUND: True,
        Milestone.FINDING_CLOSED: finding.end is not None,
        Milestone.ACTION_SET: finding.action is not None,
        Milestone.ACTION_CLOSED: finding.action_closed is not None,
    }
    return frozenset(milestone for milestone, is_reached in reached.items() if is_reached)
