"""What is bound of each year: a decision of one year may be paid in another."""

from hypothesis import given as drawn
from hypothesis import strategies as st

from domain.event import Event
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line_contents import YearAmount
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.views.by_year import by_year
from tests.domain.facts import ATTESTED, DECIDED, LINE_ORE, OPEN, THE_ROUND, fact, line
from tests.domain.given import fold
from tests.domain.takeover.test_taken_over_round import before, taken_over
from tests.samples import SCHOOL

FIRST, NEXT = (2026, "2026/27"), (2027, "2026/27")


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def years_of(*events: Event) -> dict[tuple[int, str | None], tuple[int, int, int]]:
    return {
        (one.budget_year, one.school_year): (one.decided_ore, one.paid_ore, one.bound_ore)
        for one in by_year(the_round(*events))
    }


def planned(*shares: int) -> tuple[Event, ...]:
    parts = tuple(
        YearAmount(budget_year=2026 + later, school_year="2026/27", amount_ore=share)
        for later, share in enumerate(shares)
    )
    return (*OPEN, fact(PlanAdopted, lines=(line(amount_ore=sum(shares), years=parts),)))


def paid(amount_ore: int, payment_id: str = "p-1", **years: object) -> tuple[Event, ...]:
    of = {"payment_id": payment_id, "amount_ore": amount_ore, "payee": SCHOOL}
    return (
        fact(PaymentOrdered, **of, **years),
        ATTESTED.model_copy(update={"payment_id": payment_id}),
        fact(FundsDisbursed, **of),
    )


def test_a_decision_falls_on_the_years_that_the_plan_gives_it() -> None:
    history = (*planned(60, 40), DECIDED.model_copy(update={"amount_ore": 100}))

    assert years_of(*history) == {FIRST: (60, 0, 60), NEXT: (40, 0, 40)}
    assert years_of(*history, *paid(50)) == {FIRST: (60, 50, 10), NEXT: (40, 0, 40)}
    later = paid(30, "p-2", budget_year=2027, school_year="2026/27")
    assert years_of(*history, *paid(50), *later)[NEXT] == (40, 30, 10)


def test_a_payment_of_a_later_budget_year_falls_on_the_school_year_planned_in_it() -> None:
    parts = (
        YearAmount(budget_year=2026, school_year="2026/27", amount_ore=60),
        YearAmount(budget_year=2027, school_year="2027/28", amount_ore=40),
    )
    plan = fact(PlanAdopted, lines=(line(amount_ore=100, years=parts),))
    history = (*OPEN, plan, DECIDED.model_copy(update={"amount_ore": 100}))

    years = years_of(*history, *paid(60), *paid(40, "p-2", budget_year=2027))
    assert years == {FIRST: (60, 60, 0), (2027, "2027/28"): (40, 40, 0)}


def test_what_is_not_decided_is_cut_from_the_last_year() -> None:
    history = (*planned(60, 40), DECIDED.model_copy(update={"amount_ore": 70}))
    assert years_of(*history) == {FIRST: (60, 0, 60), NEXT: (10, 0, 10)}


def test_what_names_no_year_belongs_to_the_rounds_own() -> None:
    bare = (*OPEN, fact(PlanAdopted, lines=(line(years=()),)), DECIDED)
    assert years_of(*bare) == {FIRST: (LINE_ORE, 0, LINE_ORE)}
    year = taken_over(before(100, 40))
    assert sum(paid for _, paid, _ in years_of(*year).values()) == 40


@drawn(
    shares=st.lists(st.integers(1, 1000), min_size=1, max_size=4),
    decided=st.integers(1, 4000),
    payments=st.lists(st.tuples(st.integers(1, 900), st.integers(2025, 2030)), max_size=5),
)
def test_the_years_add_up_to_the_rounds_sums(
    shares: list[int], decided: int, payments: list[tuple[int, int]]
) -> None:
    events = [*planned(*shares), fact(GrantDecided, amount_ore=decided, recipient=SCHOOL)]
    for number, (ore, year) in enumerate(payments):
        events += paid(ore, f"p-{number}", budget_year=year)
    state = the_round(*events)
    years = by_year(state)

    assert sum(one.decided_ore for one in years) == state.decided_ore
    assert sum(one.paid_ore for one in years) == state.disbursed_ore
    assert sum(one.bound_ore for one in years) == state.decided_ore - state.disbursed_ore
