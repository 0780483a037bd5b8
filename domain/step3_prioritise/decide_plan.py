"""Step 3: the forum adopts the year's disposition plan (*disponeringsplan*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import (
    CaseRef,
    RoundId,
    forum_ref,
    long_term_plan_ref,
    need_ref,
    round_ref,
    scheme_and_county,
)
from domain.command import Command, Known
from domain.deadlines.kinds import DeadlineKind
from domain.deadlines.state import is_late
from domain.event import Event, Refusal
from domain.forum import Forum
from domain.long_term_plan import LongTermPlan
from domain.need import Need
from domain.party import PartyKind
from domain.permission import check_turn
from domain.round import Round
from domain.round_position import round_position
from domain.rules import (
    anchored_line,
    changed_line,
    forum_composition,
    line_target_groups,
    long_term_plan_in_force,
    means,
    plan_contents,
    private_schools,
    recipient_or_pot,
    valid_meeting,
    vet_board_heard,
)
from domain.rules.applying import apply_rules
from domain.rules.lateness import LATE
from domain.rules.rule import Rule
from domain.schemes.registry import rule_set_by_id
from domain.step3_prioritise.events import Meeting, PlanAdopted, PrivateSchoolTerms
from domain.step3_prioritise.line import PlanLine
from domain.types import Day

_COUNTYS_OWN = frozenset({PartyKind.COUNTY, PartyKind.COUNTY_SCHOOL})


class AdoptPlan(Command):
    """Record that the forum adopted the year's plan: its lines, and who was heard."""

    ACTION: ClassVar[str] = "adopt-plan"

    round_id: RoundId
    meeting: Meeting
    lines: Annotated[tuple[PlanLine, ...], Field(min_length=1, max_length=200)]
    private_school_terms: PrivateSchoolTerms
    vet_board_heard_on: Day | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum, its long-term plan, and every need that a line names."""
        named = {need for line in self.lines for need in line.needs}
        scheme, county = scheme_and_county(self.round_id)
        return (
            forum_ref(scheme, county),
            long_term_plan_ref(scheme, county),
            *(need_ref(need) for need in sorted(named)),
        )


def adopt_plan(state: Round, command: AdoptPlan, known: Known) -> tuple[Event, ...]:
    """Decide on the plan as a whole.

    Raises `round-not-open`, `forum-not-appointed`, `line-twice`,
    `plan-contents-blank`, `need-not-prioritised`, `line-below-decided`, the hard
    rules' codes, and `reason-required` when soft stops remain without a reason.
    """
    check_turn(command, round_position(state, 0), county=state.county)
    forum = known.of(forum_ref(state.scheme, state.county), Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    _check_lines(state, command, known)
    # The first version met the deadline or was late for it; changing the plan later is neither.
    first = state.plan_version == 0
    late = first and is_late(state.deadlines, DeadlineKind.PLAN, command.by.received_at)
    stops = apply_rules(_broken(state, command, known, forum, late=late), command.by)
    county_share, others_share, pots_share = _split(command.lines)
    return (
        PlanAdopted(
            plan_version=state.plan_version + 1,
            meeting=command.meeting,
            lines=command.lines,
            county_share_ore=county_share,
            others_share_ore=others_share,
            pots_share_ore=pots_share,
            private_school_terms=command.private_school_terms,
            vet_board_heard_on=command.vet_board_heard_on,
            late=late,
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


def _broken(
    state: Round, command: AdoptPlan, known: Known, forum: Forum, *, late: bool
) -> list[Rule]:
    long_term = known.of(long_term_plan_ref(state.scheme, state.county), LongTermPlan)
    held_on = command.meeting.held_on
    rule_set = rule_set_by_id(state.rule_set or "")
    broken = [
        *long_term_plan_in_force.broken(long_term, held_on, rule_set),
        *private_schools.broken(command.private_school_terms),
        *(rule for line in command.lines for rule in recipient_or_pot.broken(line)),
        *(rule for line in command.lines for rule in line_target_groups.broken(line)),
        *anchored_line.broken(command.lines, long_term.in_force(held_on) or long_term),
        *forum_composition.broken(forum),
        *valid_meeting.broken(forum, command.meeting),
        *vet_board_heard.broken(command.vet_board_heard_on, held_on),
        *changed_line.broken(command.lines, state.lines),
    ]
    if sum(line.amount_ore for line in command.lines) > state.means_ore:
        broken.append(means.PLAN_ABOVE_MEANS)
    if late:
        broken.append(LATE)
    return broken


def _check_lines(state: Round, command: AdoptPlan, known: Known) -> None:
    if len({line.line_id for line in command.lines}) < len(command.lines):
        raise Refusal("line-twice")
    for line in command.lines:
        if blank := plan_contents.blank(line):
            raise Refusal(
                plan_contents.CONTENTS_BLANK.code,
                {"line": line.line_id, "blank": ", ".join(blank)},
            )
        for need_id in line.needs:
            need = known.of(need_ref(need_id), Need)
            if not need.prioritised or need.round_id != state.round_id:
                raise Refusal(
                    anchored_line.NOT_PRIORITISED.code, {"line": line.line_id, "need": need_id}
                )
    planned = {line.line_id: line.amount_ore for line in command.lines}
    for line_id, before in state.lines.items():
        if before.decided_ore > planned.get(line_id, 0):
            raise Refusal(means.LINE_BELOW_DECIDED.code, {"line": line_id})
