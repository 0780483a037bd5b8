"""Everything that would refuse or stop a draft of the disposition plan, all at once.

The decision asks this, and so does whoever wants to know before the forum meets.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from domain.case import need_ref
from domain.command import Known
from domain.deadlines.kinds import DeadlineKind
from domain.event import Circumstances, Refusal
from domain.process import out_of_order
from domain.registry import registered
from domain.rules import of_scheme
from domain.rules.applications import kept_awards, private_schools, recipient_or_pot
from domain.rules.clock.lateness import LATE
from domain.rules.forum import co_determination, forum_composition, valid_meeting, vet_board_heard
from domain.rules.money import forum_grant, means
from domain.rules.money.cost_practice import practice_on
from domain.rules.needs import turned_down
from domain.rules.plans import (
    anchored_line,
    changed_line,
    changed_plan,
    equal_split,
    further_education,
    hospitering,
    joint_measure,
    line_details,
    line_form,
    line_once,
    line_sums,
    line_target_groups,
    long_term_plan_in_force,
    plan_contents,
    predecessors_plan,
)
from domain.rules.problem import Problem
from domain.rules.takeover import before_take_over
from domain.schemes.registry import rule_set_by_id
from domain.state.deadlines import is_late
from domain.state.forum import Forum
from domain.state.need import Need
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.draft_plan import DraftPlan
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.plan_in_meeting import in_meeting, recorded_meeting
from domain.succession.relied_plan import relied_plan
from domain.types import Day


def check_draft(
    state: Round, draft: DraftPlan, known: Known, by: Circumstances
) -> tuple[Problem, ...]:
    """Every problem of a draft, whoever asks: the order's first, then the plan's own."""
    if code := out_of_order("adopt-plan", round_turn(state, None), None):
        return (Problem.refusing(Refusal(code)),)
    if not known.of(draft.forum, Forum).appointed:
        return (Problem.refusing(Refusal("forum-not-appointed")),)
    try:
        draft = whole(state, draft)
    except Refusal as refusal:
        return (Problem.refusing(refusal),)
    unlike = []
    try:
        draft = draft.model_copy(update={"meeting": recorded_meeting(draft, known)})
    except Refusal as refusal:
        unlike.append(Problem.refusing(refusal))
    return (*unlike, *problems(state, draft, known, late=late(state, by)))


def board_stated_on(state: Round, draft: DraftPlan) -> Day | None:
    """When the yrkesopplæringsnemnd stated something on the version that the draft becomes."""
    if draft.vet_board is not None:
        return draft.vet_board.stated_on
    return state.vet_board.stated_on(state.plan_version + 1)


def whole(state: Round, draft: DraftPlan) -> DraftPlan:
    """The draft with the lines that it keeps; raises `line-not-in-plan`, `period-reversed`."""
    if draft.vet_board is not None:
        draft.vet_board.check()
    return draft.model_copy(update={"lines": (*kept_lines(state, draft.kept), *draft.lines)})


def kept_lines(state: Round, line_ids: Iterable[str]) -> Iterator[PlanLine]:
    """The lines as the plan in force has them; raises `line-not-in-plan`."""
    for line_id in line_ids:
        line = state.lines.get(line_id)
        if line is None or not line.in_plan or line.parent is not None:
            raise Refusal("line-not-in-plan")
        yield line.plan


def late(state: Round, by: Circumstances) -> bool:
    """Whether the plan comes late: its first version met the deadline or did not.

    Changing the plan later is neither.
    """
    first = state.plan_version == 0
    return first and is_late(state.deadlines, DeadlineKind.PLAN, by.received_at)


def problems(state: Round, draft: DraftPlan, known: Known, *, late: bool) -> Iterator[Problem]:
    """What stands in the way of a `whole` plan in a round where its turn has come.

    Needs and recipients of a line that is kept were looked at when it was adopted. What a
    line lacks that stands as it was taken over is told as such.
    """
    found = of_scheme.as_bound(state, _problems(state, draft, known, late=late))
    return before_take_over.told_as_such(found, state, draft.lines)


def _problems(state: Round, draft: DraftPlan, known: Known, *, late: bool) -> Iterator[Problem]:
    kept = frozenset(draft.kept)
    yield from _lines_twice(draft)
    for line in draft.lines:
        yield from _contents(line, state)
        if line.line_id not in kept:
            yield from _needs(line, state, known)
    yield from _below_decided(state, draft)
    yield from _whole_plan(state, draft, known)
    for line in draft.lines:
        yield from _rules_of_line(line, state)
        if line.line_id in kept:
            continue
        for rule in registered.of_line(line, draft.meeting.held_on, known):
            yield Problem.of(rule, {"line": line.line_id})
        yield from _with_other_counties(line, draft, known)
    yield from in_meeting(state, draft, known)
    yield from _changes(state, draft)
    yield from _money(state, draft)
    if late:
        yield Problem.of(LATE)


def _with_other_counties(line: PlanLine, draft: DraftPlan, known: Known) -> Iterator[Problem]:
    others = (known.of(ref, Round) for ref in draft.rounds_of_others if line.joint)
    if differing := joint_measure.differing(line, others):
        yield Problem.of(
            joint_measure.COUNTIES_DIFFER, {"line": line.line_id, "counties": ", ".join(differing)}
        )


def _lines_twice(draft: DraftPlan) -> Iterator[Problem]:
    for line_id, times in Counter(line.line_id for line in draft.lines).items():
        if times > 1:
            yield Problem.of(line_once.LINE_TWICE, {"line": line_id})


def _contents(line: PlanLine, state: Round) -> Iterator[Problem]:
    if blank := plan_contents.blank(line):
        yield Problem.of(
            plan_contents.CONTENTS_BLANK, {"line": line.line_id, "blank": ", ".join(blank)}
        )
    if wrong := line_sums.wrong(line, state.county):
        yield Problem.of(
            line_sums.DOES_NOT_ADD_UP, {"line": line.line_id, "sums": ", ".join(wrong)}
        )


def _needs(line: PlanLine, state: Round, known: Known) -> Iterator[Problem]:
    for need_id in line.needs:
        need = known.of(need_ref(need_id), Need)
        if need.round_id != state.round_id or not need.registered:
            yield Problem.of(anchored_line.NOT_IN_ROUND, {"line": line.line_id, "need": need_id})
        elif not need.prioritised:
            yield Problem.of(anchored_line.NOT_PRIORITISED, {"line": line.line_id, "need": need_id})
        if turned_down.need(need):
            yield Problem.of(
                turned_down.NEED_DECLINED_BEFORE, {"line": line.line_id, "need": need_id}
            )


def _below_decided(state: Round, draft: DraftPlan) -> Iterator[Problem]:
    planned = {line.line_id: line.amount_ore for line in draft.lines}
    for line_id, before in state.lines.items():
        # An award is covered by its pot, which the plan names.
        is_award = before.parent is not None
        if not is_award and state.decided_on(line_id) > planned.get(line_id, 0):
            yield Problem.of(means.LINE_BELOW_DECIDED, {"line": line_id})


def _whole_plan(state: Round, draft: DraftPlan, known: Known) -> Iterator[Problem]:
    forum = known.of(draft.forum, Forum)
    held_on = draft.meeting.held_on
    long_term, is_predecessors = relied_plan(known, state.scheme, state.county, held_on)
    rules = (
        *long_term_plan_in_force.broken(long_term, held_on, rule_set_by_id(state.rule_set or "")),
        *((predecessors_plan.RELIED_ON,) if is_predecessors else ()),
        *private_schools.broken(draft.private_school_terms),
    )
    yield from map(Problem.of, rules)
    for line in draft.lines:
        for rule in line_target_groups.broken(line):
            yield Problem.of(rule, {"line": line.line_id})
    in_force = long_term.in_force(held_on) or long_term
    for rule, line_id in anchored_line.broken(draft.lines, in_force):
        yield Problem.of(rule, {"line": line_id})
    for split in equal_split.equal_splits(draft.lines):
        for line_id in split.lines:
            yield Problem.of(equal_split.EQUAL_SPLIT, {"line": line_id})
    rules = (
        *forum_composition.broken(forum),
        *valid_meeting.broken(forum, draft.meeting),
        *vet_board_heard.broken(board_stated_on(state, draft), draft.vet_board_heard_on, held_on),
        *co_determination.broken(draft.meeting),
    )
    yield from map(Problem.of, rules)


def _rules_of_line(line: PlanLine, state: Round) -> Iterator[Problem]:
    rules = (
        *recipient_or_pot.broken(line),
        *private_schools.shut_out_of_pot(line),
        *kept_awards.broken(line, state),
        *further_education.broken(line, state.budget_year, rule_set_by_id(state.rule_set or "")),
        *changed_line.broken(line, state.lines.get(line.line_id)),
        *line_target_groups.not_let_in(line, state.lines.get(line.line_id)),
        *line_form.broken(line),
        *hospitering.broken(line, practice_on(state, line.starts_on)),
        *forum_grant.not_practised(line, state.county),
    )
    for rule in rules:
        yield Problem.of(rule, {"line": line.line_id})
    if blank := line_details.blank(line):
        yield Problem.of(
            line_details.DETAILS_BLANK, {"line": line.line_id, "blank": ", ".join(blank)}
        )


def _changes(state: Round, draft: DraftPlan) -> Iterator[Problem]:
    if state.plan_version == 0:
        return
    for change in changed_plan.changes(draft.lines, state.lines, draft.reasons):
        if not change.why:
            yield Problem.of(changed_plan.WITHOUT_REASON, {"line": change.line_id})


def _money(state: Round, draft: DraftPlan) -> Iterator[Problem]:
    above = sum(line.amount_ore for line in draft.lines) - state.means_ore
    if above > 0:
        yield Problem.of(means.PLAN_ABOVE_MEANS, {"above_ore": above})
