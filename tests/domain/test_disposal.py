"""Whether money of a round waits is the same kept up as its events go by and asked anew."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.event import Event
from domain.pots.events import CallClosed
from domain.state.evolve_round import evolve_round
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentSent
from domain.views.disposal import Disposal
from tests.domain.facts import FULL_MEETING, LINE_ORE, OPEN, fact, line
from tests.domain.facts_pots import CALL_OPEN, POT_LINE
from tests.samples import SCHOOL

LINES = ("l-1", "l-2", "l-3")


def paid(line_id: str, payment_id: str, ore: int) -> tuple[Event, ...]:
    of = {"line_id": line_id, "payment_id": payment_id, "amount_ore": ore, "payee": SCHOOL}
    return fact(PaymentOrdered, **of), fact(FundsDisbursed, **of)


def adopted(*kept: str) -> PlanAdopted:
    lines = (*map(line, kept), POT_LINE)
    return fact(PlanAdopted, meeting=FULL_MEETING, lines=lines)


HISTORY: tuple[Event, ...] = (
    *OPEN,
    adopted(*LINES),
    *(fact(GrantDecided, line_id=each, amount_ore=LINE_ORE) for each in LINES),
    CALL_OPEN,
    *paid("l-1", "p-1", LINE_ORE - 1),
    fact(CallClosed, line_id="l-p"),
    *paid("l-2", "p-2", LINE_ORE),
    *paid("l-1", "p-3", 1),
    # What is dropped waits for nothing, until it is back in the plan.
    adopted("l-2", "l-1"),
    adopted("l-3", "l-1", "l-2"),
    *paid("l-3", "p-4", LINE_ORE),
    fact(PaymentSent, payment_id="p-4"),
    # Money that the accounts reject is not paid.
    fact(PaymentAnswered, payment_id="p-4", outcome="rejected"),
    *paid("l-3", "p-5", LINE_ORE),
)
STATES: tuple[Round, ...] = tuple(accumulate(HISTORY, evolve_round, initial=Round()))


def anew(state: Round) -> bool:
    return Disposal().any_waits(state)


def test_it_waits_from_the_plan_until_all_is_paid_and_again_for_what_comes_back() -> None:
    disposal = Disposal()
    waits = [disposal.any_waits(state) for state in STATES]

    assert waits == [anew(state) for state in STATES]
    changes = [n for n, (before, after) in enumerate(pairwise(waits)) if before != after]
    topics = [HISTORY[n].TOPIC for n in changes]
    assert topics == [
        *("plan.adopted", "plan.adopted", "plan.adopted"),
        *("funds.disbursed", "payment.answered", "funds.disbursed"),
    ]


@pytest.mark.parametrize("line_id", [*LINES, POT_LINE.line_id])
def test_each_line_waits_for_itself(line_id: str) -> None:
    disposal = Disposal()
    for state in STATES:
        alone = {line_id: state.lines[line_id]} if line_id in state.lines else {}
        shown = state.model_copy(update={"lines": alone})
        assert disposal.any_waits(shown) is anew(shown)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(STATES), st.permutations((*LINES, POT_LINE.line_id)), st.integers(0, 4)
        )
    )
)
def test_states_may_be_shown_in_any_order_and_with_any_parts(
    shown: list[tuple[Round, list[str], int]],
) -> None:
    disposal = Disposal()
    for state, order, kept in shown:
        lines = {key: state.lines[key] for key in order[:kept] if key in state.lines}
        for each in (state, state.model_copy(update={"lines": {**lines}})):
            assert disposal.any_waits(each) is anew(each)
