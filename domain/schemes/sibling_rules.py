"""What the sibling scheme asks of its plan where the rules' own files have what yrkesfag asks.

What no source tells of the sibling is an unverified setting, and refuses nothing.
"""

from domain.schemes.rule_set import Binding, BindsAs

_CONTENTS = "[OsloMet], [found F4] its contents; setting sibling-plan, unverified"
_NEEDS = "[OsloMet] anchored in reported needs; setting sibling-needs, unverified"
_SCHOOLS = "[OsloMet] private owners take part; setting sibling-private-schools, unverified"
_GROUPS = "[OsloMet] its target groups; setting sibling-target-groups, unverified"
_VOCATIONAL = "[Udir] of yrkesfag alone; setting sibling-vocational-rules, unverified"


def _soft(code: str, source: str) -> BindsAs:
    return BindsAs(code=code, binding=Binding.SOFT, source=source)


def _not_asked(code: str, source: str) -> BindsAs:
    return BindsAs(code=code, binding=None, source=source)


SIBLING_RULES: tuple[BindsAs, ...] = (
    _soft("plan-contents-blank", _CONTENTS),
    _soft("need-not-prioritised", _NEEDS),
    _soft("private-schools-shut-out", _SCHOOLS),
    _not_asked("other-group-without-reason", _GROUPS),
    _not_asked("fagskole-teachers-alone", _VOCATIONAL),
    _not_asked("fagskole-teachers-not-decided", _VOCATIONAL),
    _not_asked("yrkesfaglaerer-2-before-2023", _VOCATIONAL),
    _not_asked("vet-board-not-heard", _VOCATIONAL),
    _not_asked("vet-board-statement-missing", _VOCATIONAL),
)
