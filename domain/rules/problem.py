"""What a rule says about one draft: which rule, about which line, with which facts."""

from collections.abc import Iterable, Mapping

from domain.command import require_reason
from domain.event import Circumstances, Refusal
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.value import Value


class Problem(Value):
    """Something that would refuse a draft, or let it go on with a reason.

    `facts` are what the words for the code may name; `line` is the plan line in them.
    """

    code: str
    binding: Binding
    citation: str = ""
    facts: dict[str, str | int] = {}

    @classmethod
    def of(cls, rule: Rule, facts: Mapping[str, str | int] | None = None) -> "Problem":
        """The problem that a broken rule is."""
        return cls(
            code=rule.code, binding=rule.binding, citation=rule.citation, facts=dict(facts or {})
        )

    @classmethod
    def refusing(cls, refusal: Refusal) -> "Problem":
        """The problem that a refusal of the order is."""
        return cls(code=refusal.code, binding=Binding.HARD, facts=dict(refusal.facts))

    @property
    def line(self) -> str | None:
        """The line that it is about, or None for the plan as a whole."""
        return str(self.facts["line"]) if "line" in self.facts else None


def apply_problems(problems: Iterable[Problem], by: Circumstances) -> tuple[str, ...]:
    """Refuse on the first hard problem, else let the soft ones pass with a reason.

    Returns the soft codes, each once, for the record; raises `Refusal` with the hard
    problem's code and facts, or `reason-required`.
    """
    found = tuple(problems)
    for problem in found:
        if problem.binding is Binding.HARD:
            raise Refusal(problem.code, problem.facts)
    stops = tuple(dict.fromkeys(problem.code for problem in found))
    if stops:
        require_reason(by, stops)
    return stops
