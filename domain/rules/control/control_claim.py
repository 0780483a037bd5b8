"""What a claim for repayment stands on (*kravgrunnlag*): ground, lines, shares, and its time."""

from collections.abc import Iterable, Mapping
from datetime import date

from domain.control.basis_events import ClaimPart
from domain.control.kinds import CLAIMING, ControlOutcome, LimitationOutcome
from domain.control.limitation import is_safe
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.control import Control
from domain.state.payment import Payment

CLAIM_WITHOUT_BASIS = Rule(
    code="claim-without-basis",
    binding=Binding.HARD,
    citation="binding table: no repayment without ground, lines and share",
)
CLAIM_NOT_WHOLE = Rule(
    code="claim-not-whole",
    binding=Binding.SOFT,
    citation="[OsloMet] full or partial repayment: the whole is all of each payment (inference)",
)
PAYMENT_BARRED = Rule(
    code="payment-barred",
    binding=Binding.SOFT,
    citation="limitation: period not found for the scheme, a setting that is unverified",
)
LIMITATION_NOT_JUDGED = Rule(
    code="limitation-not-judged",
    binding=Binding.SOFT,
    citation="limitation is judged for each payment (inference)",
)
PAID_ON_DIFFERS = Rule(
    code="paid-on-differs",
    binding=Binding.SOFT,
    citation="limitation counts from the day of payment, and the log has the day on which it was "
    "released (inference)",
)


def broken_by_days(parts: Iterable[ClaimPart], payments: Mapping[str, Payment]) -> tuple[Rule, ...]:
    """A part that says another day of payment than the log, where the log has the day.

    A bank may pay a day or two later, so another day is possible, and says why.
    """
    released = ((part, payments[part.payment_id].released_on) for part in parts)
    differs = any(day is not None and part.paid_on != day for part, day in released)
    return (PAID_ON_DIFFERS,) if differs else ()


def broken(state: Control, outcome: ControlOutcome, today: date) -> tuple[Rule, ...]:
    """What the newest basis lacks for a decision with this outcome, on a day."""
    if outcome not in CLAIMING:
        return ()
    if state.claim.basis is None:
        return (CLAIM_WITHOUT_BASIS,)
    parts = state.claim.basis.parts
    partly = any(part.amount_ore < part.paid_ore for part in parts)
    found = {
        CLAIM_NOT_WHOLE: outcome is ControlOutcome.FULL_REPAYMENT and partly,
        **_by_time(state, parts, today),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _by_time(state: Control, parts: Iterable[ClaimPart], today: date) -> dict[Rule, bool]:
    barred = unjudged = False
    for part in parts:
        judged = state.claim.limits.get(part.payment_id)
        if judged is None:
            # A day that nobody needs to judge yet lapses as time goes by.
            unjudged |= not is_safe(part.paid_on, today)
        else:
            barred |= judged.outcome is LimitationOutcome.BARRED or judged.falls_on <= today
    return {PAYMENT_BARRED: barred, LIMITATION_NOT_JUDGED: unjudged}
