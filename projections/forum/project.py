"""Keeps each forum and each long-term plan as it stands."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection

from domain.forum import Forum, evolve_forum
from domain.long_term_plan import LongTermPlan, evolve_long_term_plan
from domain.step3_prioritise.events import ForumAppointed, LongTermPlanAdopted
from projections.cases import Case, Folding, case_row, fold, upsert
from projections.forum.tables import forums, long_term_plans, metadata
from projections.projection import Placed, Projection

_State = TypeVar("_State", Forum, LongTermPlan)

_FORUMS = Folding(
    table=forums,
    empty=Forum(),
    begins=lambda event: isinstance(event, ForumAppointed),
    evolve=evolve_forum,
)
_PLANS = Folding(
    table=long_term_plans,
    empty=LongTermPlan(),
    begins=lambda event: isinstance(event, LongTermPlanAdopted),
    evolve=evolve_long_term_plan,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of forums and long-term plans; those of other cases change nothing."""
    upsert(connection, forums, [_row(case) for case in fold(connection, _FORUMS, events)])
    upsert(connection, long_term_plans, [_row(case) for case in fold(connection, _PLANS, events)])


def _row(case: Case[_State]) -> dict[str, Any]:
    return {**case_row(case), "scheme": case.state.scheme, "county": case.state.county}


FORUM = Projection("forum", metadata, apply)
