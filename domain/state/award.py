"""An award from a pot (*tilsagn under potten*) as a line of its own under the pot's line."""

from collections.abc import Mapping

from domain.pots.events import AwardDecided, AwardReduced
from domain.state.plan_line import LineState
from domain.step3_prioritise.line import PlanLine
from domain.step4_dispose.events import GrantDecided


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
        route=event.route,
        recipient=event.recipient,
        amount_ore=event.amount_ore,
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

    Of one that was decided before a take-over, what stands of that decision is less.
    """
    less = {"amount_ore": event.to_ore}
    before = award.before
    if before and before.decided:
        left = before.decided.model_copy(update=less) if event.to_ore else None
        before = before.model_copy(update={"decided": left})
    decision = award.decision.model_copy(update=less) if award.decision and event.to_ore else None
    changed: dict[str, object] = {"decision": decision, "before": before}
    if event.to_ore:
        changed["plan"] = award.plan.model_copy(update=less)
    else:
        changed["in_plan"] = False
    return award.model_copy(update=changed)
