"""How the tests of the year's plan begin: a round, and the other cases that a plan looks at."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.case import CaseRef
from domain.event import Event
from domain.step3_prioritise.decide_plan import AdoptPlan
from tests.domain.facts import (
    FORUM,
    LONG_TERM_PLAN,
    PRIORITISED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    line,
)
from tests.domain.given import Given, given
from tests.domain.wishes import wish, with_reason

OTHERS: dict[CaseRef, Iterable[Event]] = {
    THE_FORUM: FORUM,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
    THE_NEED: PRIORITISED,
}


WITHOUT_NEED: dict[CaseRef, Iterable[Event]] = {
    THE_FORUM: FORUM,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
}


def in_round(
    *events: Event,
    registry: Mapping[CaseRef, Iterable[Event]] | None = None,
    **others: Iterable[Event],
) -> Given:
    """A round with these events, and other cases as a plan likes them unless `others` says so.

    `registry` is what the registry has of organisations; nothing, as a rule.
    """
    named = {"forum": THE_FORUM, "long_term_plan": THE_LONG_TERM_PLAN, "need": THE_NEED}
    changed = {named[name]: events for name, events in others.items()}
    return given(*events, other={**OTHERS, **changed, **(registry or {})})


def with_line(who: Any = None, **changes: Any) -> AdoptPlan:
    return wish(AdoptPlan, who, lines=(line(**changes),))


def stopped(history: Given, *codes: str, **changes: Any) -> None:
    """Soft rules: refused without a reason, recorded with one."""
    history.when(wish(AdoptPlan, **changes)).refused("reason-required", stops=", ".join(codes))
    history.when(wish(AdoptPlan, with_reason(AdoptPlan), **changes)).stops(*codes)
