"""Step 4: the county says how strictly it keeps hands apart (*praksis for utbetaling*)."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event
from domain.permission import check_turn
from domain.schemes.rule_set import Binding, Status
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.payment_events import PaymentPracticeSet
from domain.types import Line


class SetPaymentPractice(Command):
    """Say what it means that a preparer or a forum voter attests or approves a payment."""

    ACTION: ClassVar[str] = "set-payment-practice"

    round_id: RoundId
    preparer: Binding = Binding.SOFT
    voter: Binding = Binding.SOFT
    source: Line
    status: Status = Status.UNVERIFIED

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def set_payment_practice(
    state: Round, command: SetPaymentPractice, known: Known
) -> tuple[Event, ...]:
    """Nothing when the practice is that already. Raises `round-not-open`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    practice = PaymentPracticeSet(
        preparer=command.preparer,
        voter=command.voter,
        source=command.source,
        status=command.status,
    )
    return () if practice == state.payment_practice else (practice,)
