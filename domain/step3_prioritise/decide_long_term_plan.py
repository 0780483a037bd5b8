"""Step 3: the forum agrees on its long-term plan (*overordnet, langsiktig plan*)."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, county_ref, forum_ref, long_term_plan_ref, need_ref
from domain.command import Command, Known
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.deadlines.standing import standing
from domain.event import Event, Refusal
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.forum import co_determination, kept_meeting, valid_meeting
from domain.rules.plans import long_term_plan_contents, yearly_look
from domain.rules.plans.built_on_needs import NOT_BUILT_ON_NEEDS
from domain.schemes.registry import rule_set_by_id, rule_set_for
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan, long_term_plan_position
from domain.state.need import Need
from domain.step3_prioritise.events import LongTermPlanAdopted, Meeting, Theme
from domain.step3_prioritise.long_term_contents import LocalPlan
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed, LookOutcome
from domain.succession.responsible import cases_of
from domain.types import CountyNumber, Day, Draft, SchemeName, Text


class AdoptLongTermPlan(Command):
    """Record that the forum adopted its long-term plan, with themes and validity."""

    ACTION: ClassVar[str] = "adopt-long-term-plan"

    scheme: SchemeName
    county: CountyNumber
    meeting: Meeting
    valid_from: Day
    valid_to: Day
    themes: Annotated[tuple[Theme, ...], Field(min_length=1, max_length=40)]
    local_plans: Annotated[tuple[LocalPlan, ...], Field(max_length=200)] = ()
    local_evaluation: Draft = ""

    @property
    def case(self) -> CaseRef:
        """The long-term plan's case."""
        return long_term_plan_ref(self.scheme, self.county)

    @property
    def forum(self) -> CaseRef:
        """The forum that adopts it."""
        return forum_ref(self.scheme, self.county)

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum whose plan it is, its meeting, the needs of its themes, and the county."""
        named = {need for theme in self.themes for need in theme.needs}
        needs = (need_ref(need) for need in sorted(named))
        return (self.forum, *self.meeting.kept_in, *needs, county_ref(self.county))


class ReviewLongTermPlan(Command):
    """Record that the forum looked at its long-term plan anew, and what it came to."""

    ACTION: ClassVar[str] = "review-long-term-plan"

    scheme: SchemeName
    county: CountyNumber
    meeting: Meeting
    experience: Text
    needs: Text
    money: Text
    local_evaluation: Draft = ""
    outcome: LookOutcome

    @property
    def case(self) -> CaseRef:
        """The long-term plan's case."""
        return long_term_plan_ref(self.scheme, self.county)

    @property
    def forum(self) -> CaseRef:
        """The forum that looks at it."""
        return forum_ref(self.scheme, self.county)

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum whose plan it is, the meeting that it looked at it in, and the county."""
        return (self.forum, *self.meeting.kept_in, county_ref(self.county))


def adopt_long_term_plan(
    plan: LongTermPlan, command: AdoptLongTermPlan, known: Known
) -> tuple[Event, ...]:
    """Raises `forum-not-appointed`, `period-reversed`, `theme-twice`, `measure-twice`,
    `unknown-need`, `unknown-scheme`, `reason-required`, and what `kept_meeting` refuses.
    """
    check_turn(command, long_term_plan_position(plan, 0), county=command.county)
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    if command.valid_to < command.valid_from:
        raise Refusal("period-reversed")
    if len({theme.theme_id for theme in command.themes}) < len(command.themes):
        raise Refusal("theme-twice")
    measures = [m.measure_id for t in command.themes for m in t.measures if m.measure_id]
    if len(set(measures)) < len(measures):
        raise Refusal("measure-twice")
    _check_needs(command, known)
    meeting = kept_meeting.recorded(
        command.meeting,
        known,
        forum=command.forum,
        about=command.case,
        outcome=ItemOutcome.ADOPTED,
    )
    broken = [
        *valid_meeting.broken(forum, meeting),
        *long_term_plan_contents.broken(command.themes),
        *co_determination.broken(meeting),
    ]
    if not any(theme.needs for theme in command.themes):
        broken.append(NOT_BUILT_ON_NEEDS)
    adopted = LongTermPlanAdopted(
        scheme=command.scheme,
        county=command.county,
        rule_set=rule_set_for(command.scheme, command.valid_from.year).rule_set_id,
        plan_version=plan.plan_version + 1,
        meeting=meeting,
        valid_from=command.valid_from,
        valid_to=command.valid_to,
        themes=command.themes,
        local_plans=command.local_plans,
        local_evaluation=command.local_evaluation,
        soft_stops=apply_rules(broken, command.by),
    )
    look = _next_look(command, known, rule_set=adopted.rule_set, valid_to=command.valid_to)
    return (adopted, *look)


def review_long_term_plan(
    plan: LongTermPlan, command: ReviewLongTermPlan, known: Known
) -> tuple[Event, ...]:
    """Raises `long-term-plan-not-adopted`, `forum-not-appointed`, `reason-required`,
    and what `kept_meeting` refuses.
    """
    check_turn(command, long_term_plan_position(plan, 0), county=command.county)
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    meeting = kept_meeting.recorded(
        command.meeting,
        known,
        forum=command.forum,
        about=command.case,
        outcome=ItemOutcome.NOTED,
    )
    look = LongTermPlanReviewed(
        plan_version=plan.plan_version,
        meeting=meeting,
        experience=command.experience,
        needs=command.needs,
        money=command.money,
        local_evaluation=command.local_evaluation,
        outcome=command.outcome,
        soft_stops=apply_rules(valid_meeting.broken(forum, meeting), command.by),
    )
    if plan.looks[-1:] == (look,):
        return ()
    following = _next_look(command, known, rule_set=plan.rule_set, valid_to=plan.valid_to)
    return (look, *following)


def _next_look(
    command: AdoptLongTermPlan | ReviewLongTermPlan,
    known: Known,
    *,
    rule_set: str | None,
    valid_to: date | None,
) -> tuple[DeadlineSet, ...]:
    """Until when the forum is to look at the plan again; not after the plan's own end."""
    if rule_set is None or valid_to is None:
        return ()
    due = yearly_look.look_by(command.meeting.held_on, rule_set_by_id(rule_set))
    if due > valid_to:
        return ()
    return standing(
        "yearly-look",
        DeadlineKind.YEARLY_LOOK,
        due,
        command.by,
        known,
        county=command.county,
        source=DeadlineSource.UNVERIFIED,
        citation=yearly_look.OVERDUE.citation,
    )


def _check_needs(command: AdoptLongTermPlan, known: Known) -> None:
    """A need of another county is no more known here than one that does not exist.

    Needs of a county that this one succeeded are its own.
    """
    counties = cases_of(command.county, command.meeting.held_on)
    for theme in command.themes:
        for need_id in theme.needs:
            need = known.of(need_ref(need_id), Need)
            if need.scheme != command.scheme or need.county not in counties:
                raise Refusal("unknown-need", {"need": need_id})
