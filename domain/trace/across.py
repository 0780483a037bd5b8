"""The trace across rounds and counties: what is paid there is traced or a gap, summed.

All sums are integer øre.
"""

from collections import Counter
from collections.abc import Collection, Iterable

from domain.checks.books import RoundBooks
from domain.trace.about import About, about
from domain.trace.flows import Flow, Flows, Node, NodeKind, flows
from domain.trace.follow import trace
from domain.trace.of_event import lines_of
from domain.trace.thread import GapReason, RoundTrace
from domain.value import Value


class Across(Value):
    """The traces of several rounds; `traced_ore` and `gaps_ore` make `paid_ore`.

    Of an organisation that is asked about, `received_ore` is what it was paid itself, and
    `given_on_ore` what others say they gave on to it; `formerly` are the organisations that were
    merged into it, whose money is counted with its own.
    """

    rounds: tuple[RoundTrace, ...]
    paid_ore: int
    traced_ore: int
    gaps_ore: dict[GapReason, int]
    received_ore: int | None = None
    given_on_ore: int | None = None
    formerly: tuple[str, ...] = ()


def followed(books: RoundBooks, asked: About, *, controls: bool = True) -> RoundTrace:
    """The round's trace, or the part of it that is asked about.

    An event stands for the lines in whose chains it is; whoever is told of control cases
    (`controls`) finds the lines of any other event too.
    """
    found = trace(books)
    if asked.position is None or not controls:
        return about(found, asked)
    named = lines_of(books, asked.position)
    lines = tuple(line.line_id for line in found.lines if line.line_id in named)
    return about(found, asked, lines)


def across(rounds: Iterable[RoundTrace], asked: About) -> Across:
    """The rounds that what is asked about has a part in; all of them when nothing is asked."""
    kept = tuple(one for one in rounds if one.lines or asked == About())
    gaps: Counter[GapReason] = Counter()
    for gap in (gap for one in kept for gap in one.gaps):
        gaps[gap.reason] += gap.ore
    whom = asked.organisations
    return Across(
        rounds=kept,
        paid_ore=sum(one.paid_ore for one in kept),
        traced_ore=sum(one.traced_ore for one in kept),
        gaps_ore=dict(sorted(gaps.items())),
        received_ore=sum(_received(one, whom) for one in kept) if whom else None,
        given_on_ore=sum(_given_on(one, whom) for one in kept) if whom else None,
        formerly=tuple(sorted(asked.formerly)),
    )


def _received(found: RoundTrace, whom: Collection[str]) -> int:
    """What the organisations were paid: here, and on their lines before a take-over."""
    paid = sum(
        payment.paid_ore
        for line in found.lines
        for payment in line.payments
        if payment.payee.organisation in whom
    )
    before = sum(
        gap.ore
        for gap in found.gaps
        if gap.reason is GapReason.BEFORE_TAKE_OVER and gap.organisation in whom
    )
    return paid + before


def _given_on(found: RoundTrace, whom: Collection[str]) -> int:
    return sum(
        given.ore
        for line in found.lines
        for given in line.passed_on
        if given.unit.organisation in whom
    )


def flows_of(books: RoundBooks, found: RoundTrace, asked: About) -> Flows:
    """The money of the round, or of the lines that are asked about."""
    part = None if asked == About() else [line.line_id for line in found.lines]
    return flows(books.state, part)


def together(rounds: Iterable[tuple[str, Flows]]) -> Flows:
    """Several rounds' money in one: each has its own lines and pots, payees and units are one."""
    sums: Counter[tuple[Node, Node]] = Counter()
    for round_id, money in rounds:
        for flow in money.flows:
            sums[_own(flow.start, round_id), _own(flow.end, round_id)] += flow.ore
    found = (Flow(start=start, end=end, ore=ore) for (start, end), ore in sums.items())
    return Flows(flows=tuple(sorted(found, key=lambda flow: (flow.start.order, flow.end.order))))


def _own(node: Node, round_id: str) -> Node:
    if node.kind not in (NodeKind.LINE, NodeKind.POT):
        return node
    return node.model_copy(update={"key": f"{round_id}/{node.key}"})
