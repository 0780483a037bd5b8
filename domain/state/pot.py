"""A pot's money (*pottens regnskap*): what is awarded, called, paid and free, in øre."""

from domain.state.call import Call
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.value import Value


class Ledger(Value):
    """One pot's sums: `ceiling` = `awarded` + `called` + `free`, unless the plan was cut.

    `called` is what open calls have not handed out yet; `free` can be called.
    """

    ceiling_ore: int
    awarded_ore: int
    called_ore: int
    ordered_ore: int
    paid_ore: int

    @property
    def free_ore(self) -> int:
        """What is neither awarded nor held by an open call; never less than nothing."""
        return max(0, self.ceiling_ore - self.awarded_ore - self.called_ore)


def ledger(state: Round, pot_id: str) -> Ledger:
    """The sums of a pot's line; one that is out of the plan has a ceiling of nothing."""
    pot = state.lines[pot_id]
    awards = awards_of(state, pot_id)
    return Ledger(
        ceiling_ore=pot.plan.amount_ore if pot.in_plan else 0,
        awarded_ore=state.decided_on(pot_id),
        called_ore=sum(unused(state, call) for call in calls_of(state, pot_id) if not call.closed),
        ordered_ore=sum(state.ordered_on(award) for award in awards),
        paid_ore=sum(state.disbursed_on(award) for award in awards),
    )


def awards_of(state: Round, pot_id: str) -> dict[str, LineState]:
    """The awards under a pot by id, those given back among them."""
    return {key: line for key, line in state.lines.items() if line.parent == pot_id}


def calls_of(state: Round, pot_id: str) -> tuple[Call, ...]:
    """A pot's calls in the order they were published."""
    return tuple(call for call in state.calls.values() if call.published.line_id == pot_id)


def open_calls(state: Round) -> tuple[Call, ...]:
    """The round's calls that nobody has closed, in the order they were published."""
    return tuple(call for call in state.calls.values() if not call.closed)


def awarded_by(state: Round, call: Call) -> int:
    """What stands awarded under a call, in øre."""
    call_id = call.published.call_id
    return sum(line.decided_ore for line in state.lines.values() if line.call_id == call_id)


def unused(state: Round, call: Call) -> int:
    """What a call was to hand out and has not, in øre."""
    return call.published.amount_ore - awarded_by(state, call)


def left_for(state: Round, call: Call) -> int:
    """What can still be awarded under a call (øre): its own rest, or the pot's free money.

    Neither ever exceeds what the pot has not awarded.
    """
    sums = ledger(state, call.published.line_id)
    own = sums.free_ore if call.closed else unused(state, call)
    return max(0, min(own, sums.ceiling_ore - sums.awarded_ore))
