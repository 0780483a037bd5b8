"""Money that a recipient gave on (*videreformidlet*), as its report says."""

from domain.party import Party
from domain.state.round import Round


def passed_on(state: Round, line_id: str) -> tuple[tuple[Party, int], ...]:
    """What the recipient says it gave on, and to whom, in øre; never more than it was paid.

    A report that the county has returned does not count until it comes again.
    """
    report = state.lines[line_id].follow_up.report
    if report.submitted is None or not (report.received or report.accepted):
        return ()
    left, found = max(0, state.disbursed_on(line_id)), []
    for cost in report.submitted.costs:
        if cost.passed_to is not None and (amount := min(left, cost.amount_ore)):
            found.append((cost.passed_to, amount))
            left -= amount
    return tuple(found)
