"""Money that a recipient gave on (*videreformidlet*), as its report says, and what is not told.

A network records by unit what it has given on; until then the money is not accounted for.
"""

from domain.party import Party, PartyKind
from domain.state.round import Round


def passed_on(state: Round, line_id: str) -> tuple[tuple[Party, int], ...]:
    """What the recipient says it gave on, and to whom, in øre; never more than it was paid.

    A report that the county has returned does not count until it comes again; an accepted one
    that is to be replaced counts until then.
    """
    report = state.lines[line_id].follow_up.report
    if report.submitted is None or not (report.received or report.stands):
        return ()
    left, found = max(0, state.disbursed_on(line_id)), []
    for cost in report.submitted.costs:
        if cost.passed_to is not None and (amount := min(left, cost.amount_ore)):
            found.append((cost.passed_to, amount))
            left -= amount
    return tuple(found)


def accounted_for(state: Round, line_id: str) -> int:
    """What a network that was paid has accounted for, in øre; never more than it was paid.

    What it has given on by unit, as it reports; and what it used itself, once the county has
    accepted the report.
    """
    report = state.lines[line_id].follow_up.report
    if report.submitted is not None and report.stands:
        return min(max(0, state.disbursed_on(line_id)), report.submitted.spent_ore)
    return sum(amount for _, amount in passed_on(state, line_id))


def paid_to_networks(state: Round) -> dict[str, int]:
    """What has been paid out to networks, by line, in øre; lines without are left out."""
    paid = {
        line_id: state.disbursed_on(line_id)
        for line_id, line in state.lines.items()
        if line.payee is not None and line.payee.kind is PartyKind.NETWORK
    }
    return {line_id: ore for line_id, ore in paid.items() if ore > 0}


def not_accounted_for(state: Round) -> dict[str, int]:
    """What networks were paid and have not accounted for, by line, in øre."""
    left = {key: ore - accounted_for(state, key) for key, ore in paid_to_networks(state).items()}
    return {line_id: ore for line_id, ore in left.items() if ore > 0}
