"""What a case's workflow is found by (*søkeattributter*): nothing in it is about a person."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from temporalio import workflow
from temporalio.common import (
    SearchAttributeKey,
    SearchAttributePair,
    SearchAttributeUpdate,
    TypedSearchAttributes,
)

with workflow.unsafe.imports_passed_through():
    from domain.case import CaseKind, CaseRef, budget_year
    from domain.position import OpenDeadline, Position
    from workflows.contracts import SeeTo

CASE_KIND: Final = SearchAttributeKey.for_keyword("CaseKind")
COUNTY: Final = SearchAttributeKey.for_keyword("CountyNumber")
BUDGET_YEAR: Final = SearchAttributeKey.for_int("BudgetYear")
STEP: Final = SearchAttributeKey.for_keyword("Step")
DEADLINE: Final = SearchAttributeKey.for_datetime("Deadline")
RULE_SET: Final = SearchAttributeKey.for_keyword("RuleSet")

#: All that a case's workflow is found by.
KEYS: Final[tuple[SearchAttributeKey[Any], ...]] = (
    CASE_KIND,
    COUNTY,
    BUDGET_YEAR,
    STEP,
    DEADLINE,
    RULE_SET,
)

#: Each by its name, with its type as a server has to be told of it.
ATTRIBUTES: Final[Mapping[str, str]] = {
    key.name: key.indexed_value_type.name.title().replace("_", "") for key in KEYS
}

Found = dict[str, str | int | datetime | None]


def found_by(case: CaseRef, position: Position) -> Found:
    """Kind, county, budget year, step, rule set and the next instant that the clock waits for."""
    waiting = [one for one in position.deadlines if one.apart is None]
    return {
        CASE_KIND.name: str(case.kind),
        COUNTY.name: position.county or None,
        BUDGET_YEAR.name: budget_year(case.key) if case.kind is CaseKind.ROUND else None,
        STEP.name: position.step or None,
        DEADLINE.name: waiting[0].at if waiting else None,
        RULE_SET.name: position.rule_set or None,
    }


def at_start(case: CaseRef, position: Position) -> TypedSearchAttributes:
    """What a run is found by from its start on; the run itself mends what is another by then."""
    return _typed(found_by(case, position))


def awaited_at_start(wish: SeeTo, deadline: OpenDeadline) -> TypedSearchAttributes:
    """What the workflow of one deadline is found by, as a case of its kind and its instant."""
    found: Found = {
        CASE_KIND.name: str(deadline.apart),
        COUNTY.name: wish.county or None,
        BUDGET_YEAR.name: budget_year(wish.case.key) if wish.case.kind is CaseKind.ROUND else None,
        DEADLINE.name: deadline.at,
        RULE_SET.name: wish.rule_set or None,
    }
    return _typed(found)


def _typed(found: Found) -> TypedSearchAttributes:
    pairs = ((key, value) for key in KEYS if (value := found.get(key.name)) is not None)
    return TypedSearchAttributes([SearchAttributePair(key, value) for key, value in pairs])


def told(attributes: TypedSearchAttributes) -> Found:
    """What a run was told at its start that it is found by."""
    return {key.name: attributes.get(key) for key in KEYS}


def changes(before: Found, after: Found) -> list[SearchAttributeUpdate[Any]]:
    """What has to be told to the server: only what is another now."""
    return list(_changes(before, after))


def _changes(before: Found, after: Found) -> Iterator[SearchAttributeUpdate[Any]]:
    for key in KEYS:
        value = after[key.name]
        if value != before.get(key.name):
            yield key.value_unset() if value is None else key.value_set(value)
