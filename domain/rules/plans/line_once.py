"""A line stands in the plan once (*hver linje én gang*), so that its money is counted once."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

LINE_TWICE = Rule(
    code="line-twice",
    binding=Binding.HARD,
    citation="arithmetic: a line's money is counted once",
)
