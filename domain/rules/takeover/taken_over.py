"""What the spreadsheets of a take-over must agree on with each other (*overtakelse*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

_WHOLE = "arithmetic: what the papers say of one thing in two places must agree"
_ONCE = "inference: each thing is taken over once, and goes on here from then"

LACKS = Rule(code="take-over-lacks", binding=Binding.HARD, citation=_WHOLE)
AFTER = Rule(code="after-take-over", binding=Binding.HARD, citation=_ONCE)
THEME_UNKNOWN = Rule(code="theme-unknown", binding=Binding.HARD, citation=_WHOLE)
MEASURE_UNKNOWN = Rule(code="planned-measure-unknown", binding=Binding.HARD, citation=_WHOLE)
TURN_NOT_EARLIER = Rule(code="turn-not-earlier", binding=Binding.HARD, citation=_WHOLE)
TURN_TWICE = Rule(code="turn-twice", binding=Binding.HARD, citation=_ONCE)
SHEET_TWICE = Rule(code="sheet-twice", binding=Binding.HARD, citation=_ONCE)
FORUM_HERE = Rule(code="forum-here-already", binding=Binding.HARD, citation=_ONCE)
POT_UNKNOWN = Rule(code="pot-unknown", binding=Binding.HARD, citation=_WHOLE)
AWARD_DIFFERS = Rule(code="award-differs", binding=Binding.HARD, citation=_WHOLE)
AWARD_NOT_AS_TOLD = Rule(code="award-not-as-told", binding=Binding.HARD, citation=_WHOLE)
CHAIR_TWICE = Rule(code="chair-twice", binding=Binding.HARD, citation=_WHOLE)
LONG_TERM_PLAN_HERE = Rule(code="long-term-plan-here-already", binding=Binding.HARD, citation=_ONCE)
