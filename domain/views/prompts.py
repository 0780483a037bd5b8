"""What a round should be reminded of on a day (*påminnelser*), from what the log says alone."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from domain.party import TargetGroup
from domain.rules.clock import reminders
from domain.rules.plans.equal_split import EQUAL_SPLIT, equal_splits
from domain.rules.plans.yearly_look import OVERDUE, is_overdue
from domain.rules.problem import Problem
from domain.schemes.registry import rule_set_by_id
from domain.state.long_term_plan import LongTermPlan
from domain.state.passed_on import not_accounted_for
from domain.state.pot import ledger, open_calls
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.line_contents import Use
from domain.step3_prioritise.outcomes import Outcome
from domain.views.owed import owed

#: The groups that the scheme is for. Source: [Udir], «Hvem er ordningen for?».
_SCHEMES_OWN = (
    TargetGroup.VET_TEACHER,
    TargetGroup.INSTRUCTOR,
    TargetGroup.TRAINING_MANAGER,
    TargetGroup.EXAMINATION_BOARD_MEMBER,
)
#: Providers plan their staff about a year ahead [OsloMet].
_LEAD_TIME = timedelta(days=365)


def prompts(
    state: Round, needs: Iterable[Asked], long_term: LongTermPlan, on: date
) -> tuple[Problem, ...]:
    """Every prompt of the round on the day; each with the facts that its words name."""
    asked = [need for need in needs if not need.ended]
    return (
        *_about_needs(asked, on),
        *_about_answers(state, asked),
        *_about_pots(state),
        *_about_money(state, on),
        *_about_evaluation(state),
        *_about_long_term_plan(long_term, on),
        *owed(state, on),
    )


def _about_needs(asked: Sequence[Asked], on: date) -> Iterator[Problem]:
    for group in _SCHEMES_OWN:
        if not any(group in need.participants for need in asked):
            yield Problem.of(reminders.GROUP_WITHOUT_NEED, {"group": group.value})
    late = [
        need
        for need in asked
        if not need.providers
        and need.outcome in {None, Outcome.PRIORITISED}
        and on <= need.period_from < on + _LEAD_TIME
    ]
    if late:
        yield Problem.of(reminders.SHORT_LEAD_TIME, {"count": len(late)})
    if untold := sum(need.outcome is not None and not need.told for need in asked):
        yield Problem.of(reminders.NOT_TOLD, {"count": untold})
    if resting := sum(need.with_network for need in asked):
        yield Problem.of(reminders.WITH_NETWORKS, {"count": resting})
    if waiting := sum(need.outcome is Outcome.WAITING for need in asked):
        yield Problem.of(reminders.STILL_WAITING, {"count": waiting})
    if silent := sum(need.sibling_silent for need in asked):
        yield Problem.of(reminders.SIBLING_SILENT, {"count": silent})


def _about_answers(state: Round, asked: Sequence[Asked]) -> Iterator[Problem]:
    open_ones = [need for need in asked if need.with_forum and need.outcome is None]
    if state.recommended is not None:
        placed = {place.need_id for place in state.recommended.places}
        if count := sum(need.need_id not in placed for need in open_ones):
            yield Problem.of(reminders.NOT_RANKED, {"count": count})
    if state.plan_version and open_ones:
        yield Problem.of(reminders.NOT_ANSWERED, {"count": len(open_ones)})


def _about_pots(state: Round) -> Iterator[Problem]:
    for call in open_calls(state) if state.closed else ():
        pot, title = call.published.line_id, call.published.title
        yield Problem.of(reminders.CALL_LEFT_OPEN, {"line": pot, "title": title})
    for line_id, line in state.lines.items():
        if not line.is_pot or not line.in_plan:
            continue
        if free := ledger(state, line_id).free_ore:
            yield Problem.of(reminders.POT_NOT_CALLED, {"line": line_id, "left_ore": free})


def _about_money(state: Round, on: date) -> Iterator[Problem]:
    if state.plan_version == 0:
        return
    unplanned = state.means_ore - state.planned_ore
    if unplanned > 0:
        yield Problem.of(reminders.MONEY_NOT_PLANNED, {"left_ore": unplanned})
    unspent = state.means_ore - state.disbursed_ore
    if on.year > state.budget_year and unspent > 0:
        yield Problem.of(reminders.MONEY_NOT_SPENT, {"left_ore": unspent})
    for line_id, left in not_accounted_for(state).items():
        yield Problem.of(reminders.NOT_PASSED_ON, {"line": line_id, "left_ore": left})
    planned = [line.plan for line in state.lines.values() if line.in_plan and not line.parent]
    for split in equal_splits(planned):
        for line_id in split.lines:
            yield Problem.of(EQUAL_SPLIT, {"line": line_id})


def _about_evaluation(state: Round) -> Iterator[Problem]:
    """Measures that are to be carried out; a pot's awards say it each for itself."""
    unplanned = [
        line
        for line in state.lines.values()
        if line.in_plan and not line.is_pot and not line.evaluated
        if line.plan.use is Use.CARRYING_OUT and line.plan.evaluation is None
    ]
    if unplanned:
        yield Problem.of(reminders.EVALUATION_NOT_PLANNED, {"count": len(unplanned)})


def _about_long_term_plan(plan: LongTermPlan, on: date) -> Iterator[Problem]:
    if plan.rule_set and is_overdue(plan, rule_set_by_id(plan.rule_set), on):
        yield Problem.of(OVERDUE)
    if plan.plan_version and not plan.local_evaluation:
        yield Problem.of(reminders.EVALUATION_NOT_DISCUSSED)
