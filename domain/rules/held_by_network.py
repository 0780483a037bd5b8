"""A network never drops a need silently (*behov hos nettverk*): what it holds is pointed out."""

from datetime import timedelta

from domain.deadlines.kinds import DeadlineKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.need import Need
from domain.state.round import Round
from domain.types import Instant

_NEVER_DROPPED = "domain description, section 3: a network must not silently drop a need"

HELD_PAST_PERIOD = Rule(
    code="held-past-period", binding=Binding.REMIND, citation=f"{_NEVER_DROPPED}; county practice"
)
HELD_PAST_INTAKE = Rule(code="held-past-intake", binding=Binding.REMIND, citation=_NEVER_DROPPED)


def broken(need: Need, state: Round, now: Instant) -> tuple[Rule, ...]:
    """Held longer than the county's period, or still held when the intake is over.

    `now` is a UTC instant. Without a period or an intake deadline nothing is overdue,
    and the need stands on the list all the same.
    """
    if not need.with_network:
        return ()
    practice, since = state.reporting_practice, need.held_since
    days = practice.network_days if practice else None
    found = {
        HELD_PAST_PERIOD: bool(days and since and since + timedelta(days=days) < now),
        HELD_PAST_INTAKE: any(
            deadline.kind is DeadlineKind.INTAKE and deadline.at < now
            for deadline in state.deadlines.values()
        ),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)
