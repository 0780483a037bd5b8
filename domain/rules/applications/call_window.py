"""When applications to a call come in (*søknadsfrist*): a rolling call knows no lateness."""

from datetime import datetime

from domain.calendar import NORWAY
from domain.rules.clock.lateness import LATE
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.call import Call
from domain.state.round import Round

BEFORE_OPENING = Rule(
    code="before-call-opens",
    binding=Binding.SOFT,
    citation="[found F17]: an intake window is county practice",
)


def is_late(state: Round, call: Call, at: datetime) -> bool:
    """Whether the window, as it was last moved, closed before the instant (UTC)."""
    deadline = state.deadlines.get(call.published.call_id)
    return deadline is not None and deadline.at < at


def broken(state: Round, call: Call, at: datetime) -> tuple[Rule, ...]:
    """Before the window opens, or after it has closed."""
    opens_on = call.published.opens_on
    found = {
        BEFORE_OPENING: opens_on is not None and at.astimezone(NORWAY).date() < opens_on,
        LATE: is_late(state, call, at),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)
