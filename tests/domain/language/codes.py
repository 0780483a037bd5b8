"""The codes that the domain can give, found in its own source, with the facts that come along."""

import ast
import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

import domain
from domain.process import PROCESS

_ROOT = Path(__file__).parents[3]
_SOURCES = (*_ROOT.glob("domain/**/*.py"), *_ROOT.glob("services/event_log/*.py"))


@cache
def codes() -> Mapping[str, frozenset[str]]:
    """Every refusal and soft stop, with the names of the facts that any of its givers sends."""
    modules = [_Module(path) for path in _SOURCES]
    found: dict[str, set[str]] = defaultdict(set)
    rules: dict[str, str] = {}
    for module in modules:
        for name, call in module.calls:
            if isinstance(call.func, ast.Name) and call.func.id == "Rule":
                code = next(_text(k.value) for k in call.keywords if k.arg == "code")
                rules[f"{module.name}.{name}"] = code
                found[code] |= set()
    for module in modules:
        for _, call in module.calls:
            if _gives_facts(call.func):
                refused = module.refused(call.args[0], rules)
                if refused:
                    found[refused] |= _keys(call.args[1:])
    for duty in PROCESS:
        for condition in (*duty.after, *duty.unless):
            found[condition.refusal] |= set()
    return MappingProxyType({code: frozenset(facts) for code, facts in found.items()})


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


class _Module:
    """A source file: what it calls, and what the names in it mean, wherever they come from."""

    def __init__(self, path: Path) -> None:
        self.name = ".".join(path.relative_to(_ROOT).with_suffix("").parts)
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        self._imported = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in nodes
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        self.calls = _calls(nodes)

    def refused(self, argument: ast.expr, rules: dict[str, str]) -> str | None:
        """The code of a refusal: written out, or that of a named rule, or the rule itself."""
        if isinstance(argument, ast.Constant):
            return _text(argument)
        if isinstance(argument, ast.Attribute) and argument.attr == "code":
            argument = argument.value
        first, dot, rest = ast.unparse(argument).partition(".")
        return rules.get(f"{self._imported.get(first, f'{self.name}.{first}')}{dot}{rest}")


def _calls(nodes: list[ast.AST]) -> list[tuple[str, ast.Call]]:
    """Every call, with the name that its result is bound to, if any."""
    named = {
        id(node.value): node.targets[0].id
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    return [(named.get(id(node), ""), node) for node in nodes if isinstance(node, ast.Call)]


def _gives_facts(function: ast.expr) -> bool:
    """Whether what is called takes a code or a rule, and the facts that come along with it."""
    return ast.unparse(function) in {"Refusal", "Problem.of"}


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
