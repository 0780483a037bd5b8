"""Whoever got money says what it was used for, and another than they judges it."""

from domain.calendar import in_norway
from domain.event import Circumstances
from domain.follow_up.recipient_report import Cost
from domain.party import MoneyRoute, PartyKind
from domain.rules.money import cost_practice, second_source
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.state.round import Round

HOURS_TIMES_RATE = Rule(
    code="hours-times-rate",
    binding=Binding.HARD,
    citation="arithmetic; domain description, section 9: work is valued by hours and a rate",
)
REVIEWS_OWN_REPORT = Rule(
    code="reviews-own-report",
    binding=Binding.SOFT,
    citation="domain description, section 3 (c) (inference)",
)
OWN_UNIT_REVIEWS = Rule(
    code="own-unit-reviews",
    binding=Binding.SOFT,
    citation="domain description, section 10, route 4; section 3 (c) (inference)",
)
UNDOCUMENTED_COSTS = Rule(
    code="costs-undocumented",
    binding=Binding.SOFT,
    citation="domain description, section 10, route 4; section 9: hours and a rate (inference)",
)
ONWARD_NOT_TOLD = Rule(
    code="onward-not-told",
    binding=Binding.SOFT,
    citation="[OsloMet] money went to networks, which gave it on without reporting; domain "
    "description, section 18, P1",
)


def broken_by_review(
    state: Round, line: LineState, unit: str, by: Circumstances, *, accepted: bool
) -> tuple[Rule, ...]:
    """Who wrote the report reviews it, or the unit that ran the county's own measure does.

    What the county spent on a measure of its own is accepted when it is documented as
    anybody else's would be. Who does not say which unit ran it has not shown that another judges.
    Money from elsewhere is held against the costs that the recipient says it had.
    A network that names nobody it gave money on to is asked whether it used all of it itself.
    """
    submitted = line.follow_up.report.submitted
    if submitted is None:
        return ()
    county_run = line.plan.route is MoneyRoute.COUNTY_RUN
    same = unit.casefold() == submitted.run_by.casefold()
    found = {
        REVIEWS_OWN_REPORT: submitted.submitted_by in by.persons,
        OWN_UNIT_REVIEWS: county_run and (not unit or not submitted.run_by or same),
        UNDOCUMENTED_COSTS: county_run
        and accepted
        and not all(map(is_documented, submitted.costs)),
        ONWARD_NOT_TOLD: accepted
        and submitted.recipient.kind is PartyKind.NETWORK
        and submitted.spent_ore > 0
        and not any(cost.passed_to for cost in submitted.costs),
    }
    on = in_norway(by.effective_at).date()
    rules = tuple(rule for rule, is_broken in found.items() if is_broken)
    if not accepted:
        return rules
    return (
        *rules,
        *second_source.broken_by_costs(line.plan, submitted.paid_ore, submitted.spent_ore),
        *cost_practice.of_kinds(state, (cost.kind for cost in submitted.costs), on),
    )


def is_documented(cost: Cost) -> bool:
    """Whether an auditor can follow the cost: by its invoice or voucher, or its hours and rate."""
    return bool(cost.voucher) or (cost.hours is not None and cost.rate_ore is not None)
