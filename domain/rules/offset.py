"""What may be withheld for a claim, and what of it settles the claim (*motregning*)."""

from collections import Counter
from collections.abc import Iterable

from domain.control.offset_events import Withheld
from domain.event import Refusal
from domain.party import Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

BEYOND_OFFSET = Rule(
    code="beyond-offset",
    binding=Binding.HARD,
    citation="arithmetic: settled <= withheld <= announced",
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
OFFSET_NOT_CONFIRMED = Rule(
    code="offset-not-confirmed",
    binding=Binding.SOFT,
    citation="the accounts have not confirmed the payment that was withheld from (inference)",
)


def check_withheld(
    state: Round, withheld: Iterable[Withheld], most_ore: int, payee: Party | None = None
) -> None:
    """What is kept of a receipt, or of a payment to `payee`, has been announced, and is there.

    Raises `Refusal` with `unknown-offset`, `beyond-offset` or `withheld-beyond` (øre).
    """
    kept: Counter[str] = Counter()
    for one in withheld:
        kept[one.offset_id] += one.amount_ore
    for offset_id, amount in kept.items():
        offset = state.offsets.get(offset_id)
        whose = offset.announced.recipient if offset else None
        same = (whose and whose.organisation) == (payee and payee.organisation)
        if offset is None or not same:
            raise Refusal("unknown-offset")
        left = offset.announced.amount_ore - sum(state.withheld_for(offset_id).values())
        if amount > left:
            raise Refusal(BEYOND_OFFSET.code, {"left_ore": left})
    if kept.total() > most_ore:
        raise Refusal(WITHHELD_BEYOND.code, {"left_ore": most_ore})


def to_settle(state: Round, offset_id: str, withheld_by: str) -> int:
    """What a receipt or payment has kept for an offset and that has not settled its claim (øre).

    A payment has kept it once it is released and nobody waits for the accounts.
    """
    offset = state.offsets[offset_id]
    payment = None if offset.announced.on_county else state.payments.get(withheld_by)
    if payment is not None and not payment.settled:
        return 0
    kept = state.withheld_for(offset_id).get(withheld_by, 0)
    return kept - offset.settled.get(withheld_by, 0)


def broken_by_settling(state: Round, offset_id: str, withheld_by: str) -> tuple[Rule, ...]:
    """Whether the payment that was withheld from was confirmed; a receipt is what came."""
    if state.offsets[offset_id].announced.on_county:
        return ()
    sent = state.payments[withheld_by].attempts > 0
    return () if sent else (OFFSET_NOT_CONFIRMED,)
