"""Where a round stands in its order: the case itself, each plan line and each payment."""

from domain.deadlines.kinds import DeadlineKind
from domain.deadlines.state import open_deadlines
from domain.duty import Milestone
from domain.plan_line import LineState
from domain.position import Position
from domain.round import Round


def round_position(state: Round, version: int) -> Position:
    """The round's position at `version`; a closed round waits for nothing."""
    reached = {
        Milestone.OPENED: state.opened,
        Milestone.GRANTED: state.granted_ore > 0,
        Milestone.PLAN_ADOPTED: state.plan_version > 0,
        Milestone.CLOSED: state.closed,
        Milestone.VET_BOARD_CONSULTED: state.vet_board_consulted is not None,
    }
    items = {key: _line(state, key, line) for key, line in state.lines.items()}
    parts = [(key, payment.milestones) for key, payment in state.payments.items()]
    parts += [(key, call.milestones) for key, call in state.calls.items()]
    for key, done in parts:
        # A line may bear a payment's id; their milestones differ, so neither hides the other.
        items[key] = items.get(key, frozenset()) | done
    return Position(
        version=version,
        done=frozenset(milestone for milestone, is_reached in reached.items() if is_reached),
        items=items,
        deadlines=() if state.closed else open_deadlines(state.deadlines, _met(state)),
        finished=state.closed,
    )


def _line(state: Round, line_id: str, line: LineState) -> frozenset[str]:
    fully_ordered = line.decision is not None and (
        state.ordered_on(line_id) >= line.decision.amount_ore
    )
    reached = {
        Milestone.IN_PLAN: line.in_plan,
        Milestone.PLANNING_ASSURED: line.planning_assured,
        Milestone.DECIDED: line.decision is not None,
        Milestone.FULLY_ORDERED: fully_ordered,
        Milestone.EXECUTION_ASSURED: line.execution_assured,
        Milestone.CARRIED_OUT: line.carried_out,
        Milestone.EVALUATED: line.evaluated,
        Milestone.POT: line.in_plan and line.is_pot,
        Milestone.AWARDED: line.in_plan and line.parent is not None,
    }
    return frozenset(milestone for milestone, is_reached in reached.items() if is_reached)


def _met(state: Round) -> frozenset[DeadlineKind]:
    """The kinds of deadline whose duty is done."""
    # A pot is evaluated in its awards.
    planned = [line for line in state.lines.values() if line.in_plan and not line.is_pot]
    met = set()
    if state.plan_version:
        met.add(DeadlineKind.PLAN)
    if planned and all(line.evaluated for line in planned):
        met.add(DeadlineKind.EVALUATION)
    return frozenset(met)
