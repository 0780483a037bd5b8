"""Order, attestation and approval are different persons' acts (*fire øyne*)."""

from domain.event import Circumstances
from domain.party import Party, PartyKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.state.payment import Payment
from domain.step3_prioritise.forum_events import Standing
from domain.step4_dispose.payment_events import PaymentPracticeSet

_DFO = "DFØ, bestemmelser om økonomistyring 3.7.3.2, as a norm for counties"

ATTESTER_APPROVES = Rule(code="attester-approves", binding=Binding.HARD, citation=_DFO)
PAYEE_INVOLVED = Rule(code="payee-involved", binding=Binding.HARD, citation=_DFO)
PREPARER_INVOLVED = Rule(
    code="preparer-involved",
    binding=Binding.SOFT,
    citation="binding table: a preparer among them goes on with a reason",
)
VOTER_INVOLVED = Rule(
    code="voter-involved",
    binding=Binding.SOFT,
    citation="binding table: a voter among them goes on with a reason",
)

_VOTING = frozenset({Standing.VOTING, Standing.DEPUTY})


def broken(
    payment: Payment, by: Circumstances, forum: Forum, practice: PaymentPracticeSet | None
) -> tuple[Rule, ...]:
    """What the acting person, or whose substitute they are, already is to the payment.

    How preparers and the forum's voters are taken is the county's practice, where it
    has said so; the other two are security and nobody's practice.
    """
    preparer, voter = PREPARER_INVOLVED, VOTER_INVOLVED
    if practice is not None:
        preparer = preparer.model_copy(update={"binding": practice.preparer})
        voter = voter.model_copy(update={"binding": practice.voter})
    found = {
        ATTESTER_APPROVES: payment.attested_by in by.persons,
        PAYEE_INVOLVED: _acts_for(payment.payee, by),
        preparer: payment.ordered_by in by.persons,
        voter: _votes(forum, by.persons),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _acts_for(payee: Party, by: Circumstances) -> bool:
    """Whether the person acts for the payee; a county that runs a measure pays itself."""
    if payee.kind is PartyKind.COUNTY:
        return False
    return payee.organisation == by.organisation


def _votes(forum: Forum, persons: frozenset[str]) -> bool:
    members = forum.members.values()
    return any(one.person in persons and one.standing in _VOTING for one in members)
