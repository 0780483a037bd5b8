"""A round's money as flows, from the grant through pots and plan lines to units (*pengestrøm*).

What comes in is what goes out: paid to somebody, carried on, back to the state, or unspent. All
sums are integer øre. Source: domain description, section 18 (P1, P16).
"""

from collections import Counter
from collections.abc import Collection
from enum import StrEnum

from domain.party import Party
from domain.state.passed_on import passed_on
from domain.state.pot import awards_of
from domain.state.round import Round
from domain.value import Value


class NodeKind(StrEnum):
    """Where money comes from, passes and ends.

    `beyond-means` is what plan and payments take beyond all that came; nothing covers it.
    """

    GRANT = "grant"
    OWN_CASH = "own-cash"
    CARRIED_IN = "carried-in"
    BEYOND_MEANS = "beyond-means"
    MEANS = "means"
    PLAN = "plan"
    POT = "pot"
    LINE = "line"
    PAYEE = "payee"
    STATE = "state"
    UNSPENT = "unspent"
    CARRIED_OUT = "carried-out"
    UNIT = "unit"


#: How far from the grant each kind stands.
COLUMNS: dict[NodeKind, int] = {
    NodeKind.GRANT: 0,
    NodeKind.OWN_CASH: 0,
    NodeKind.CARRIED_IN: 0,
    NodeKind.BEYOND_MEANS: 0,
    NodeKind.MEANS: 1,
    NodeKind.PLAN: 2,
    NodeKind.POT: 2,
    NodeKind.LINE: 3,
    NodeKind.PAYEE: 4,
    NodeKind.STATE: 4,
    NodeKind.UNSPENT: 4,
    NodeKind.CARRIED_OUT: 4,
    NodeKind.UNIT: 5,
}


class Node(Value):
    """A place in the flow; `name` is the line's or the organisation's, else its kind says it."""

    kind: NodeKind
    key: str = ""
    name: str = ""

    @property
    def column(self) -> int:
        """How far from the grant it stands."""
        return COLUMNS[self.kind]

    @property
    def order(self) -> tuple[int, int, str]:
        """From the grant on, and within a column in one order for ever."""
        return self.column, list(NodeKind).index(self.kind), self.key


class Flow(Value):
    """Money (øre) from one place to another."""

    start: Node
    end: Node
    ore: int


class Flows(Value):
    """All flows of a round; of a part of it those of its lines, which begin at its means.

    `in_ore` = `out_ore`: what comes in, and what is left wherever it came to rest.
    """

    flows: tuple[Flow, ...]

    @property
    def in_ore(self) -> int:
        """What comes from where nothing flows to."""
        return sum(-ore for ore in self._left().values() if ore < 0)

    @property
    def out_ore(self) -> int:
        """What rests where it came to."""
        return sum(ore for ore in self._left().values() if ore > 0)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Every place once, in order."""
        return tuple(sorted(self._left(), key=lambda node: node.order))

    def into(self, node: Node) -> int:
        """What flows to a place, or from it where nothing does."""
        came = sum(flow.ore for flow in self.flows if flow.end == node)
        return came or sum(flow.ore for flow in self.flows if flow.start == node)

    def _left(self) -> dict[Node, int]:
        left: dict[Node, int] = {}
        for flow in self.flows:
            left[flow.start] = left.get(flow.start, 0) - flow.ore
            left[flow.end] = left.get(flow.end, 0) + flow.ore
        return left


_MEANS = Node(kind=NodeKind.MEANS)
_PLAN = Node(kind=NodeKind.PLAN)
_UNSPENT = Node(kind=NodeKind.UNSPENT)
#: Money (øre) from a place to another.
Sums = Counter[tuple[Node, Node]]


def flows(state: Round, part: Collection[str] | None = None) -> Flows:
    """The flows of a round, or of some of its lines by id."""
    sums: Sums = Counter()
    bound = 0
    for line_id, line in state.lines.items():
        if line.parent is not None:
            continue
        if line.is_pot:
            bound += _pot(sums, state, line_id, part)
        elif part is None or line_id in part:
            of_line = _line(sums, state, line_id, _PLAN)
            sums[_MEANS, _PLAN] += of_line
            bound += of_line
    if part is None:
        _round(sums, state, bound)
    found = (Flow(start=start, end=end, ore=ore) for (start, end), ore in sums.items() if ore)
    return Flows(flows=tuple(sorted(found, key=lambda flow: (flow.start.order, flow.end.order))))


def _round(sums: Sums, state: Round, bound: int) -> None:
    """What came in, and what of it the lines have not bound."""
    money_in = state.money_in
    left = state.means_ore - bound
    came = {
        NodeKind.GRANT: state.granted_ore,
        NodeKind.OWN_CASH: state.cash_ore,
        NodeKind.CARRIED_IN: money_in.carried_in_ore,
        NodeKind.BEYOND_MEANS: max(-left, 0),
    }
    sums.update({(Node(kind=kind), _MEANS): ore for kind, ore in came.items()})
    carried_out = money_in.carried_in_ore - money_in.carried_ore
    sums[_MEANS, Node(kind=NodeKind.CARRIED_OUT)] += carried_out
    sums[_MEANS, _UNSPENT] += max(left, 0)


def _pot(sums: Sums, state: Round, pot_id: str, part: Collection[str] | None) -> int:
    """Adds a pot with its awards, and gives what it binds (øre)."""
    pot = state.lines[pot_id]
    whole = part is None or pot_id in part
    awards = [key for key in awards_of(state, pot_id) if whole or key in (part or ())]
    node = Node(kind=NodeKind.POT, key=pot_id, name=pot.agreed.title)
    given = sum(_line(sums, state, award, node) for award in awards)
    bound = max(pot.plan.amount_ore if pot.in_plan and whole else 0, given)
    sums[_MEANS, node] += bound
    sums[node, _UNSPENT] += bound - given
    return bound


def _line(sums: Sums, state: Round, line_id: str, start: Node) -> int:
    """Adds a line with those who were paid, and gives what it binds: planned, or paid beyond."""
    line = state.lines[line_id]
    node = Node(kind=NodeKind.LINE, key=line_id, name=line.agreed.title)
    payments = state.payments_on(line_id)
    paid = Counter({_payee(payment.payee): 0 for payment in payments})
    for payment in payments:
        paid[_payee(payment.payee)] += payment.paid_ore
    if line.paid_before_ore:
        paid[_payee(line.recipient)] += line.paid_before_ore
    back = sum(payment.covered_ore for payment in payments)
    used = sum(paid.values()) + back
    bound = max(line.plan.amount_ore if line.in_plan else 0, used)
    sums[start, node] += bound
    sums.update({(node, payee): ore for payee, ore in paid.items()})
    sums[node, Node(kind=NodeKind.STATE)] += back
    sums[node, _UNSPENT] += bound - used
    for unit, ore in passed_on(state, line_id):
        _onward(sums, paid, Node(kind=NodeKind.UNIT, key=unit.organisation, name=unit.name), ore)
    return bound


def _onward(sums: Sums, paid: Counter[Node], unit: Node, ore: int) -> None:
    """Money (øre) given on to a unit, from those who were paid on the line in their order."""
    for payee in paid:
        given = min(ore, paid[payee])
        sums[payee, unit] += given
        paid[payee] -= given
        ore -= given


def _payee(party: Party | None) -> Node:
    number, name = (party.organisation, party.name) if party else ("", "")
    return Node(kind=NodeKind.PAYEE, key=number, name=name)
