"""The codes that the domain can give, found in its own source, with the facts that come along."""

import ast
import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import domain
from domain.process import PROCESS

_ROOT = Path(__file__).parents[3]
_SOURCES = (*_ROOT.glob("domain/**/*.py"), *_ROOT.glob("services/event_log/*.py"))


def codes() -> dict[str, set[str]]:
    """Every refusal and soft stop, with the names of the facts that any of its givers sends."""
    calls = list(_calls())
    found: dict[str, set[str]] = defaultdict(set)
    rules: dict[str, str] = {}
    for name, call in calls:
        if isinstance(call.func, ast.Name) and call.func.id == "Rule":
            code = next(_text(k.value) for k in call.keywords if k.arg == "code")
            rules[name] = code
            found[code] |= set()
    for _, call in calls:
        if _gives_facts(call.func):
            refused = _refused(call.args[0], rules)
            if refused:
                found[refused] |= _keys(call.args[1:])
    for duty in PROCESS:
        for condition in (*duty.after, *duty.unless):
            found[condition.refusal] |= set()
    return dict(found)


def enums() -> set[type[StrEnum]]:
    """Every closed list of codes that the domain has."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(domain.__path__, "domain.")
    ]
    return {
        member
        for module in modules
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, StrEnum) and member is not StrEnum
    }


def _calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the name that its result is bound to, if any."""
    for path in _SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            id(node.value): node.targets[0].id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield named.get(id(node), ""), node


def _gives_facts(function: ast.expr) -> bool:
    """Whether what is called takes a code or a rule, and the facts that come along with it."""
    return ast.unparse(function) in {"Refusal", "Problem.of"}


def _refused(argument: ast.expr, rules: dict[str, str]) -> str | None:
    """The code of a refusal: written out, or that of a named rule, or the rule itself."""
    if isinstance(argument, ast.Constant):
        return _text(argument)
    if isinstance(argument, ast.Attribute) and argument.attr == "code":
        rule = argument.value
        name = rule.attr if isinstance(rule, ast.Attribute) else ast.unparse(rule)
        return rules.get(name)
    return rules.get(ast.unparse(argument).rpartition(".")[2])


def _keys(arguments: list[ast.expr]) -> set[str]:
    return {
        _text(key)
        for argument in arguments
        if isinstance(argument, ast.Dict)
        for key in argument.keys
        if key is not None
    }


def _text(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, str)
    return node.value
