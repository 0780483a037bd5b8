"""What came, what it was meant for, what was used, and what is left, by round."""

from collections.abc import Iterable

from domain.opening.events import ContributionForm
from domain.state.round import Round
from domain.views.claims import claims_of
from domain.views.national.table import Row, Split, Table, TableName, table

COLUMNS = (
    "granted_ore",
    "received_ore",
    "not_received_ore",
    "own_contribution_ore",
    "own_cash_ore",
    "own_position_ore",
    "own_hours_ore",
    "carried_in_ore",
    "carried_out_ore",
    "means_ore",
    "planned_ore",
    "not_planned_ore",
    "decided_ore",
    "not_decided_ore",
    "disbursed_ore",
    "committed_ore",
    "in_hand_ore",
    "used_ore",
    "repaid_ore",
    "unspent_ore",
)
#: What is in hand is below zero where the county has paid before the grant came.
SPLITS = (
    Split(whole="granted_ore", parts=("received_ore", "not_received_ore")),
    Split(
        whole="own_contribution_ore", parts=("own_cash_ore", "own_position_ore", "own_hours_ore")
    ),
    Split(
        whole="means_ore",
        parts=("granted_ore", "own_cash_ore", "carried_in_ore"),
        less=("carried_out_ore",),
    ),
    Split(whole="means_ore", parts=("planned_ore", "not_planned_ore")),
    Split(whole="means_ore", parts=("disbursed_ore", "committed_ore", "not_decided_ore")),
    Split(whole="means_ore", parts=("disbursed_ore", "in_hand_ore", "not_received_ore")),
    Split(whole="means_ore", parts=("used_ore", "repaid_ore", "unspent_ore")),
)


def money(rounds: Iterable[Round]) -> Table:
    """A row for each round; `used` is what counts as used, `repaid` what went back to the state."""
    rows = (
        Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            sums=_sums(state),
        )
        for state in rounds
    )
    return table(TableName.MONEY, COLUMNS, rows, SPLITS)


def _sums(state: Round) -> dict[str, int]:
    money_in, claims = state.money_in, claims_of(state)
    own = {
        form: sum(item.amount_ore for item in state.contributions if item.form is form)
        for form in ContributionForm
    }
    return {
        "granted_ore": state.granted_ore,
        "received_ore": money_in.received_ore,
        "not_received_ore": state.granted_ore - money_in.received_ore,
        "own_contribution_ore": sum(own.values()),
        "own_cash_ore": own[ContributionForm.CASH],
        "own_position_ore": own[ContributionForm.POSITION],
        "own_hours_ore": own[ContributionForm.HOURS],
        "carried_in_ore": money_in.carried_in_ore,
        "carried_out_ore": money_in.carried_in_ore - money_in.carried_ore,
        "means_ore": state.means_ore,
        "planned_ore": state.planned_ore,
        "not_planned_ore": state.means_ore - state.planned_ore,
        "decided_ore": state.decided_ore,
        "not_decided_ore": state.means_ore - state.decided_ore,
        "disbursed_ore": state.disbursed_ore,
        "committed_ore": state.decided_ore - state.disbursed_ore,
        "in_hand_ore": state.unspent_ore,
        "used_ore": claims.accounted_ore,
        "repaid_ore": claims.repaid_to_state_ore,
        "unspent_ore": claims.unspent_ore,
    }
