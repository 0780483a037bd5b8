"""Step 4: the county decides on a line's money (*tilsagn*), in line with the adopted plan."""

from typing import ClassVar

from domain.calendar import in_norway
from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.procurement import Procurement
from domain.rules import of_scheme
from domain.rules.applications import recipient_or_pot
from domain.rules.applying import apply_rules
from domain.rules.forum import vet_board_heard
from domain.rules.money import aid, cost_practice, county_decision, means, purchase, second_source
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.events import GrantDecided
from domain.types import Draft, ItemId, SomeOre


class DecideGrant(Command):
    """Decide on a line's money; the amount in øre, reasons or procurement where needed."""

    ACTION: ClassVar[str] = "decide-grant"

    round_id: RoundId
    line_id: ItemId
    amount_ore: SomeOre
    written_reasons: Draft = ""
    procurement: Procurement | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line that is decided on."""
        return self.line_id

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """For a grant to a private party the rounds that are counted together with this one."""
        line = state.lines.get(self.line_id) if isinstance(state, Round) else None
        if line is None or line.plan.route is None or line.plan.recipient is None:
            return ()
        individual = county_decision.is_individual(line.plan.route, line.plan.recipient)
        return aid.refs(state, self.round_id) if individual else ()


def decide_grant(state: Round, command: DecideGrant, known: Known) -> tuple[Event, ...]:
    """Decide within the plan, the criteria and the money.

    The plan's basis for a purchase holds unless the decision names another.

    Raises `line-not-in-plan`, `already-decided`, `money-in-pot`, `criterion-not-met`,
    `above-line`, `above-means`, `no-written-reasons`, `no-procurement-basis`,
    and `reason-required` for how a provider was chosen, a second source of money, a cost that
    the county does not cover, aid above the ceiling or a yrkesopplæringsnemnd that was not heard.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    route, recipient = line.plan.route, line.plan.recipient
    if route is None or recipient is None:
        raise Refusal(recipient_or_pot.IN_POT.code)
    _check_criteria(line)
    _check_money(state, line, command)
    individual = county_decision.is_individual(route, recipient)
    if individual and not command.written_reasons:
        raise Refusal(county_decision.NO_WRITTEN_REASONS.code)
    procurement = command.procurement
    on = in_norway(command.by.effective_at).date()
    broken = [
        *second_source.broken(line.plan, command.amount_ore),
        *cost_practice.broken_by_plan(state, line.plan, on),
        *vet_board_heard.broken_before_deciding(state),
    ]
    if individual:
        broken += aid.broken(state, known, recipient, command.amount_ore)
    if county_decision.is_purchase(route, recipient):
        procurement = procurement or purchase.planned_basis(line.plan)
        if procurement is None:
            raise Refusal(county_decision.NO_PROCUREMENT_BASIS.code)
        broken += purchase.broken(state, recipient, procurement, command.amount_ore, on)
    return (
        GrantDecided(
            line_id=command.line_id,
            plan_version=state.plan_version,
            route=route,
            recipient=recipient,
            amount_ore=command.amount_ore,
            individual_decision=individual,
            written_reasons=command.written_reasons,
            procurement=procurement,
            soft_stops=apply_rules(of_scheme.as_bound(state, broken), command.by),
        ),
    )


def _check_criteria(line: LineState) -> None:
    if line.not_met:
        raise Refusal(county_decision.CRITERION_NOT_MET.code)


def _check_money(state: Round, line: LineState, command: DecideGrant) -> None:
    if command.amount_ore > line.plan.amount_ore:
        raise Refusal(means.ABOVE_LINE.code, {"line_ore": line.plan.amount_ore})
    left = state.means_ore - state.decided_ore
    if command.amount_ore > left:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": left})
