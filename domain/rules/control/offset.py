"""What may be withheld for a claim, and what of it settles the claim (*motregning*)."""

from collections import Counter
from collections.abc import Callable, Iterable

from domain.case import CaseRef, control_ref, round_ref
from domain.command import Known
from domain.control.offset_events import OffsetAnnounced, Withheld
from domain.event import Refusal
from domain.party import Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.claim import Claim
from domain.state.control import Control
from domain.state.round import Round

BEYOND_OFFSET = Rule(
    code="beyond-offset",
    binding=Binding.HARD,
    citation="arithmetic: settled + returned <= withheld <= announced, and no more than is left of "
    "the claim",
)
WITHHELD_BEYOND = Rule(
    code="withheld-beyond",
    binding=Binding.HARD,
    citation="arithmetic: no more is kept of money than there is",
)
OFFSET_NOT_SHOWN = Rule(
    code="offset-not-shown",
    binding=Binding.SOFT,
    citation="an offset is settled by what was withheld, as a receipt or a payment shows it; "
    "money outside this log cannot show it (inference)",
)
WITHHELD_NOT_SETTLED = Rule(
    code="withheld-not-settled",
    binding=Binding.HARD,
    citation="arithmetic: what was withheld has settled the claim or was paid out when a case ends",
)
RETURNS_WHAT_IS_CLAIMED = Rule(
    code="returns-what-is-claimed",
    binding=Binding.SOFT,
    citation="money that is withheld for a claim settles it, and only what is too much goes back "
    "(inference)",
)
OFFSET_NOT_CONFIRMED = Rule(
    code="offset-not-confirmed",
    binding=Binding.SOFT,
    citation="the accounts have not confirmed the payment that was withheld from (inference)",
)


def claiming(state: object, withheld: Iterable[Withheld]) -> tuple[CaseRef, ...]:
    """The control cases whose claims something is kept for."""
    if not isinstance(state, Round):
        return ()
    named = (state.offsets.get(one.offset_id) for one in withheld)
    cases = (control_ref(one.announced.control_id) for one in named if one is not None)
    return tuple(dict.fromkeys(cases))


def beside(known: Known, own: CaseRef) -> tuple[CaseRef, ...]:
    """The other rounds that the claims of the known control cases are set off against."""
    cases = known.all_of(Control)
    against = (round_ref(one.against) for case in cases for one in case.claim.set_offs.values())
    return tuple(dict.fromkeys(ref for ref in against if ref != own))


def check_withheld(
    state: Round,
    withheld: Iterable[Withheld],
    most_ore: int,
    known: Known,
    payee: Party | None = None,
) -> None:
    """What is kept of a receipt, or of a payment to `payee`, has been announced, and is there.

    The claim may have been settled or lowered since, so no more is kept than is left of it.
    `known` has the cases of `claiming`, and the rounds `beside`.
    Raises `Refusal` with `unknown-offset`, `beyond-offset` or `withheld-beyond` (øre).
    """
    kept: Counter[str] = Counter()
    of_claim: Counter[tuple[str, str]] = Counter()
    for one in withheld:
        kept[one.offset_id] += one.amount_ore
    for offset_id, amount in kept.items():
        offset = state.offsets.get(offset_id)
        whose = offset.announced.recipient if offset else None
        same = (whose and whose.organisation) == (payee and payee.organisation)
        if offset is None or not same:
            raise Refusal("unknown-offset")
        announced = offset.announced
        claim = (announced.control_id, announced.claim_payment)
        of_offset = announced.amount_ore - sum(state.withheld_for(offset_id).values())
        left = min(of_offset, _left_to_keep(state, announced, known) - of_claim[claim])
        if amount > left:
            raise Refusal(BEYOND_OFFSET.code, {"left_ore": max(0, left)})
        of_claim[claim] += amount
    if kept.total() > most_ore:
        raise Refusal(WITHHELD_BEYOND.code, {"left_ore": most_ore})


def _left_to_keep(state: Round, announced: OffsetAnnounced, known: Known) -> int:
    """What is left of a claim on a payment, less what any round has kept and not settled (øre)."""
    claim = known.of(control_ref(announced.control_id), Control).claim

    def in_round(round_id: str) -> Round:
        here = round_id == state.round_id
        return state if here else known.of(round_ref(round_id), Round)

    left = claim.left_on(announced.claim_payment)
    return left - kept_ore(claim, in_round, announced.claim_payment)


def kept_ore(claim: Claim, in_round: Callable[[str], Round], payment_id: str | None = None) -> int:
    """What is kept for a claim (on one payment) and has not settled it or gone back (øre)."""
    return sum(
        amount - target.offsets[offset_id].done_ore(by)
        for offset_id, set_off in claim.set_offs.items()
        if payment_id in (None, set_off.payment_id)
        for target in (in_round(set_off.against),)
        for by, amount in target.withheld_for(offset_id).items()
    )


def to_settle(state: Round, offset_id: str, withheld_by: str) -> int:
    """What a receipt or payment has kept for an offset and that has not settled its claim (øre).

    A payment has kept it once it is released and nobody waits for the accounts.
    """
    offset = state.offsets[offset_id]
    payment = None if offset.announced.on_county else state.payments.get(withheld_by)
    if payment is not None and not payment.settled:
        return 0
    return state.withheld_for(offset_id).get(withheld_by, 0) - offset.done_ore(withheld_by)


def broken_by_settling(state: Round, offset_id: str, withheld_by: str) -> tuple[Rule, ...]:
    """Whether the payment that was withheld from was confirmed; a receipt is what came.

    Of one that is withheld whole nothing goes to the accounts, so that they confirm nothing.
    """
    if state.offsets[offset_id].announced.on_county:
        return ()
    payment = state.payments[withheld_by]
    return () if payment.attempts > 0 or payment.due_ore == 0 else (OFFSET_NOT_CONFIRMED,)
