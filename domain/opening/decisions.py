"""The decisions on a round's opening and the money into it, by their commands."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.opening import decide, decide_carry, decide_money

#: Each decision takes the round and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.CommitGrant: decide.commit_grant,
    decide.OpenRound: decide.open_round,
    decide.PledgeOwnContribution: decide.pledge_own_contribution,
    decide_money.ChangeGrant: decide_money.change_grant,
    decide_money.RecordReceipt: decide_money.record_receipt,
    decide_money.DocumentOwnContribution: decide_money.document_own_contribution,
    decide_carry.CarryMoneyOver: decide_carry.carry_money_over,
}
