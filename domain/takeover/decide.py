"""A running year is taken over (*overtakelse*): all that the papers say, or nothing."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.calendar import NORWAY
from domain.case import (
    CaseRef,
    RoundId,
    budget_year,
    forum_ref,
    long_term_plan_ref,
    round_ref,
    scheme_and_county,
)
from domain.command import Addition, Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.money.means import PLAN_ABOVE_MEANS
from domain.rules.takeover.before_take_over import DONE_BEFORE
from domain.schemes.county_structure import counties_in
from domain.schemes.registry import rule_set_for
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.takeover.before import Source
from domain.takeover.beginnings import (
    applications_begun,
    forum_begun,
    long_term_plan_begun,
    needs_begun,
)
from domain.takeover.check import faults, soft_in_scheme
from domain.takeover.check_lines import planned_above_means
from domain.takeover.contents import Contents
from domain.takeover.events import RoundTakenOver
from domain.takeover.fault import Fault
from domain.takeover.plan import plan_taken_over
from domain.takeover.pots import calls_taken_over
from domain.types import Day


class TakeOverRound(Command):
    """Take over a running round from stored spreadsheets, as it stood on a day."""

    ACTION: ClassVar[str] = "take-over-round"

    round_id: RoundId
    as_of: Day
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=20)]

    @property
    def case(self) -> CaseRef:
        """The round's case, in which nothing may have happened."""
        return round_ref(self.round_id)

    @property
    def file(self) -> str:
        """The first of the spreadsheets; all of them are read together."""
        return self.sources[0].sha256

    @property
    def forum(self) -> CaseRef:
        """The county's forum."""
        return forum_ref(*scheme_and_county(self.round_id))

    @property
    def long_term_plan(self) -> CaseRef:
        """The county's long-term plan."""
        return long_term_plan_ref(*scheme_and_county(self.round_id))

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum and the long-term plan, which may be here already."""
        return (self.forum, self.long_term_plan)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """Forum, long-term plan, needs and applications, each with its row as the cause."""
        told = (self.by, self.round_id, self.as_of, self.sources, contents_of(known))
        return (
            *forum_begun(*told),
            *long_term_plan_begun(*told),
            *needs_begun(*told),
            *applications_begun(*told),
        )


def take_over_round(state: Round, command: TakeOverRound, known: Known) -> tuple[Event, ...]:
    """What the papers say becomes events of a kind of their own; no step is acted out.

    Raises `round-has-begun`, `unknown-county`, `unknown-scheme`, `take-over-in-future`,
    `file-unknown`, `file-not-readable`, `take-over-row-refused`, `reason-required`.
    """
    scheme, county = scheme_and_county(command.round_id)
    check_turn(command, round_turn(state, command.item), county=county)
    year = budget_year(command.round_id)
    if county not in counties_in(year):
        raise Refusal("unknown-county", {"budget_year": year})
    rule_set = rule_set_for(scheme, year).rule_set_id
    if command.as_of > command.by.received_at.astimezone(NORWAY).date():
        raise Refusal("take-over-in-future")
    contents = contents_of(known)
    for fault in take_over_faults(command, contents, known):
        raise Refusal(
            "take-over-row-refused",
            {"sheet": str(fault.sheet), "row": fault.row, "code": fault.code},
        )
    above = (PLAN_ABOVE_MEANS,) if planned_above_means(contents) else ()
    soft = soft_in_scheme(
        contents,
        scheme=scheme,
        county=county,
        budget_year=year,
        as_of=command.as_of,
        long_term=known.of(command.long_term_plan, LongTermPlan),
    )
    row = contents.round
    taken_over = RoundTakenOver(
        round_id=command.round_id,
        scheme=scheme,
        county=county,
        budget_year=year,
        rule_set=rule_set,
        as_of=command.as_of,
        sources=command.sources,
        granted_ore=row.granted_ore,
        grant_letter=row.grant_letter,
        grant_letter_date=row.grant_letter_date,
        received_ore=row.received_ore,
        carried_in_ore=row.carried_in_ore,
        contributions=tuple(part.item for part in contents.contributions),
        needs=len(contents.needs),
        soft_stops=apply_rules((DONE_BEFORE, *above, *soft), command.by),
    )
    return (
        taken_over,
        *plan_taken_over(command.round_id, contents),
        *calls_taken_over(command.round_id, command.as_of, contents),
    )


def take_over_faults(command: TakeOverRound, contents: Contents, known: Known) -> tuple[Fault, ...]:
    """Every fault of the spreadsheets' contents."""
    scheme, county = scheme_and_county(command.round_id)
    return tuple(
        faults(
            contents,
            scheme=scheme,
            county=county,
            budget_year=budget_year(command.round_id),
            as_of=command.as_of,
            forum=known.of(command.forum, Forum),
            long_term=known.of(command.long_term_plan, LongTermPlan),
        )
    )


def contents_of(known: Known) -> Contents:
    """What the stored spreadsheets hold; raises `Refusal("file-not-readable")`."""
    contents = known.content()
    if not isinstance(contents, Contents):
        raise Refusal("file-not-readable")
    return contents
