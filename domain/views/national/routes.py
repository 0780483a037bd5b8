"""By which routes money reaches its use, and on which ways needs came to the forum (P1)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from domain.party import MoneyRoute
from domain.state.plan_line import LineState
from domain.state.pot import awards_of
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.outcomes import Outcome
from domain.views.coverage import NONE
from domain.views.national.table import Row, Split, Table, TableName, table

MONEY_COLUMNS = ("lines", "planned_ore", "decided_ore", "disbursed_ore")
NEED_COLUMNS = ("needs", *(outcome.value for outcome in Outcome), "unanswered")
NEED_SPLITS = (Split(whole="needs", parts=(*(outcome.value for outcome in Outcome), "unanswered")),)
#: The key of money in a pot that nobody has been given yet.
POT = "pot"


class NeedRoute(StrEnum):
    """The way of a need to the forum: by the unit itself, or through a network."""

    DIRECT = "direct"
    NETWORK = "through-network"


def money_routes(rounds: Iterable[Round]) -> Table:
    """The lines' money by route; of a pot, what no award has taken stands under `pot`."""
    rows = (row for state in rounds for row in _money(state))
    return table(TableName.MONEY_ROUTES, MONEY_COLUMNS, rows, by_key=True)


def need_routes(rounds: Iterable[Round], needs: Sequence[Asked]) -> Table:
    """The needs that asked in each round, and the forum's answers, by their way to it."""
    rows = (row for state in rounds for row in _needs(state, needs))
    return table(TableName.NEED_ROUTES, NEED_COLUMNS, rows, NEED_SPLITS, by_key=True)


def _money(state: Round) -> Iterator[Row]:
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for line_id, line in state.lines.items():
        of_route = sums[_route(line)]
        of_route["lines"] += line.in_plan
        of_route["planned_ore"] += _planned(state, line_id, line)
        of_route["decided_ore"] += line.decided_ore
        of_route["disbursed_ore"] += state.disbursed_on(line_id)
    routes = [*(route.value for route in MoneyRoute), POT, NONE]
    yield from _rows(state, sums, routes, MONEY_COLUMNS)


def _route(line: LineState) -> str:
    if line.is_pot:
        return POT
    decided = line.decision or line.decided_before
    route = decided.route if decided else line.plan.route
    return route.value if route else NONE


def _planned(state: Round, line_id: str, line: LineState) -> int:
    """What is planned on the line in øre; a pot has what its awards leave of it."""
    if not line.in_plan:
        return 0
    awards = (state.lines[key] for key in awards_of(state, line_id))
    given = sum(award.plan.amount_ore for award in awards if award.in_plan)
    return line.plan.amount_ore - given


def _needs(state: Round, needs: Sequence[Asked]) -> Iterator[Row]:
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for need in needs:
        if need.round_id != state.round_id or need.ended:
            continue
        route = NeedRoute.NETWORK if need.through_network else NeedRoute.DIRECT
        sums[route]["needs"] += 1
        sums[route][need.outcome.value if need.outcome else "unanswered"] += 1
    yield from _rows(state, sums, [route.value for route in NeedRoute], NEED_COLUMNS)


def _rows(
    state: Round,
    sums: dict[str, Counter[str]],
    keys: Iterable[str],
    columns: tuple[str, ...],
) -> Iterator[Row]:
    for key in keys:
        if key in sums:
            yield Row(
                county=state.county,
                budget_year=state.budget_year,
                round_id=state.round_id,
                key=key,
                sums={column: sums[key][column] for column in columns},
            )
