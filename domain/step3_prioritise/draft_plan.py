"""A disposition plan before it is adopted (*utkast til disponeringsplan*)."""

from typing import Annotated

from pydantic import Field

from domain.case import (
    CaseRef,
    RoundId,
    budget_year,
    forum_ref,
    need_ref,
    round_ref,
    scheme_and_county,
)
from domain.registry import registered
from domain.rules.plans import joint_measure
from domain.step3_prioritise.events import Meeting, PrivateSchoolTerms
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineReason
from domain.succession.relied_plan import long_term_plan_refs
from domain.types import Day, ItemId
from domain.value import Value
from domain.vet_board.statement import BoardStatement


class DraftPlan(Value):
    """The lines of a plan and what the forum decides on with them.

    `kept` names lines that stay as the version before has them, so that a change of a large
    plan need not repeat it. `reasons` say why lines are added, changed or removed since then.
    `vet_board` is the yrkesopplæringsnemnd's statement where it is not recorded by itself;
    `vet_board_heard_on`, a day alone, does not say what the board stated.
    """

    round_id: RoundId
    meeting: Meeting
    lines: Annotated[tuple[PlanLine, ...], Field(min_length=1, max_length=400)]
    kept: Annotated[tuple[ItemId, ...], Field(max_length=400)] = ()
    reasons: Annotated[tuple[LineReason, ...], Field(max_length=400)] = ()
    private_school_terms: PrivateSchoolTerms
    vet_board: BoardStatement | None = None
    vet_board_heard_on: Day | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def forum(self) -> CaseRef:
        """The forum that adopts it."""
        return forum_ref(*scheme_and_county(self.round_id))

    @property
    def rounds_of_others(self) -> tuple[CaseRef, ...]:
        """The rounds whose plans may hold the same measures."""
        scheme, county = scheme_and_county(self.round_id)
        return joint_measure.refs(self.lines, scheme, county, budget_year(self.round_id))

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum, its meeting, the long-term plans, every need and recipient named, and the
        rounds of counties that carry a measure together with this one.
        """
        named = {need for line in self.lines for need in line.needs}
        return (
            self.forum,
            *long_term_plan_refs(*scheme_and_county(self.round_id)),
            *self.meeting.kept_in,
            *(need_ref(need) for need in sorted(named)),
            *registered.refs(line.recipient for line in self.lines),
            *self.rounds_of_others,
        )
