"""Which decisions were made on a line, and until when each may be complained about."""

from domain.rules.money import complaints, county_decision
from domain.state.application import Application
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.types import Day, DecisionNumber, Instant, Ore
from domain.value import Value


class DecisionOnLine(Value):
    """One decision (*vedtak*); sums in øre, `complain_by` in UTC.

    `decision` is the number that a complaint names: 1 is the award or the line's own decision,
    and each reduction of an award against its party is one more. `amount_ore` is what it set.
    `decided_on` is known of reductions. `told_on` is when the party was told, by the line or as
    applicant. `complain_by` is none where no time for complaint runs.
    """

    decision: DecisionNumber
    amount_ore: Ore
    decided_on: Day | None
    told_on: Day | None
    complain_by: Instant | None
    stands: bool


def decisions_on(
    state: Round, line_id: str, application: Application
) -> tuple[DecisionOnLine, ...]:
    """The decisions on a line in their order, of which the last one stands.

    `application` is the one that an award answers, and empty for any other line.
    """
    line = state.lines[line_id]
    if not line.is_decided and not line.reductions:
        return ()
    individual = _is_individual(line)
    made = _made(line)
    found = []
    for number, (amount_ore, decided_on) in enumerate(made, start=1):
        told_on = complaints.told_on(state, line_id, application, number)
        found.append(
            DecisionOnLine(
                decision=number,
                amount_ore=amount_ore,
                decided_on=decided_on,
                told_on=told_on,
                complain_by=complaints.until(told_on) if told_on and individual else None,
                stands=number == len(made),
            )
        )
    return tuple(found)


def _made(line: LineState) -> tuple[tuple[int, Day | None], ...]:
    """What each decision set (øre), and when it was made where that is known."""
    first = line.reductions[0].event.from_ore if line.reductions else line.decided_ore
    reduced = (one.event for one in line.reductions if one.against_party)
    return ((first, None), *((event.to_ore, event.decided_on) for event in reduced))


def _is_individual(line: LineState) -> bool:
    decided = line.decision or line.decided_before
    individual = decided is not None and county_decision.was_individual(decided)
    return individual or line.taken_back is not None
