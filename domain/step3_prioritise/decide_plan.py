"""Step 3: the forum adopts the year's disposition plan (*disponeringsplan*)."""

from typing import ClassVar

from domain.case import CaseRef
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.party import PartyKind
from domain.permission import check_turn
from domain.rules.plans import changed_plan
from domain.rules.problem import apply_problems
from domain.state.forum import Forum
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.draft_plan import DraftPlan
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.plan_in_meeting import recorded_meeting
from domain.step3_prioritise.plan_problems import (
    board_stated_on,
    late,
    problems,
    whole,
)

_COUNTYS_OWN = frozenset({PartyKind.COUNTY, PartyKind.COUNTY_SCHOOL})


class AdoptPlan(DraftPlan, Command):
    """Record that the forum adopted the year's plan: its lines, and who was heard."""

    ACTION: ClassVar[str] = "adopt-plan"

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return super().case

    def reads(self) -> tuple[CaseRef, ...]:
        """What the draft looks at."""
        return DraftPlan.reads(self)


def adopt_plan(state: Round, command: AdoptPlan, known: Known) -> tuple[Event, ...]:
    """Decide on the plan as a whole; a later version says what it changes, line by line.

    Raises `round-not-open`, `forum-not-appointed`, `line-not-in-plan` of a kept line,
    `period-reversed`, the code of the first hard problem of `plan_problems`, what
    `kept_meeting` refuses, and `reason-required` when soft stops remain without a reason.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    if not known.of(command.forum, Forum).appointed:
        raise Refusal("forum-not-appointed")
    meeting = recorded_meeting(command, known)
    is_late = late(state, command.by)
    adopted = whole(state, command.model_copy(update={"meeting": meeting}))
    stops = apply_problems(problems(state, adopted, known, late=is_late), command.by)
    county_share, others_share, pots_share = _split(adopted.lines)
    changes = changed_plan.changes(adopted.lines, state.lines, command.reasons)
    return (
        PlanAdopted(
            plan_version=state.plan_version + 1,
            meeting=meeting,
            lines=adopted.lines,
            county_share_ore=county_share,
            others_share_ore=others_share,
            pots_share_ore=pots_share,
            private_school_terms=command.private_school_terms,
            vet_board_heard_on=board_stated_on(state, command) or command.vet_board_heard_on,
            vet_board=command.vet_board,
            late=is_late,
            changes=changes if state.plan_version else (),
            soft_stops=stops,
        ),
    )


def _split(lines: tuple[PlanLine, ...]) -> tuple[int, int, int]:
    """What goes to the county and its schools, to others, and into pots, in øre."""
    county = others = pots = 0
    for line in lines:
        if line.recipient is None:
            pots += line.amount_ore
        elif line.recipient.kind in _COUNTYS_OWN:
            county += line.amount_ore
        else:
            others += line.amount_ore
    return county, others, pots
