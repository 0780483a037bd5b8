"""Where a round stands in its order: the case itself, each plan line and each payment."""

from collections import Counter
from functools import cache

from domain.deadlines.kinds import DeadlineKind
from domain.duty import Milestone
from domain.position import ApartMoved, OpenDeadline, Position, WaitsApart
from domain.state.complaint import Complaint
from domain.state.deadlines import Deadline, Deadlines, open_deadlines
from domain.state.plan_line import LineState
from domain.state.round import Round

#: The milestones of a line, in the order in which `_line` says whether they are reached.
_OF_A_LINE = (
    Milestone.IN_PLAN,
    Milestone.PLANNING_ASSURED,
    Milestone.DECIDED,
    Milestone.FULLY_ORDERED,
    Milestone.EXECUTION_ASSURED,
    Milestone.CARRIED_OUT,
    Milestone.EVALUATED,
    Milestone.POT,
    Milestone.AWARDED,
    Milestone.CANCELLED,
    Milestone.REPORT_ASKED,
    Milestone.REPORT_RECEIVED,
    Milestone.REPORT_ACCEPTED,
)


#: What stands on a line and is waited for over weeks, whatever else happens in the round: each has
#: a clock of its own. A closed round waits for none of them.
_APART = frozenset({DeadlineKind.RECIPIENT_REPORT, DeadlineKind.COMPLAINT})

_NOTIFIED = frozenset({Milestone.NOTIFIED})
_AWAITED = frozenset({Milestone.REASONS_DEMANDED})


def round_turn(state: Round, item: str | None) -> Position:
    """What the order asks of a command on the round: the case's milestones and those of one part.

    A round of thousands of payments costs what a small one does; what waits is left out.
    """
    items = {} if item is None else {item: _of_part(state, item)}
    return Position.model_construct(done=_done(state), items=items)


def round_position(state: Round, version: int, *, most: int | None = None) -> Position:
    """The round's position at `version`; a closed round waits for nothing.

    A round with more parts than `most` leaves them out, and says that it is not whole.
    """
    whole = most is None or len(state.lines) + len(state.payments) <= most
    return Position.model_construct(
        version=version,
        done=_done(state),
        items=_items(state) if whole else {},
        deadlines=() if state.closed else open_deadlines(state.deadlines, _met(state), _APART),
        finished=state.closed,
        whole=whole,
    )


def waits_apart(state: Round, deadline_id: str) -> WaitsApart | None:
    """The deadline, if it is waited for by a clock of its own."""
    deadline = state.deadlines.get(deadline_id)
    if deadline is None:
        return None
    found = _apart(state, {deadline_id: deadline})
    return WaitsApart(**dict(found[0]), turn=_turn(state, deadline)) if found else None


def _turn(state: Round, deadline: Deadline) -> int:
    at, key = deadline.at, deadline.deadline_id
    beside = (d for d in state.deadlines.values() if d.at == at and d.kind in _APART)
    return sum(d.deadline_id < key for d in beside)


def moved_apart(before: Round, after: Round) -> ApartMoved:
    """What became of the deadlines that have a clock of their own between two states of a round."""
    if before.deadlines is after.deadlines and before.closed == after.closed:
        return ApartMoved()
    held = {one.deadline_id: one for one in _apart(before, before.deadlines)}
    now = {one.deadline_id: one for one in _apart(after, after.deadlines)}
    return ApartMoved(
        waits=tuple(one for key, one in now.items() if held.get(key) != one),
        gone=tuple(sorted(held.keys() - now.keys())),
    )


def _apart(state: Round, deadlines: Deadlines) -> tuple[OpenDeadline, ...]:
    """Those of the deadlines that clocks of their own wait for, earliest first."""
    if state.closed:
        return ()
    of_lines = {key: one for key, one in deadlines.items() if one.kind in _APART}
    return open_deadlines(of_lines, frozenset(), _APART)


