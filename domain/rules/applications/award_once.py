"""One applicant gets money for the same thing once in a call (*dobbel tildeling*)."""

from domain.party import MeasureKind, Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

AWARDED_BEFORE = Rule(
    code="awarded-before",
    binding=Binding.SOFT,
    citation="domain description, section 18, P12 and P16: double funding, turn-taking",
)


def broken(state: Round, call_id: str, applicant: Party, measure: MeasureKind) -> tuple[Rule, ...]:
    """The applicant holds an award for such a measure under the call already."""
    again = any(
        line.call_id == call_id
        and line.decision is not None
        and line.decision.recipient.organisation == applicant.organisation
        and line.plan.measure is measure
        for line in state.lines.values()
    )
    return (AWARDED_BEFORE,) if again else ()
