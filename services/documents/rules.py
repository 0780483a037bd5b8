"""`docs/rules.md`: every rule and ground with its citation, and what no source settles."""

import importlib
import pkgutil
from collections.abc import Iterator

import domain
from domain.checks.grounds import CHECKS
from domain.checks.versions import VERSIONS
from domain.language.findings import ground_title
from domain.language.language import Language
from domain.rules.rule import Rule
from domain.schemes.registry import RULE_SETS
from domain.schemes.rule_set import Binding, RuleSet

_HEAD = """# The rules

Made from `domain/rules/`, the decisions and `domain/schemes/` by `make docs`.
The tags are those of the domain description: [Udir] and [OsloMet] are the two
main sources, [found Fn] another public page. A hard rule refuses; a soft one
goes on with a recorded reason, which the audit trail shows; what only reminds
is shown to the reader and stops nobody.
"""


def rules_document() -> str:
    """The whole document, in Markdown."""
    return "\n".join([_HEAD, *_rules(), *_grounds(), *_versions(), *_rule_sets()])


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


def _grounds() -> Iterator[str]:
    yield "## The grounds for repayment\n"
    yield "What the directorate's checks find, and what they cannot judge, by the codes of the"
    yield "domain description's section 13.2. A finding is no verdict: a person judges it.\n"
    yield "| Ground | Looks at | Finds | Cannot judge | Source |"
    yield "| --- | --- | --- | --- | --- |"
    for ground, check in CHECKS.items():
        finds = ", ".join(f"`{code}` ({weight})" for code, weight in check.weighs.items())
        cannot = ", ".join(f"`{code}`" for code in sorted(check.cannot))
        tag = " (inference)" if check.inferred else ""
        title = ground_title(ground, Language.EN)
        yield f"| {ground} | {title} | {finds} | {cannot} | {check.citation}{tag} |"
    yield ""


def _versions() -> Iterator[str]:
    yield "| Version of the checks' rules | In force | Settings beside the usual | Source |"
    yield "| --- | --- | --- | --- |"
    for version in VERSIONS.values():
        since = f"{version.valid_from} –" if version.valid_from else "a draft"
        own = version.settings.model_dump(mode="json", exclude_defaults=True)
        told = ", ".join(f"`{name}` {value}" for name, value in own.items()) or "none"
        yield f"| `{version.version_id}` | {since} | {told} | {version.citation} |"
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
        yield from _otherwise(rule_set)


def _otherwise(rule_set: RuleSet) -> Iterator[str]:
    if not rule_set.binds_otherwise:
        return
    yield "What binds otherwise here than the table of rules says:\n"
    yield "| Code | Binds | Source |"
    yield "| --- | --- | --- |"
    for other in rule_set.binds_otherwise:
        yield f"| `{other.code}` | {other.binding or 'not asked'} | {other.source} |"
    yield ""
