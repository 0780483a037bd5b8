"""Each role that nobody took part in has its reason (*grunn til at ingen var med*)."""

from domain.party import WORKING_LIFE_KINDS, Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.involvement import Involved, Involvement

ABSENCE_NOT_EXPLAINED = Rule(
    code="absence-not-explained",
    binding=Binding.SOFT,
    citation="[Udir] criteria 1 and 2; binding table: what is incomplete goes on with a reason",
)

_EMPLOYEES = frozenset({Involved.EMPLOYEES, Involved.ELECTED_REPRESENTATIVES})
#: Roles whose absence has a stop of its own, which asks for a reason.
_ASKED_ABOUT = frozenset({Involved.LEADERS, Involved.WORKING_LIFE})


def broken(involvement: Involvement) -> tuple[Rule, ...]:
    """A role without anybody and without a reason, unless another stop asks for one already.

    Leaders, employees in all and working life are asked about by themselves.
    """
    unexplained = frozenset(involvement.unexplained) - _ASKED_ABOUT
    if not any(involvement.counts[role] for role in _EMPLOYEES):
        unexplained -= _EMPLOYEES
    return (ABSENCE_NOT_EXPLAINED,) if unexplained else ()


def left_open(unit: Party, involvement: Involvement) -> tuple[Rule, ...]:
    """Any role without anybody and without a reason, as the checklist shows it.

    A unit that is working life itself need not say why nobody else from there was.
    """
    unexplained = set(involvement.unexplained)
    if unit.kind in WORKING_LIFE_KINDS:
        unexplained.discard(Involved.WORKING_LIFE)
    return (ABSENCE_NOT_EXPLAINED,) if unexplained else ()
