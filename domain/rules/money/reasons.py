"""When the reasons for an individual decision are owed anew (*krav om begrunnelse*)."""

from typing import Final

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

_DEMANDED: Final = (
    "[found F45] reasons are given or can be demanded within the time for complaint, which then "
    "restarts"
)

REASONS_WERE_GIVEN = Rule(
    code="reasons-were-given",
    binding=Binding.SOFT,
    citation=f"{_DEMANDED}; whoever has had them has nothing to demand",
)
REASONS_NOT_GIVEN = Rule(
    code="reasons-not-given",
    binding=Binding.SOFT,
    citation="binding table: gaps when a round is closed go on with a reason",
)


def broken(state: Round, line_id: str) -> tuple[Rule, ...]:
    """A decision that has its reasons was told with them, unless somebody says why not."""
    return (REASONS_WERE_GIVEN,) if _has_reasons(state, line_id) else ()


def _has_reasons(state: Round, line_id: str) -> bool:
    line, answer = state.lines.get(line_id), state.answers.get(line_id)
    if line is not None and line.taken_back is not None:
        return bool(line.taken_back.event.written_reasons)
    if line is not None and line.decision is not None:
        return bool(line.decision.written_reasons)
    return answer is not None and answer.reasoned
