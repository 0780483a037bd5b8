"""Computes the risk score of what a control case is opened over, as its list shows it."""

from collections.abc import Callable

from sqlalchemy import Connection, Engine

from domain.case import scheme_and_county
from domain.command import Command
from domain.control.decide_open import OpenControl
from domain.control.kinds import SelectedBy
from domain.risk.rules import RiskRules
from domain.risk.score import ComputedRisk, RiskOf, RiskScore, Scored
from domain.rules.control_risk import rules_asked, the_one
from projections.audit_trail.project import AUDIT_TRAIL
from projections.checked.risk import risk
from projections.checked.scope import AsOf, Scope, as_of
from projections.reading import NotReady, read
from services.event_log.log import NotWritten


def with_scores(
    engine: Engine, otherwise: Callable[[Command], object]
) -> Callable[[Command], object]:
    """`otherwise`, and the score of what a control case is opened over by its risk."""

    def content(command: Command) -> object:
        if isinstance(command, OpenControl) and command.selection.by is SelectedBy.RISK:
            return _computed(engine, command)
        return otherwise(command)

    return content


def _computed(engine: Engine, command: OpenControl) -> ComputedRisk:
    """The score by the version and as of the position that were asked for.

    Raises `NotWritten` while the audit trail is being built, and `Refusal` as `rules_asked` and
    `the_one` do.
    """
    asked = command.selection.score
    try:
        with read(engine, AUDIT_TRAIL) as (connection, reached):
            rules = rules_asked(asked.rule_version, asked.log_position, reached)
            until = as_of(connection, reached, position=asked.log_position)
            whom = command.recipient.organisation if command.recipient else None
            score = the_one(_scores(connection, command, until, rules), whom)
    except NotReady as waiting:
        raise NotWritten(str(waiting)) from waiting
    position = until.position if until else 0
    return ComputedRisk(
        score=score, scored=Scored(rule_version=rules.version_id, log_position=position)
    )


def _scores(
    connection: Connection, command: OpenControl, until: AsOf | None, rules: RiskRules
) -> tuple[RiskScore, ...]:
    """What the list of risks has: the directorate sees every county, a county its own."""
    if until is None:
        return ()
    scheme, county = scheme_and_county(command.round_id)
    national = command.recipient is None
    seen = None if national else frozenset({county})
    scope = Scope(scheme, county, None, command.round_id, seen)
    return risk(connection, scope, until, rules, RiskOf.ROUND if national else RiskOf.RECIPIENT)
