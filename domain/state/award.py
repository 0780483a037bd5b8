"""An award from a pot (*tilsagn under potten*) as a line of its own under the pot's line."""

from collections.abc import Mapping
from typing import TypeVar

from domain.pots.events import AwardDecided, AwardReduced
from domain.state.plan_line import LineState
from domain.state.reduction import Reduction
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Instalment, YearAmount
from domain.step4_dispose.events import GrantDecided
from domain.takeover.before import DecidedBefore

_Part = TypeVar("_Part", YearAmount, Instalment)


def with_award(lines: Mapping[str, LineState], event: AwardDecided) -> dict[str, LineState]:
    """The lines with one more award; it takes over from the pot what the award does not say."""
    pot = lines[event.pot_id].plan
    plan = PlanLine(
        line_id=event.line_id,
        title=event.title,
        measure=event.measure,
        use=pot.use,
        theme_id=pot.theme_id,
        form=pot.form,
        individual_reason=pot.individual_reason,
        base=pot.base,
        elsewhere_reason=pot.elsewhere_reason,
        target_groups=event.target_groups,
        other_group_reason=event.other_group_reason,
        participants=event.participants,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
        school_year=pot.school_year,
        criterion_1=event.criterion_1,
        criterion_2=event.criterion_2,
        providers=event.providers,
        placements=event.placements,
        study=event.study,
        evaluation=event.evaluation,
        route=event.route,
        recipient=event.recipient,
        amount_ore=event.amount_ore,
        years=event.years,
        instalments=event.instalments,
        prices=event.prices,
        other_funding=event.other_funding,
    )
    decision = GrantDecided(
        line_id=event.line_id,
        plan_version=event.plan_version,
        route=event.route,
        recipient=event.recipient,
        amount_ore=event.amount_ore,
        individual_decision=event.individual_decision,
        written_reasons=event.written_reasons,
    )
    award = LineState(plan=plan, parent=event.pot_id, call_id=event.call_id, decision=decision)
    return {**lines, event.line_id: award}


def reduced(award: LineState, event: AwardReduced) -> LineState:
    """The award with less money; with none left it is out of the plan.

    Of one that was decided before a take-over, what stands of that decision is less. Its years
    and its instalments by amount are cut from the last one backwards.
    """
    taken = Reduction(
        event=event, plan=award.plan, decision=award.decision, decided_before=award.decided_before
    )
    less = {"amount_ore": event.to_ore}
    before = award.before
    if before and before.decided:
        left = before.decided.model_copy(update=less) if event.to_ore else None
        before = before.model_copy(update={"decided": left})
    decision = award.decision.model_copy(update=less) if award.decision and event.to_ore else None
    changed: dict[str, object] = {
        "decision": decision,
        "before": before,
        "reductions": (*award.reductions, taken),
    }
    if event.to_ore:
        parts = {
            "years": _cut(award.plan.years, event.to_ore),
            "instalments": _cut(award.plan.instalments, event.to_ore),
        }
        changed["plan"] = award.plan.model_copy(update={**less, **parts})
    else:
        changed["in_plan"] = False
    return award.model_copy(update=changed)


def raised(award: LineState, amount_ore: int, *, pot_in_plan: bool) -> LineState:
    """An award with more money (øre), as a complaint may give it; one wholly taken back is again.

    Its years and instalments are those from before it was reduced, up to the sum; what is more
    than it ever had falls on the last of them.
    """
    plans = (award.plan, *(one.plan for one in award.reductions))
    fullest = max(plans, key=lambda plan: plan.amount_ore)
    parts = {
        "years": _grown(_cut(fullest.years, amount_ore), amount_ore),
        "instalments": _grown(_cut(fullest.instalments, amount_ore), amount_ore),
    }
    more = {"amount_ore": amount_ore}
    changed: dict[str, object] = {"plan": fullest.model_copy(update={**more, **parts})}
    decision, before = _stood(award)
    if decision is not None:
        changed["decision"] = decision.model_copy(update=more)
    elif award.before is not None and before is not None:
        decided = before.model_copy(update=more)
        changed["before"] = award.before.model_copy(update={"decided": decided})
    return award.model_copy(update={**changed, "in_plan": pot_in_plan})


def _stood(award: LineState) -> tuple[GrantDecided | None, DecidedBefore | None]:
    """The decision that stands, or that stood until all of it was taken back."""
    if award.is_decided or not award.reductions:
        return award.decision, award.decided_before
    return award.reductions[-1].decision, award.reductions[-1].decided_before


def _cut(parts: tuple[_Part, ...], to_ore: int) -> tuple[_Part, ...]:
    """The parts up to a sum (øre), the last one that is reached cut; shares stay as they are."""
    kept = []
    for part in parts:
        if part.amount_ore is None:
            kept.append(part)
        elif to_ore > 0:
            kept.append(part.model_copy(update={"amount_ore": min(part.amount_ore, to_ore)}))
            to_ore -= part.amount_ore
    return tuple(kept)


def _grown(parts: tuple[_Part, ...], to_ore: int) -> tuple[_Part, ...]:
    """The parts up to a sum (øre), the last one grown; shares stay as they are."""
    amounts = [part.amount_ore for part in parts if part.amount_ore is not None]
    if not amounts:
        return parts
    *before, last = parts
    return (*before, last.model_copy(update={"amount_ore": to_ore - sum(amounts[:-1])}))
