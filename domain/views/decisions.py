"""Which decisions were made on a line, and until when each may be complained about."""

from domain.rules.money import complaints, county_decision
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.types import Day, DecisionNumber, Instant, Ore
from domain.value import Value


class DecisionOnLine(Value):
    """One decision (*vedtak*); sums in øre, `complain_by` in UTC.

    `decision` is the number that a complaint names: 1 is the award or the line's own decision,
    and each reduction of an award against its party is one more. `amount_ore` is what it set.
    `decided_on` is known of reductions. `told_on` is when the line told of it; an application
    tells of an award in its own case. `complain_by` is none where no time for complaint runs.
    """

    decision: DecisionNumber
    amount_ore: Ore
    decided_on: Day | None
    told_on: Day | None
    complain_by: Instant | None
    stands: bool


def decisions_on(state: Round, line_id: str) -> tuple[DecisionOnLine, ...]:
    """The decisions on a line in their order, of which the last one stands."""
    line = state.lines[line_id]
    if not line.is_decided and not line.reductions:
        return ()
    amounts = _amounts(line)
    individual = _is_individual(line)
    notice = state.complaints.notices.get(line_id)
    now = notice.reached_on if notice else None
    told = (*state.complaints.told_before.get(line_id, ()), now)
    against = [one.event.decided_on for one in line.reductions if one.against_party]
    return tuple(
        DecisionOnLine(
            decision=number,
            amount_ore=amount_ore,
            decided_on=decided_on,
            told_on=told_on,
            complain_by=complaints.until(told_on) if told_on and individual else None,
            stands=number == len(amounts),
        )
        for number, (amount_ore, decided_on, told_on) in enumerate(
            zip(amounts, (None, *against), told, strict=True), start=1
        )
    )


def _amounts(line: LineState) -> tuple[int, ...]:
    first = line.reductions[0].event.from_ore if line.reductions else line.decided_ore
    return (first, *(one.event.to_ore for one in line.reductions if one.against_party))


def _is_individual(line: LineState) -> bool:
    decided = line.decision or line.decided_before
    individual = decided is not None and county_decision.was_individual(decided)
    return individual or line.taken_back is not None
