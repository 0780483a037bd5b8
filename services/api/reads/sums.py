"""A round's money, in sums that add up."""

from domain.opening.events import ContributionForm
from domain.state.passed_on import not_accounted_for
from domain.state.round import Round
from services.api.reads.views import OreSum, View


class Contribution(View):
    """The county's own contribution (*egenfinansiering*) by form; only cash can be paid out."""

    cash_ore: OreSum
    position_ore: OreSum
    hours_ore: OreSum
    total_ore: OreSum


class Sums(View):
    """The round's sums.

    `means` = `granted` + cash + `carried_in` - `carried_out` = `planned` + `unplanned` =
    `disbursed` + `remaining`. `decided` and `ordered` lie between what is planned and what
    is disbursed. `received` is what has come of the grant; `received` + cash + `carried_in` -
    `carried_out` - `disbursed` is `unspent`, or below zero `advanced`, paid before it came.
    `ordered` and `disbursed` hold `paid_before_take_over`, which has no
    payments here. `not_accounted_for` is the part of `disbursed` that networks have and have
    not said whom it went on to.
    """

    granted_ore: OreSum
    own_contribution: Contribution
    received_ore: OreSum
    carried_in_ore: OreSum
    carried_out_ore: OreSum
    means_ore: OreSum
    planned_ore: OreSum
    unplanned_ore: OreSum
    decided_ore: OreSum
    ordered_ore: OreSum
    disbursed_ore: OreSum
    paid_before_take_over_ore: OreSum
    remaining_ore: OreSum
    not_accounted_for_ore: OreSum
    unspent_ore: OreSum
    advanced_ore: OreSum


def sums_of(state: Round) -> Sums:
    """The sums as the round itself has them."""
    money_in = state.money_in
    by_form = dict.fromkeys(ContributionForm, 0)
    for item in state.contributions:
        by_form[item.form] += item.amount_ore
    return Sums(
        granted_ore=state.granted_ore,
        own_contribution=Contribution(
            cash_ore=by_form[ContributionForm.CASH],
            position_ore=by_form[ContributionForm.POSITION],
            hours_ore=by_form[ContributionForm.HOURS],
            total_ore=sum(by_form.values()),
        ),
        received_ore=money_in.received_ore,
        carried_in_ore=money_in.carried_in_ore,
        carried_out_ore=sum(carried.amount_ore for carried in money_in.carried_out),
        means_ore=state.means_ore,
        planned_ore=state.planned_ore,
        unplanned_ore=state.means_ore - state.planned_ore,
        decided_ore=state.decided_ore,
        ordered_ore=state.ordered_ore,
        disbursed_ore=state.disbursed_ore,
        paid_before_take_over_ore=state.paid_before_ore,
        remaining_ore=state.means_ore - state.disbursed_ore,
        not_accounted_for_ore=sum(not_accounted_for(state).values()),
        unspent_ore=max(state.unspent_ore, 0),
        advanced_ore=max(-state.unspent_ore, 0),
    )
