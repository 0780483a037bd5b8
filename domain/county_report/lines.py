"""Which of a round's lines are measures of its report."""

from domain.state.plan_line import LineState
from domain.state.round import Round

Lines = dict[str, LineState]


def reported_lines(state: Round) -> Lines:
    """Every measure that is in the plan, or that money went to before it left it; no pots."""
    return {
        key: line
        for key, line in state.lines.items()
        if not line.is_pot and (line.in_plan or state.ordered_on(key))
    }
