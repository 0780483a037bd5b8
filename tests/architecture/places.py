"""Where something lives, as the hand-written tables of `docs/` name it, and whether it is there."""

import json
from importlib import import_module

from domain.events import EVENTS
from domain.process import PROCESS
from domain.schemes.registry import RULE_SETS
from services.documents.rules import all_rules
from tests.architecture.sources import ROOT

_RULES = {rule.code for rule in all_rules()}
_SETTINGS = {setting.code for rules in RULE_SETS.values() for setting in rules.settings}
_ACTIONS = {duty.action for duty in PROCESS}
_ROUTES = {
    f"{way.upper()} {path.removeprefix('/api/v1')}"
    for path, ways in json.loads((ROOT / "docs" / "openapi.json").read_text())["paths"].items()
    for way in ways
}


def is_there(place: str) -> bool:
    """Whether a place exists: `kind:name`, or a route, path or rule code that says its own kind."""
    match place.partition(":"):
        case (name, "", _):
            return _is_there_by_its_looks(name)
        case ("rule", _, code):
            return code in _RULES
        case ("event", _, topic):
            return topic in EVENTS
        case ("command", _, action):
            return action in _ACTIONS
        case ("field", _, dotted):
            return _is_object(dotted)
        case ("route", _, route):
            return route in _ROUTES
        case ("setting", _, code):
            return code in _SETTINGS
        case ("document", _, path):
            return (ROOT / path).is_file()
        case _:
            return False


def _is_there_by_its_looks(name: str) -> bool:
    if name.startswith("GET "):
        return name in _ROUTES
    return (ROOT / name).is_file() if "/" in name else name in _RULES


def _is_object(dotted: str) -> bool:
    """Whether a module holds the class, and the class the field, member or property."""
    module, _, name = dotted.rpartition(".")
    field = ""
    if not module.rpartition(".")[2].islower():
        module, _, owner = module.rpartition(".")
        name, field = owner, name
    try:
        owned = getattr(import_module(module), name, None)
    except ModuleNotFoundError:
        return False
    if owned is None:
        return False
    return not field or field in getattr(owned, "model_fields", {}) or hasattr(owned, field)
