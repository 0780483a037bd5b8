"""Which deadlines may be moved, and which may stand still (*flytting og utsetting av frister*)."""

from typing import Final

from domain.deadlines.kinds import DeadlineKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

#: What nobody moves by itself: law, a judgement, or what else the case says has set it.
_FOLLOWS: Final = frozenset(
    {
        DeadlineKind.COMPLAINT,
        DeadlineKind.LIMITATION,
        DeadlineKind.TERM,
        DeadlineKind.DELEGATION,
        DeadlineKind.CONFIRMATION,
    }
)

NOT_THEIRS = Rule(
    code="deadline-not-theirs",
    binding=Binding.HARD,
    citation="[found F45]: three weeks for complaint by law, and no source lets anybody suspend "
    "or extend them (setting complaint-time-extension); limitation is judged anew, a term and an "
    "authority are given anew, and an address that nobody confirmed in time is asked for anew",
)
HOLD_STANDS_STILL = Rule(
    code="hold-stands-still",
    binding=Binding.HARD,
    citation="arithmetic: while a case is on hold nothing runs that could be suspended",
)


def broken(kind: DeadlineKind, *, suspending: bool) -> tuple[Rule, ...]:
    """What stands in the way of changing a deadline of the kind."""
    if kind in _FOLLOWS:
        return (NOT_THEIRS,)
    return (HOLD_STANDS_STILL,) if suspending and kind is DeadlineKind.HOLD else ()
