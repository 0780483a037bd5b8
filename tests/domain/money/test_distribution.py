"""Where a round's money ends: with those who were paid, and with those they gave it on to."""

from datetime import date

from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.county_report.money import totals
from domain.county_report.trace import Trace
from domain.event import Event, recorded
from domain.follow_up.decide_report import ReviewRecipientReport
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportAccepted,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.party import Party
from domain.price import PriceKind
from domain.state.long_term_plan import LongTermPlan
from domain.state.passed_on import not_accounted_for, passed_on
from domain.state.round import Round
from domain.views.distribution import Portion, distribution, units_in
from domain.views.prompts import prompts
from services.api.reads.sums import sums_of
from tests.domain.facts import ATTESTED, DISBURSED, ORDERED, READY_TO_PAY, THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, NETWORK, NOW, OFFICE, SCHOOL, by

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


NETWORK_DECIDED = READY_TO_PAY[-1].model_copy(update={"recipient": NETWORK})
TO_NETWORK = (
    *READY_TO_PAY[:-1],
    NETWORK_DECIDED,
    ORDERED.model_copy(update={"payee": NETWORK}),
    ATTESTED,
    DISBURSED.model_copy(update={"payee": NETWORK}),
)


def with_network(*events: Event) -> Round:
    state = fold(THE_ROUND, [*TO_NETWORK, *events])
    assert isinstance(state, Round)
    return state


def test_what_a_network_has_not_given_on_is_not_accounted_for() -> None:
    told = report((1_000, OFFICE), (500, None), recipient=NETWORK)

    assert not_accounted_for(with_network()) == {"l-1": PAID_ORE}
    assert not_accounted_for(with_network(told)) == {"l-1": PAID_ORE - 1_000}
    assert not_accounted_for(with_network(told, fact(RecipientReportReturned))) == {"l-1": PAID_ORE}


def test_what_a_network_used_itself_counts_once_its_report_is_accepted() -> None:
    told = report((1_000, OFFICE), (500, None), recipient=NETWORK)
    whole = report((PAID_ORE, OFFICE), recipient=NETWORK)
    accepted = fact(RecipientReportAccepted)

    assert not_accounted_for(with_network(told, accepted)) == {"l-1": PAID_ORE - 1_500}
    assert not_accounted_for(with_network(whole)) == {}
    assert not_accounted_for(the_round()) == {}


def test_money_that_a_network_keeps_quiet_about_is_prompted_for_and_shown_in_the_sums() -> None:
    state = with_network(report((1_000, OFFICE), recipient=NETWORK))
    found = prompts(state, [], LongTermPlan(), date(2026, 9, 1))

    (left,) = [p.facts for p in found if p.code == "network-money-not-accounted-for"]
    assert left == {"line": "l-1", "left_ore": PAID_ORE - 1_000}
    assert sums_of(state).not_accounted_for_ore == PAID_ORE - 1_000


def test_the_countys_report_shows_what_networks_have_not_accounted_for() -> None:
    told = report((1_000, OFFICE), recipient=NETWORK)
    events = [*TO_NETWORK, told]
    ref = THE_ROUND.stream_id
    records = [
        recorded(event, by(), stream_id=ref, version=number, at=NOW, rule_set=None)
        for number, event in enumerate(events, 1)
    ]
    trace = Trace(records, str(THE_ROUND))
    (total,) = [one for one in totals(trace) if one.figure.name == "networks-paid"]

    assert (total.figure.value, total.remainder) == (PAID_ORE, PAID_ORE - 1_000)
    (accounted,) = total.parts
    assert [ref.version for ref in accounted.events] == [len(events)]
    assert not [one for one in totals(Trace([], "x")) if one.figure.name == "networks-paid"]
