"""A round's money from the grant on: what comes in is what goes out, whatever has happened."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.event import Event
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import MoneyCarriedIn, MoneyCarriedOut
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.takeover.events import PlanTakenOver, RoundTakenOver
from domain.trace.flows import Flows, NodeKind, flows
from tests.domain.checked import PAID, PAID_ORE, Cases, opened
from tests.domain.control.test_trace import histories
from tests.domain.facts import LINE_ORE, THE_ROUND, fact, line
from tests.domain.facts_pots import AWARDED, POT_ORE, WITH_POT
from tests.domain.given import fold
from tests.samples import COMPANY, NETWORK, SCHOOL

MEANS = (
    fact(GrantCommitted, amount_ore=1_000),
    fact(RoundOpened),
    fact(MoneyCarriedIn, amount_ore=200),
    fact(MoneyCarriedOut, amount_ore=50),
)


def flowing(*events: Event) -> Flows:
    found = fold(THE_ROUND, events)
    assert isinstance(found, Round)
    return flows(found)


def ends(found: Flows) -> dict[str, int]:
    """What comes from, or to, each kind of place."""
    sums: dict[str, int] = {}
    for node in found.nodes:
        sums[node.kind] = sums.get(node.kind, 0) + found.into(node)
    return sums


def test_it_begins_at_the_grant_and_ends_at_units_and_what_is_unspent() -> None:
    planned = fact(PlanAdopted, lines=(line("l-1", amount_ore=600),))
    decided = fact(GrantDecided, recipient=SCHOOL, amount_ore=600)
    paid = {"payment_id": "p-1", "payee": SCHOOL, "amount_ore": 400}
    released = (fact(PaymentOrdered, **paid), fact(FundsDisbursed, **paid))
    found = flowing(*MEANS, planned, decided, *released)
    assert ends(found) == {
        "grant": 1_000,
        "carried-in": 200,
        "means": 1_200,
        "carried-out": 50,
        "plan": 600,
        "line": 600,
        "payee": 400,
        "unspent": 750,
    }
    assert found.in_ore == found.out_ore == 1_200


def test_own_cash_comes_in_and_work_does_not() -> None:
    pledged = fact(OwnContributionPledged)
    cash = sum(item.amount_ore for item in pledged.items if item.form == "cash")
    found = flowing(*MEANS, pledged)
    assert ends(found).get("own-cash", 0) == cash
    assert found.in_ore == found.out_ore == 1_200 + cash


def test_a_pot_passes_on_what_it_has_awarded_and_keeps_the_rest() -> None:
    found = flowing(*WITH_POT, AWARDED)
    (pot,) = (node for node in found.nodes if node.kind is NodeKind.POT)
    out = {flow.end.kind: flow.ore for flow in found.flows if flow.start == pot}
    assert found.into(pot) == POT_ORE
    assert out == {
        NodeKind.LINE: AWARDED.amount_ore,
        NodeKind.UNSPENT: POT_ORE - AWARDED.amount_ore,
    }


def test_a_network_gives_on_to_units() -> None:
    report = fact(RecipientReportSubmitted, recipient=NETWORK)
    onward = report.costs[0].model_copy(update={"passed_to": COMPANY, "amount_ore": 250})
    found = flowing(*PAID, report.model_copy(update={"costs": (onward,)}))
    (unit,) = (node for node in found.nodes if node.kind is NodeKind.UNIT)
    assert (unit.key, found.into(unit)) == (COMPANY.organisation, 250)
    assert found.in_ore == found.out_ore


def test_what_no_money_covers_says_so() -> None:
    found = flowing(*MEANS, fact(PlanAdopted, lines=(line("l-1", amount_ore=LINE_ORE),)))
    assert ends(found)["beyond-means"] == LINE_ORE - 1_150
    assert found.in_ore == found.out_ore == LINE_ORE + 50


def test_what_was_paid_before_a_take_over_flows_too() -> None:
    taken = fact(PlanTakenOver)
    found = flowing(fact(RoundTakenOver), taken)
    assert ends(found)["payee"] == taken.paid_ore


@given(cases=histories())
@settings(max_examples=60, deadline=None)
def test_what_comes_in_is_what_goes_out(cases: Cases) -> None:
    (books,) = opened(cases)
    state = books.state
    found = flows(state)
    assert found.in_ore == found.out_ore
    assert all(flow.ore > 0 for flow in found.flows)
    for node in found.nodes:
        came = sum(flow.ore for flow in found.flows if flow.end == node)
        went = sum(flow.ore for flow in found.flows if flow.start == node)
        if came and node.kind in {NodeKind.MEANS, NodeKind.PLAN, NodeKind.POT, NodeKind.LINE}:
            assert came == went, node
        if node.kind is NodeKind.PAYEE:
            assert went <= came, node
    told = ends(found)
    assert told.get("payee", 0) == state.disbursed_ore
    beyond, back = told.get("beyond-means", 0), told.get("state", 0)
    kept = told.get("unspent", 0) + told.get("payee", 0) + back
    assert kept == state.means_ore + beyond


@given(cases=histories(), number=st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_a_part_begins_at_the_means_and_adds_up(cases: Cases, number: int) -> None:
    (books,) = opened(cases)
    found = flows(books.state, {f"l-{number}"})
    assert found.in_ore == found.out_ore
    assert not {NodeKind.GRANT, NodeKind.OWN_CASH} & {node.kind for node in found.nodes}
    assert ends(found).get("payee", 0) == books.state.disbursed_on(f"l-{number}")


def test_half_a_line_that_is_paid_leaves_the_other_half() -> None:
    found = flowing(*PAID)
    (node,) = (node for node in found.nodes if node.kind is NodeKind.LINE)
    out = {flow.end.kind: flow.ore for flow in found.flows if flow.start == node}
    assert out == {NodeKind.PAYEE: PAID_ORE, NodeKind.UNSPENT: LINE_ORE - PAID_ORE}
