"""Computes the risk score of what a control case is opened over, as its list shows it."""

from collections.abc import Callable

from sqlalchemy import Connection

from domain.calendar import in_norway
from domain.case import scheme_and_county
from domain.command import Command
from domain.control.decide_open import OpenControl
from domain.control.kinds import SelectedBy
from domain.risk.rules import RiskRules
from domain.risk.score import ComputedRisk, RiskOf, RiskScore, Scored
from domain.rules.control.control_risk import rules_asked, the_one
from domain.succession.responsible import cases_of
from projections.checked.risk import risk
from projections.checked.scope import AsOf, Scope, as_of
from services.trail_reached import Trail


def with_scores(
    trail: Trail, otherwise: Callable[[Command], object]
) -> Callable[[Command], object]:
    """`otherwise`, and the score of what a control case is opened over by its risk."""

    def content(command: Command) -> object:
        if isinstance(command, OpenControl) and command.selection.by is SelectedBy.RISK:
            return _computed(trail, command)
        return otherwise(command)

    return content


def _computed(trail: Trail, command: OpenControl) -> ComputedRisk:
    """The score by the version and as of the position that were asked for.

    Raises `NotWritten` as `Trail.read` does, and `Refusal` as `rules_asked` and `the_one` do.
    """
    asked = command.selection.score
    with trail.read(asked.log_position) as (connection, reached):
        rules = rules_asked(asked.rule_version, asked.log_position, reached)
        until = as_of(connection, reached, position=asked.log_position)
        whom = command.recipient.organisation if command.recipient else None
        score = the_one(_scores(connection, command, until, rules), whom)
    position = until.position if until else 0
    return ComputedRisk(
        score=score, scored=Scored(rule_version=rules.version_id, log_position=position)
    )


def _scores(
    connection: Connection, command: OpenControl, until: AsOf | None, rules: RiskRules
) -> tuple[RiskScore, ...]:
    """What the list of risks has: the directorate sees every county, a county its own.

    A county's own are those too that it has succeeded, as they are in its list.
    """
    if until is None:
        return ()
    scheme, county = scheme_and_county(command.round_id)
    national = command.recipient is None
    on = in_norway(command.by.received_at).date()
    seen = None if national else cases_of(command.by.county or county, on)
    scope = Scope(scheme, county, None, command.round_id, seen)
    return risk(connection, scope, until, rules, RiskOf.ROUND if national else RiskOf.RECIPIENT)
