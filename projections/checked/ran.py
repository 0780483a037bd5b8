"""A run of the checks over the audit trail: the findings, and which rounds were looked at."""

from typing import NamedTuple

from sqlalchemy import Connection

from domain.checks.finding import Finding
from domain.checks.run import run, under
from domain.checks.settings import RuleVersion
from projections.checked.around import around
from projections.checked.load import load
from projections.checked.scope import AsOf, Scope
from projections.garbage import seldom_collected


class Ran(NamedTuple):
    """What was found in which rounds; `tried` is what other rules find in the same books."""

    rounds: tuple[str, ...] = ()
    found: tuple[Finding, ...] = ()
    tried: tuple[Finding, ...] = ()


def ran(
    connection: Connection,
    scope: Scope,
    until: AsOf,
    rules: RuleVersion,
    other: RuleVersion | None = None,
) -> Ran:
    """Run the checks of the rules, and of `other` ones too, over the scope's rounds.

    The books of the rounds are gone again when the findings are given.
    """
    with seldom_collected():
        return _ran(connection, scope, until, rules, other)


def _ran(
    connection: Connection,
    scope: Scope,
    until: AsOf,
    rules: RuleVersion,
    other: RuleVersion | None,
) -> Ran:
    rounds = tuple(load(connection, scope, until, rules.settings))
    beside = around(connection, scope, until, rules, rounds)
    return Ran(
        rounds=tuple(books.state.round_id for books in rounds),
        found=run(rounds, rules, beside),
        tried=run(*under(rounds, other, beside)) if other is not None else (),
    )