def _done(state: Round) -> frozenset[str]:
    reached = {
        Milestone.OPENED: state.opened,
        Milestone.GRANTED: state.granted_ore > 0,
        Milestone.SCORING_SET: state.scoring is not None,
        Milestone.PLAN_ADOPTED: state.plan_version > 0,
        Milestone.CLOSED: state.closed,
        Milestone.COUNTY_REPORT_DRAFTED: state.county_report.drafted is not None,
        Milestone.COUNTY_REPORT_SIGNED: state.county_report.signed is not None,
        Milestone.COUNTY_REPORT_SUBMITTED: state.county_report.handed_in,
        Milestone.VET_BOARD_CONSULTED: state.vet_board.consulted is not None,
    }
    return frozenset(milestone for milestone, is_reached in reached.items() if is_reached)


def _items(state: Round) -> dict[str, frozenset[str]]:
    ordered: Counter[str] = Counter()
    for payment in state.payments.values():
        ordered[payment.line_id] += payment.live_ore
    for key, line in state.lines.items():
        ordered[key] += line.paid_before_ore
    items = {key: _line(line, ordered[key]) for key, line in state.lines.items()}
    parts = [(key, payment.milestones) for key, payment in state.payments.items()]
    parts += [(key, call.milestones) for key, call in state.calls.items()]
    parts += [(key, _NOTIFIED) for key in state.complaints.notices]
    parts += [(key, _AWAITED) for key in state.complaints.awaited]
    parts += [(key, _complaint(one)) for key, one in state.complaints.by_id.items()]
    for key, done in parts:
        # A line may bear a payment's id; their milestones differ, so neither hides the other.
        items[key] = items.get(key, frozenset()) | done
    return items


def _of_part(state: Round, key: str) -> frozenset[str]:
    """The milestones of one part, as `_items` has them of all."""
    done: frozenset[str] = frozenset()
    if key in state.lines:
        done |= _line(state.lines[key], state.ordered_on(key))
    if key in state.payments:
        done |= state.payments[key].milestones
    if key in state.calls:
        done |= state.calls[key].milestones
    if key in state.complaints.notices:
        done |= _NOTIFIED
    if state.complaints.awaits_reasons(key):
        done |= _AWAITED
    if key in state.complaints.by_id:
        done |= _complaint(state.complaints.by_id[key])
    return done


def _complaint(complaint: Complaint) -> frozenset[str]:
    settled = {Milestone.COMPLAINT_SETTLED} if complaint.settled else set()
    return frozenset({Milestone.COMPLAINED, *settled})


def _line(line: LineState, ordered_ore: int) -> frozenset[str]:
    return _reached(
        line.in_plan,
        line.planning_assured,
        # What was taken back was decided on as well, and is told like any decision.
        line.is_decided or bool(line.reductions),
        line.is_decided and ordered_ore >= line.decided_ore,
        line.execution_assured,
        line.carried_out,
        line.evaluated,
        line.in_plan and line.is_pot,
        line.in_plan and line.parent is not None,
        line.follow_up.cancelled,
        line.follow_up.report.asked,
        line.follow_up.report.received,
        line.follow_up.report.accepted,
    )


@cache
def _reached(*is_reached: bool) -> frozenset[str]:
    """The milestones of a line; hundreds of lines share few sets, and every command asks."""
    return frozenset(mark for mark, reached in zip(_OF_A_LINE, is_reached, strict=True) if reached)


def _met(state: Round) -> frozenset[DeadlineKind]:
    """The kinds of deadline whose duty is done."""
    # A pot is evaluated in its awards.
    # A measure that was called off has nothing to evaluate.
    planned = [line for line in state.lines.values() if line.is_measure]
    met = set()
    if state.plan_version:
        met.add(DeadlineKind.PLAN)
    if state.county_report.handed_in:
        met.add(DeadlineKind.COUNTY_REPORT)
    if planned and all(line.evaluated for line in planned):
        met.add(DeadlineKind.EVALUATION)
    return frozenset(met)
