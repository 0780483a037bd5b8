"""`docs/rules.md`: every rule with its citation, and every setting that no source settles."""

import importlib
import pkgutil
from collections.abc import Iterator

import domain
from domain.rules.rule import Rule
from domain.schemes.registry import RULE_SETS
from domain.schemes.rule_set import Binding

_HEAD = """# The rules

Made from `domain/rules/`, the decisions and `domain/schemes/` by `make docs`.
The tags are those of the domain description: [Udir] and [OsloMet] are the two
main sources, [found Fn] another public page. A hard rule refuses; a soft one
goes on with a recorded reason, which the audit trail shows; what only reminds
is shown to the reader and stops nobody.
"""


def rules_document() -> str:
    """The whole document, in Markdown."""
    return "\n".join([_HEAD, *_rules(), *_rule_sets()])


def all_rules() -> list[Rule]:
    """Every rule of the domain: the hard ones, the soft ones and the reminders, each by code."""
    found: dict[tuple[str, str], Rule] = {}
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Rule):
                found[value.code, value.binding] = value
    order = list(Binding)
    return sorted(found.values(), key=lambda rule: (order.index(rule.binding), rule.code))


def _rules() -> Iterator[str]:
    yield "| Code | Binds | Source | In force |"
    yield "| --- | --- | --- | --- |"
    for rule in all_rules():
        until = rule.valid_to.isoformat() if rule.valid_to else ""
        yield f"| `{rule.code}` | {rule.binding} | {rule.citation} | {rule.valid_from} – {until} |"
    yield ""


def _rule_sets() -> Iterator[str]:
    for rule_set in RULE_SETS.values():
        yield f"## {rule_set.name_en} (`{rule_set.rule_set_id}`)\n"
        until = rule_set.valid_to.isoformat() if rule_set.valid_to else ""
        yield f"{rule_set.citation}; in force {rule_set.valid_from} – {until}.\n"
        yield "| Setting | Value | Status | Source |"
        yield "| --- | --- | --- | --- |"
        for setting in rule_set.settings:
            yield f"| `{setting.code}` | {setting.value} | {setting.status} | {setting.source} |"
        yield ""
