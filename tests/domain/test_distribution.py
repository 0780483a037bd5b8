"""Where a round's money ends: with those who were paid, and with those they gave it on to."""

from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.event import Event
from domain.follow_up.decide_report import ReviewRecipientReport
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.party import Party
from domain.price import PriceKind
from domain.state.passed_on import passed_on
from domain.state.round import Round
from domain.views.distribution import Portion, distribution, units_in
from tests.domain.facts import ATTESTED, DISBURSED, ORDERED, READY_TO_PAY, THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, NETWORK, OFFICE, SCHOOL

PAID = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
PAID_ORE = DISBURSED.amount_ore


def report(*costs: tuple[int, Party | None], recipient: Party = SCHOOL) -> RecipientReportSubmitted:
    parts = [
        Cost(kind=PriceKind.OTHER, amount_ore=amount_ore, passed_to=unit, voucher="Bilag 1")
        for amount_ore, unit in costs
    ]
    spent = sum(cost.amount_ore for cost in parts)
    return fact(RecipientReportSubmitted, costs=tuple(parts), spent_ore=spent, recipient=recipient)


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, [*PAID, *events])
    assert isinstance(state, Round)
    return state


def released(state: Round) -> dict[str | None, int]:
    portions: tuple[Portion, ...] = distribution(state, lambda number: None)
    assert sum(portion.disbursed_ore for portion in portions) == state.disbursed_ore
    assert sum(portion.planned_ore for portion in portions) == state.planned_ore
    return {p.unit.organisation if p.unit else None: p.disbursed_ore for p in portions}


def test_money_given_on_counts_for_the_unit_that_got_it() -> None:
    state = the_round(report((1_000, OFFICE), (500, None), (200, COMPANY)))

    assert released(state) == {
        SCHOOL.organisation: PAID_ORE - 1_200,
        OFFICE.organisation: 1_000,
        COMPANY.organisation: 200,
    }
    assert {OFFICE.organisation, COMPANY.organisation} <= units_in(state)


def test_no_more_is_given_on_than_was_paid() -> None:
    state = the_round(report((PAID_ORE - 1, OFFICE), (PAID_ORE, COMPANY)))

    assert passed_on(state, "l-1") == ((OFFICE, PAID_ORE - 1), (COMPANY, 1))
    assert released(state)[SCHOOL.organisation] == 0


def test_a_report_that_was_returned_does_not_count() -> None:
    state = the_round(report((1_000, OFFICE)), fact(RecipientReportReturned))

    assert passed_on(state, "l-1") == ()
    assert released(state) == {SCHOOL.organisation: PAID_ORE}


@whatever(
    st.lists(
        st.tuples(
            st.integers(1, 2 * PAID_ORE), st.none() | st.sampled_from([OFFICE, COMPANY, SCHOOL])
        ),
        max_size=5,
    )
)
def test_whatever_is_given_on_every_krone_is_somewhere_once(
    costs: list[tuple[int, Party | None]],
) -> None:
    found = released(the_round(report(*costs)))

    assert sum(found.values()) == PAID_ORE
    assert min(found.values()) >= 0


def test_the_report_of_a_network_that_names_nobody_is_accepted_with_a_reason() -> None:
    silent = report((1_000, None), recipient=NETWORK)

    history = given(*PAID, silent)
    history.when(wish(ReviewRecipientReport)).refused("reason-required", stops="onward-not-told")
    history.when(wish(ReviewRecipientReport, with_reason(ReviewRecipientReport))).stops(
        "onward-not-told"
    )
    told = report((1_000, SCHOOL), recipient=NETWORK)
    given(*PAID, told).when(wish(ReviewRecipientReport)).stops()
    given(*PAID, report((1_000, None))).when(wish(ReviewRecipientReport)).stops()
