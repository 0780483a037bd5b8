"""Keeps each forum, each of its meetings and each long-term plan as it stands."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection

from domain.meetings.events import MeetingCalled
from domain.state.forum import Forum, evolve_forum
from domain.state.long_term_plan import LongTermPlan, evolve_long_term_plan
from domain.state.meeting import ForumMeeting, evolve_meeting
from domain.step3_prioritise.events import ForumAppointed, LongTermPlanAdopted
from domain.takeover.events import ForumTakenOver, LongTermPlanTakenOver
from projections.cases import Case, Folding, case_row, fold, store
from projections.forum.tables import forums, long_term_plans, meetings, metadata
from projections.projection import Placed, Projection

_State = TypeVar("_State", Forum, LongTermPlan, ForumMeeting)

_FORUMS = Folding(
    table=forums,
    empty=Forum(),
    begins=(ForumAppointed, ForumTakenOver),
    evolve=evolve_forum,
)
_PLANS = Folding(
    table=long_term_plans,
    empty=LongTermPlan(),
    begins=(LongTermPlanAdopted, LongTermPlanTakenOver),
    evolve=evolve_long_term_plan,
)

_MEETINGS = Folding(
    table=meetings,
    empty=ForumMeeting(),
    begins=(MeetingCalled,),
    evolve=evolve_meeting,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of forums, meetings and long-term plans; other cases' change nothing."""
    store(connection, forums, fold(connection, _FORUMS, events), _row)
    store(connection, meetings, fold(connection, _MEETINGS, events), _meeting_row)
    store(connection, long_term_plans, fold(connection, _PLANS, events), _row)


def _row(case: Case[_State]) -> dict[str, Any]:
    return {**case_row(case), "scheme": case.state.scheme, "county": case.state.county}


def _meeting_row(case: Case[ForumMeeting]) -> dict[str, Any]:
    state = case.state
    return {**_row(case), "meeting_id": state.meeting_id, "held_on": state.held_on}


FORUM = Projection("forum", metadata, apply, version=6, holds=(Forum, LongTermPlan, ForumMeeting))
