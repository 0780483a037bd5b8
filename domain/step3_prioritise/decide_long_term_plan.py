"""Step 3: the forum agrees on its long-term plan (*overordnet, langsiktig plan*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, forum_ref, long_term_plan_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.forum import Forum
from domain.long_term_plan import LongTermPlan, long_term_plan_position
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_turn
from domain.rules import kept_meeting, valid_meeting
from domain.rules.applying import apply_rules
from domain.rules.built_on_needs import NOT_BUILT_ON_NEEDS
from domain.schemes.registry import rule_set_for
from domain.step3_prioritise.events import LongTermPlanAdopted, Meeting, Theme
from domain.types import CountyNumber, Day, SchemeName


class AdoptLongTermPlan(Command):
    """Record that the forum adopted its long-term plan, with themes and validity."""

    ACTION: ClassVar[str] = "adopt-long-term-plan"

    scheme: SchemeName
    county: CountyNumber
    meeting: Meeting
    valid_from: Day
    valid_to: Day
    themes: Annotated[tuple[Theme, ...], Field(min_length=1, max_length=40)]

    @property
    def case(self) -> CaseRef:
        """The long-term plan's case."""
        return long_term_plan_ref(self.scheme, self.county)

    @property
    def forum(self) -> CaseRef:
        """The forum that adopts it."""
        return forum_ref(self.scheme, self.county)

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum whose plan it is, and the meeting that it was adopted in."""
        return (self.forum, *self.meeting.kept_in)


def adopt_long_term_plan(
    plan: LongTermPlan, command: AdoptLongTermPlan, known: Known
) -> tuple[Event, ...]:
    """Raises `forum-not-appointed`, `period-reversed`, `theme-twice`, `unknown-scheme`,
    `reason-required`, and what `kept_meeting` refuses.
    """
    check_turn(command, long_term_plan_position(plan, 0), county=command.county)
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    if command.valid_to < command.valid_from:
        raise Refusal("period-reversed")
    if len({theme.theme_id for theme in command.themes}) < len(command.themes):
        raise Refusal("theme-twice")
    meeting = kept_meeting.recorded(
        command.meeting,
        known,
        forum=command.forum,
        about=command.case,
        outcome=ItemOutcome.ADOPTED,
    )
    broken = list(valid_meeting.broken(forum, meeting))
    if not any(theme.needs for theme in command.themes):
        broken.append(NOT_BUILT_ON_NEEDS)
    return (
        LongTermPlanAdopted(
            scheme=command.scheme,
            county=command.county,
            rule_set=rule_set_for(command.scheme, command.valid_from.year).rule_set_id,
            plan_version=plan.plan_version + 1,
            meeting=meeting,
            valid_from=command.valid_from,
            valid_to=command.valid_to,
            themes=command.themes,
            soft_stops=apply_rules(broken, command.by),
        ),
    )
