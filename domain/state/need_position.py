"""Where a need stands in its order, and what in it waits for an instant."""

from domain.duty import Milestone
from domain.position import Position
from domain.state.deadlines import open_deadlines
from domain.state.need import Need
from domain.step3_prioritise.outcomes import Outcome


def need_position(need: Need, version: int) -> Position:
    """Where the need stands in its order."""
    reached = {
        Milestone.ASSESSED: need.assessment is not None,
        Milestone.REGISTERED: need.registered,
        Milestone.WITH_NETWORK: need.with_network,
        Milestone.WITH_FORUM: need.with_forum,
        Milestone.ENDED: need.end is not None,
        Milestone.ANSWERED: need.answered,
        Milestone.WAITING: need.outcome is Outcome.WAITING,
        Milestone.REFERRED: need.outcome is Outcome.REFERRED,
        Milestone.SIBLING_ANSWERED: _sibling_answered(need),
        Milestone.TOLD: need.answer is not None and need.answer.told_on is not None,
    }
    finished = need.answered or need.end is not None
    deadlines = () if finished else open_deadlines(need.deadlines, frozenset())
    return Position(
        version=version,
        done=frozenset(milestone for milestone, is_reached in reached.items() if is_reached),
        deadlines=deadlines,
        finished=finished,
    )


def _sibling_answered(need: Need) -> bool:
    referral = need.answer.referral if need.answer else None
    return referral is not None and referral.answer is not None
