"""A rule as the scheme of the case has it: what yrkesfag asks is not asked of every scheme."""

from collections.abc import Iterable, Iterator

from domain.rules.problem import Problem
from domain.rules.rule import Rule
from domain.schemes.registry import rule_set_by_id
from domain.schemes.rule_set import Binding, BindsAs, RuleSet
from domain.state.round import Round


def rules_of(state: Round, broken: Iterable[Rule]) -> Iterator[Rule]:
    """The broken rules, each as the round's scheme binds it, without those that it has not."""
    others = _otherwise(state)
    for rule in broken:
        other = others.get(rule.code)
        if other is None:
            yield rule
        elif other.binding is not None:
            changed = {"binding": other.binding, "citation": other.source}
            yield rule.model_copy(update=changed)


def problems_of(state: Round, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a draft, each as the round's scheme binds it."""
    others = _otherwise(state)
    for problem in problems:
        other = others.get(problem.code)
        if other is None:
            yield problem
        elif other.binding is not None:
            changed = {"binding": other.binding, "citation": other.source}
            yield problem.model_copy(update=changed)


def as_it_binds(code: str, rule_set: RuleSet) -> Binding | None:
    """How a rule binds in the scheme whose own file refuses; None where it is not asked."""
    others = {other.code: other.binding for other in rule_set.binds_otherwise}
    return others.get(code, Binding.HARD)


def _otherwise(state: Round) -> dict[str, BindsAs]:
    if state.rule_set is None:
        return {}
    return {other.code: other for other in rule_set_by_id(state.rule_set).binds_otherwise}
