"""The risk scores of rounds, counties or recipients, as of a position of the audit trail."""

from sqlalchemy import Connection

from domain.checks.run import run
from domain.checks.versions import VERSIONS
from domain.risk.compute import scores
from domain.risk.rules import RiskRules
from domain.risk.score import RiskOf, RiskScore
from projections.checked.around import around
from projections.checked.load import load
from projections.checked.scope import AsOf, Scope


def risk(
    connection: Connection, scope: Scope, until: AsOf, rules: RiskRules, of: RiskOf
) -> tuple[RiskScore, ...]:
    """The scores of what is in the scope, the most points first.

    All years of its counties are folded, since what was claimed back in any of them counts.
    """
    checks = VERSIONS[rules.checks]
    whole = scope._replace(year=None, round_id=None)
    rounds = tuple(load(connection, whole, until, checks.settings))
    beside = around(connection, whole, until, checks, rounds)
    return scores(rounds, run(rounds, checks, beside), rules, of, scope.takes)
