"""A network never drops a need silently (*behov hos nettverk*): what it holds is pointed out."""

from datetime import timedelta

from domain.calendar import NORWAY
from domain.deadlines.kinds import DeadlineKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.need import Need
from domain.state.organisation import Organisation
from domain.state.round import Round
from domain.types import Instant

_NEVER_DROPPED = "domain description, section 3: a network must not silently drop a need"

HELD_PAST_PERIOD = Rule(
    code="held-past-period", binding=Binding.REMIND, citation=f"{_NEVER_DROPPED}; county practice"
)
HELD_PAST_INTAKE = Rule(code="held-past-intake", binding=Binding.REMIND, citation=_NEVER_DROPPED)
HELD_IN_CLOSED_ROUND = Rule(
    code="held-in-closed-round", binding=Binding.REMIND, citation=_NEVER_DROPPED
)
HELD_BY_GONE = Rule(
    code="held-by-gone-network",
    binding=Binding.REMIND,
    citation=f"{_NEVER_DROPPED}; section 18, P13: mergers",
)


def broken(
    need: Need, state: Round, now: Instant, network: Organisation | None = None
) -> tuple[Rule, ...]:
    """Held longer than the county's period, when the intake is over, or where nobody acts.

    `now` is a UTC instant; `network` is the holder as the registry has it. Without a period
    or an intake deadline nothing is overdue, and the need stands on the list all the same.
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
        HELD_IN_CLOSED_ROUND: state.closed,
        HELD_BY_GONE: network is not None
        and network.known
        and not network.existed_on(now.astimezone(NORWAY).date()),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)
