"""Which of a round's lines are measures of its report, and who has the money of its lines."""

from domain.party import Party
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


def recipient_of(state: Round, line_id: str) -> Party | None:
    """Whom a line's decision pays, or else whom the plan has for it; None for a pot."""
    line = state.lines[line_id]
    return None if line.is_pot else state.payee_of(line_id) or line.plan.recipient


def recipients_in(state: Round) -> tuple[str, ...]:
    """The numbers of all who have had or are to have money of the round."""
    found = (recipient_of(state, line_id) for line_id in state.lines)
    return tuple(sorted({party.organisation for party in found if party is not None}))
