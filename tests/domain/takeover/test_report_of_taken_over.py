"""The report on a round that was taken over: what came and was paid before is in its figures."""

import pytest

from domain.case import round_ref
from domain.county_report.figures import Total
from domain.county_report.measures import rows
from domain.county_report.money import recipients, totals
from domain.county_report.trace import Trace
from domain.event import Event, recorded
from domain.opening.money_events import MoneyCarriedIn
from domain.takeover.events import PlanTakenOver, RoundTakenOver
from tests.domain.facts import ATTESTED, DISBURSED, ORDERED, fact
from tests.domain.takeover.test_taken_over_round import before, taken_over
from tests.samples import ROUND, by

DECIDED_ORE, PAID_ORE, CARRIED_ORE = 10_000_000, 4_000_000, 700_000
AFTER = 3_000_000
ROUND_BEFORE, PLAN_BEFORE = taken_over(before(DECIDED_ORE, PAID_ORE))
#: Money that was carried in and some that had come, before the round was taken over.
YEAR: tuple[Event, ...] = (
    ROUND_BEFORE.model_copy(update={"carried_in_ore": CARRIED_ORE, "received_ore": 50_000_000}),
    PLAN_BEFORE,
    ORDERED.model_copy(update={"amount_ore": AFTER}),
    ATTESTED,
    DISBURSED.model_copy(update={"amount_ore": AFTER}),
)


def trace_of(*events: Event) -> Trace:
    case, who = round_ref(ROUND), by()
    return Trace(
        (
            recorded(
                event,
                who,
                stream_id=case.stream_id,
                version=version,
                at=who.received_at,
                rule_set="yrkesfag-2021",
            )
            for version, event in enumerate(events, start=1)
        ),
        str(case),
    )


def by_name(trace: Trace) -> dict[str, Total]:
    return {total.figure.name: total for total in totals(trace)}


@pytest.mark.parametrize("more", [(), (fact(MoneyCarriedIn, amount_ore=100),)])
def test_every_sum_of_the_report_is_that_of_the_round(more: tuple[Event, ...]) -> None:
    trace = trace_of(*YEAR, *more)
    state, found = trace.state, by_name(trace)

    assert all(total.adds_up for total in found.values())
    assert found["means"].figure.value == state.means_ore
    assert found["means-decided"].remainder == state.means_ore - state.decided_ore
    assert found["came"].remainder == state.unspent_ore
    assert found["decided"].remainder == state.decided_ore - state.disbursed_ore
    assert sum(row.paid.value for row in recipients(trace, {})) == state.disbursed_ore


def test_every_sum_points_to_the_take_over_that_brought_it() -> None:
    trace = trace_of(*YEAR)
    found = by_name(trace)
    brought = {type(event): version for version, event in enumerate(YEAR, start=1)}
    paid = next(row.paid for row in rows(trace) if row.line_id == "l-1")

    def versions(total: Total) -> set[int]:
        return {ref.version for ref in total.figure.events}

    assert {ref.version for ref in paid.events} == {brought[PlanTakenOver], len(YEAR)}
    assert brought[RoundTakenOver] in versions(found["came"])
    carried = next(part for part in found["means"].parts if part.name == "carried-in")
    assert (carried.value, carried.events[0].version) == (CARRIED_ORE, brought[RoundTakenOver])
    for total in found.values():
        assert all(figure.is_shown for figure in (total.figure, *total.parts))


def test_what_was_paid_before_does_not_keep_the_report_from_being_signed() -> None:
    trace = trace_of(*YEAR)
    paid = [*(row.paid for row in rows(trace)), *(row.paid for row in recipients(trace, {}))]

    assert sum(figure.value for figure in paid) == 2 * trace.state.disbursed_ore
    assert all(figure.is_shown for figure in paid)
