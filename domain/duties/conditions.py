"""Conditions and holders that duties of several parts share, so that each has one refusal."""

from domain.duty import Condition, Milestone
from domain.role import Role


def when(milestone: Milestone, refusal: str) -> Condition:
    """The condition on a milestone, with the refusal that it gives."""
    return Condition(milestone=milestone, refusal=refusal)


UNIT_SIDE = (Role.UNIT, Role.NETWORK, Role.COUNTY_OFFICER)
FORUM = (Role.FORUM_CHAIR, Role.FORUM_SECRETARY)

ROUND_OPEN = when(Milestone.OPENED, "round-not-open")
IN_POT = when(Milestone.POT, "money-in-pot")
NOT_CANCELLED = when(Milestone.CANCELLED, "measure-cancelled")
DECIDED = when(Milestone.DECIDED, "no-decision")
NOT_CLOSED = when(Milestone.CLOSED, "round-closed")
IN_PLAN = when(Milestone.IN_PLAN, "line-not-in-plan")
WITH_FORUM = when(Milestone.WITH_FORUM, "need-not-forwarded")
NOT_ANSWERED = when(Milestone.ANSWERED, "need-already-answered")
NOT_ENDED = when(Milestone.ENDED, "need-ended")
