"""What a rule is: a code, how it binds, its citation and when it holds."""

from datetime import date

from domain.schemes.rule_set import Binding
from domain.types import Day
from domain.value import Value


class Rule(Value):
    """One rule. `code` is the refusal or soft stop that it gives when broken."""

    code: str
    binding: Binding
    citation: str
    valid_from: Day = date(2019, 3, 1)
    valid_to: Day | None = None
