"""G16: paid twice (*betalt to ganger*): the same invoice, or the same course in one period.

It looks across lines, pots, years and counties, as far as the run reaches.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, FoundAcross, Part
from domain.checks.finding import Ground, Severity
from domain.party import MoneyRoute
from domain.state.payment import Payment
from domain.state.plan_line import LineState


class _Paid(NamedTuple):
    """A cost that was paid: where, and how much of it (øre)."""

    books: RoundBooks
    payment: Payment
    amount_ore: int


class _Measure(NamedTuple):
    """A paid measure: where, its days, and what was paid on it (øre)."""

    books: RoundBooks
    line_id: str
    first: date
    last: date
    paid_ore: int


def across(rounds: Sequence[RoundBooks]) -> Iterator[FoundAcross]:
    """Invoices by supplier and number, measures by recipient, title and overlapping days."""
    yield from _invoices(rounds)
    yield from _measures(rounds)
    for books in rounds:
        bought = [
            payment
            for payment in books.state.payments.values()
            if payment.paid_ore and not payment.costs and _is_purchase(books, payment)
        ]
        unnumbered = [one for one in bought if not _invoice(books, one)]
        if unnumbered:
            events = [one for pay in unnumbered for one in books.history.of_payment(pay.payment_id)]
            facts = {"payments": len(unnumbered)}
            yield FoundAcross(Found("invoice-not-known", events, facts=facts), [Part(books)])


def _invoices(rounds: Sequence[RoundBooks]) -> Iterator[FoundAcross]:
    seen: dict[tuple[str, str], list[_Paid]] = defaultdict(list)
    for books in rounds:
        for payment in books.state.payments.values():
            if not payment.paid_ore:
                continue
            for key, ore in _numbered(books, payment):
                seen[key].append(_Paid(books, payment, ore))
    for (supplier, invoice), paid in sorted(seen.items(), key=lambda entry: entry[0]):
        if len(paid) < 2:
            continue
        # One of them was due: what is in question is the rest, the dearest left out.
        rest = sum(one.amount_ore for one in paid) - max(one.amount_ore for one in paid)
        found = Found(
            "invoice-paid-twice",
            [
                event
                for one in paid
                for event in one.books.history.of_payment(one.payment.payment_id)
            ],
            questioned_ore=rest,
            facts={"supplier": supplier, "invoice": invoice, "times": len(paid)},
            more=f"{supplier}/{invoice}",
        )
        parts = [
            Part(one.books, one.payment.line_id, one.payment.payment_id, supplier) for one in paid
        ]
        yield FoundAcross(found, parts)


def _numbered(books: RoundBooks, payment: Payment) -> list[tuple[tuple[str, str], int]]:
    """What the payment pays, by supplier and invoice, as often as it names it."""
    costs = [((cost.supplier, plain(cost.invoice)), cost.amount_ore) for cost in payment.costs]
    invoice = _invoice(books, payment)
    if invoice and not costs:
        costs = [((payment.payee.organisation, plain(invoice)), payment.paid_ore)]
    return [(key, min(ore, payment.paid_ore)) for key, ore in costs]


def _invoice(books: RoundBooks, payment: Payment) -> str | None:
    ordered = books.history.of_payment(payment.payment_id)[0].event
    return getattr(ordered, "invoice", None)


def _is_purchase(books: RoundBooks, payment: Payment) -> bool:
    decision = books.state.lines[payment.line_id].decision
    return decision is not None and decision.route is MoneyRoute.PURCHASE


def plain(text: str) -> str:
    """A number or title as it is compared: no matter how it is spaced or written."""
    return "".join(text.split()).casefold()


def _measures(rounds: Sequence[RoundBooks]) -> Iterator[FoundAcross]:
    seen: dict[tuple[str, str, str], list[_Measure]] = defaultdict(list)
    for books in rounds:
        for line_id, line, paid in books.paid_lines():
            if line.payee is None:
                continue
            plan = line.agreed
            measure = _Measure(books, line_id, plan.starts_on, plan.ends_on, paid)
            seen[_name(books, line)].append(measure)
    for (number, title, _), measures in sorted(seen.items(), key=lambda entry: entry[0]):
        for together in _periods(measures):
            # The first was due, and the next that begins behind it: the rest is in question.
            found = Found(
                "same-course-paid-twice",
                [
                    event
                    for one in together
                    for event in [*one.books.plan_of(one.line_id), *one.books.paying(one.line_id)]
                ],
                questioned_ore=sum(one.paid_ore for one in _beside(together)),
                facts={"times": _at_once(together)},
                more=title,
            )
            parts = [Part(one.books, one.line_id, organisation=number) for one in together]
            yield FoundAcross(found, parts)


def _periods(measures: Sequence[_Measure]) -> Iterator[list[_Measure]]:
    """Those that hang together by shared days, by their days; one that stands alone is in none.

    A course that is held each term is paid each term: only within a period is it paid twice.
    """
    together: list[_Measure] = []
    last = date.min
    for one in sorted(measures, key=lambda measure: (measure.first, measure.last)):
        if one.first > last:
            if len(together) > 1:
                yield together
            together = []
        together.append(one)
        last = max(last, one.last)
    if len(together) > 1:
        yield together


def _beside(together: Iterable[_Measure]) -> Iterator[_Measure]:
    """What shares days with one that was due before it, and so was not due itself."""
    until = date.min
    for one in together:
        if one.first > until:
            until = one.last
        else:
            yield one


def _at_once(together: Sequence[_Measure]) -> int:
    """How many of them ran on the day on which most did."""
    ended = sorted(one.last for one in together)
    begun = sorted(one.first for one in together)
    return max(n - bisect_left(ended, day) for n, day in enumerate(begun, 1))


def _name(books: RoundBooks, line: LineState) -> tuple[str, str, str]:
    """What is the same course: whose, and its title; counties share a joint measure's cost."""
    payee, joint = line.payee, line.plan.joint
    mine = f"{joint.measure_key}/{books.state.round_id}" if joint else ""
    return payee.organisation if payee else "", plain(line.agreed.title), mine


CHECK = Check(
    ground=Ground.G16,
    citation="domain description, sections 13.2 and 18 (P12): no cost is covered twice",
    weighs={
        "invoice-paid-twice": Severity.SERIOUS,
        "same-course-paid-twice": Severity.MODERATE,
    },
    cannot=frozenset({"invoice-not-known"}),
    across=across,
)
