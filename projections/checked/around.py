"""The rounds beside a run that share a payee or supplier with it, for what is looked at across.

Whoever checks one county shall see that another has paid the same invoice, as far as they
may see that county at all.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from domain.case import CaseKind, scheme_and_county
from domain.checks.books import RoundBooks
from domain.checks.run import looks_across
from domain.checks.settings import RuleVersion
from domain.step4_dispose.events import PaymentOrdered
from domain.takeover.events import PlanTakenOver
from projections.audit_trail.tables import entries
from projections.checked.load import load
from projections.checked.scope import AsOf, Scope

#: The events that name who is paid, also for what was paid before the log began.
_PAYING: Final = (PaymentOrdered.TOPIC, PlanTakenOver.TOPIC)
_NUMBERS: Final = frozenset({"organisation", "supplier"})


def around(
    connection: Connection,
    scope: Scope,
    until: AsOf,
    rules: RuleVersion,
    rounds: Sequence[RoundBooks],
) -> tuple[RoundBooks, ...]:
    """The other rounds that have paid somebody whom these rounds have paid, by county and year.

    None where the run is over everything that the reader sees, or no ground looks across.
    """
    narrow = scope.county is not None or scope.year is not None or scope.round_id is not None
    if not (rounds and narrow and looks_across(rules)):
        return ()
    paid = {number for books in rounds for number in _paid(books)}
    found = sorted(_paying(connection, scope, until, paid) - {b.state.round_id for b in rounds})
    places = ((scheme_and_county(key)[1], key) for key in found)
    return tuple(
        books
        for county, key in sorted(places)
        for books in load(connection, Scope(scope.scheme, county, None, key), until, rules.settings)
    )


def _paid(books: RoundBooks) -> Iterator[str]:
    for payment in books.state.payments.values():
        yield payment.payee.organisation
        yield from (cost.supplier for cost in payment.costs)
    for _, line, _ in books.paid_lines():
        if line.payee is not None:
            yield line.payee.organisation


def _paying(connection: Connection, scope: Scope, until: AsOf, paid: set[str]) -> set[str]:
    """The rounds that the reader sees and that name one of the organisations as paid."""
    wanted = [
        entries.c.case_kind == CaseKind.ROUND,
        entries.c.topic.in_(_PAYING),
        entries.c.scheme == scope.scheme,
        entries.c.position <= until.position,
    ]
    if scope.counties is not None:
        wanted.append(entries.c.county.in_(sorted(scope.counties)))
    rows = connection.execute(select(entries.c.case_key, entries.c.event).where(*wanted))
    return {key for key, event in rows if not paid.isdisjoint(_numbers(event))}


def _numbers(value: Any) -> Iterator[str]:
    """Every organisation number that an event's JSON names."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in _NUMBERS and isinstance(inner, str):
                yield inner
            else:
                yield from _numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _numbers(inner)
