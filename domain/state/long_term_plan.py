"""A forum's long-term plan (*overordnet, langsiktig plan*): what is true of it now."""

from datetime import date
from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.events import OfDeadline
from domain.deadlines.kinds import DeadlineKind
from domain.duty import Milestone
from domain.event import Event
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled
from domain.position import Position
from domain.state.deadlines import Deadline, evolve_deadlines, met_by, open_deadlines
from domain.state.decided_in import DecidedIn, decided_in
from domain.step3_prioritise.events import LongTermPlanAdopted, Theme
from domain.step3_prioritise.long_term_contents import LocalPlan
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from domain.step3_prioritise.measure_ids import with_ids
from domain.takeover.events import LongTermPlanTakenOver
from domain.types import Day
from domain.value import Value


class LongTermPlan(Value):
    """The plan in its latest adopted version; empty until the forum has adopted one.

    Every measure under its `themes` has an id, its own or one made of its title.
    `earlier` are the versions before it, the oldest first: a plan adopted for next
    year leaves this year's in force. `looks` are the yearly looks at this version;
    `local_evaluation` is what the forum last came to on evaluating locally.
    """

    KIND: ClassVar[CaseKind] = CaseKind.LONG_TERM_PLAN

    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    plan_version: int = 0
    valid_from: Day | None = None
    valid_to: Day | None = None
    adopted_on: Day | None = None
    themes: tuple[Theme, ...] = ()
    local_plans: tuple[LocalPlan, ...] = ()
    local_evaluation: str = ""
    co_determination: str = ""
    decided_in: DecidedIn = DecidedIn()
    looks: tuple[LongTermPlanReviewed, ...] = ()
    deadlines: dict[str, Deadline] = {}
    earlier: tuple["LongTermPlan", ...] = ()

    def in_force(self, on: date) -> "LongTermPlan | None":
        """The version that holds on the day; each takes over on its own first day."""
        for version in (self, *reversed(self.earlier)):
            if version.valid_from and version.valid_to and version.valid_from <= on:
                return version if on <= version.valid_to else None
        return None

    @property
    def theme_ids(self) -> frozenset[str]:
        """The themes that a plan line can be anchored in."""
        return frozenset(theme.theme_id for theme in self.themes)


def evolve_long_term_plan(plan: LongTermPlan, event: Event) -> LongTermPlan:
    """The plan after one more event."""
    match event:
        case LongTermPlanAdopted():
            return LongTermPlan(
                scheme=event.scheme,
                county=event.county,
                rule_set=event.rule_set,
                plan_version=event.plan_version,
                valid_from=event.valid_from,
                valid_to=event.valid_to,
                adopted_on=event.meeting.held_on,
                themes=with_ids(event.themes),
                local_plans=event.local_plans,
                local_evaluation=event.local_evaluation,
                co_determination=event.meeting.co_determination,
                decided_in=decided_in(event.meeting),
                earlier=_with_earlier(plan),
            )
        case LongTermPlanTakenOver():
            return LongTermPlan(
                scheme=event.scheme,
                county=event.county,
                rule_set=event.rule_set,
                plan_version=1,
                valid_from=event.valid_from,
                valid_to=event.valid_to,
                adopted_on=event.adopted_on,
                themes=with_ids(event.themes),
            )
        case DecisionQuestioned() | DecisionSettled():
            return plan.model_copy(update={"decided_in": plan.decided_in.after(event)})
        case LongTermPlanReviewed():
            left = met_by(plan.deadlines, {DeadlineKind.YEARLY_LOOK})
            return plan.model_copy(
                update={
                    "looks": (*plan.looks, event),
                    "deadlines": left,
                    "local_evaluation": event.local_evaluation or plan.local_evaluation,
                }
            )
        case OfDeadline():
            return plan.model_copy(update={"deadlines": evolve_deadlines(plan.deadlines, event)})
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a long-term plan")


def _with_earlier(plan: LongTermPlan) -> tuple[LongTermPlan, ...]:
    if not plan.plan_version:
        return ()
    return (*plan.earlier, plan.model_copy(update={"deadlines": {}, "earlier": ()}))


def long_term_plan_position(plan: LongTermPlan, version: int) -> Position:
    """Where the plan stands: adopted or not, and until when its next look is waited for."""
    waiting = open_deadlines(plan.deadlines, frozenset())
    return Position(
        version=version,
        done=frozenset({Milestone.ADOPTED}) if plan.plan_version else frozenset(),
        deadlines=waiting,
        finished=not waiting,
    )
