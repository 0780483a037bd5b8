"""A rule as the scheme of the case has it: what yrkesfag asks is not asked of every scheme."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from domain.rules.problem import Problem
from domain.rules.rule import Rule
from domain.schemes.registry import rule_set_by_id
from domain.schemes.rule_set import Binding, BindsAs, RuleSet
from domain.state.round import Round

Found = TypeVar("Found", Rule, Problem)


def as_bound(state: Round, found: Iterable[Found]) -> Iterator[Found]:
    """Broken rules, or a draft's problems, each as the round's scheme binds it.

    Those that the scheme does not ask are left out.
    """
    others = _otherwise(state)
    for one in found:
        other = others.get(one.code)
        if other is None:
            yield one
        elif other.binding is not None:
            yield one.model_copy(update={"binding": other.binding, "citation": other.source})


def as_it_binds(code: str, rule_set: RuleSet) -> Binding | None:
    """How a rule binds in the scheme whose own file refuses; None where it is not asked."""
    others = {other.code: other.binding for other in rule_set.binds_otherwise}
    return others.get(code, Binding.HARD)


def _otherwise(state: Round) -> dict[str, BindsAs]:
    if state.rule_set is None:
        return {}
    return {other.code: other for other in rule_set_by_id(state.rule_set).binds_otherwise}
