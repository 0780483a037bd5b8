"""What is ordered and paid on each line is found in one walk over the round's payments."""

from typing import Any, ClassVar

from hypothesis import given as any_of
from hypothesis import strategies as st

from domain.event import Event
from domain.state.payment import Payment
from domain.state.round import Round
from domain.step4_dispose.events import FundsDisbursed, PaymentOrdered
from tests.domain.facts import READY_TO_PAY, THE_ROUND, fact
from tests.domain.given import fold

LINES = ("l-1", "l-2", "l-3")


class Walked(dict[str, Payment]):
    """Payments that count how often somebody goes through all of them."""

    walks: ClassVar[int] = 0

    def values(self) -> Any:
        Walked.walks += 1
        return super().values()


def paying(amounts: list[tuple[str, int]]) -> Round:
    """A round with a payment of each amount on its line, every other one released."""
    events: list[Event] = []
    for number, (line_id, amount) in enumerate(amounts):
        of = {"payment_id": f"p-{number}", "line_id": line_id}
        events.append(fact(PaymentOrdered, **of, amount_ore=amount))
        if number % 2:
            events.append(fact(FundsDisbursed, **of, amount_ore=amount))
    state = fold(THE_ROUND, [*READY_TO_PAY, *events])
    assert isinstance(state, Round)
    return state


AMOUNTS = st.lists(st.tuples(st.sampled_from(LINES), st.integers(1, 10**6)), max_size=12)


@any_of(AMOUNTS)
def test_the_sums_by_line_are_those_of_the_payments(amounts: list[tuple[str, int]]) -> None:
    state = paying(amounts)

    for line_id in LINES:
        own = [ore for line, ore in amounts if line == line_id]
        released = [ore for n, (line, ore) in enumerate(amounts) if n % 2 and line == line_id]
        assert state.ordered_on(line_id) == sum(own)
        assert state.disbursed_on(line_id) == sum(released)
    assert sum(map(state.disbursed_on, LINES)) == state.disbursed_ore


def test_asking_of_every_line_walks_the_payments_once() -> None:
    state = paying([(line_id, 10) for line_id in LINES] * 4)
    state = state.model_copy(update={"payments": Walked(state.payments)})
    Walked.walks = 0

    assert [state.disbursed_on(line_id) for line_id in LINES * 10] == [20] * 30
    assert [state.ordered_on(line_id) for line_id in LINES] == [40] * 3

    assert Walked.walks == 1


def test_what_was_found_goes_no_further_than_the_payments_it_was_found_in() -> None:
    before = paying([("l-1", 10)])
    found = before.ordered_on("l-1")
    (payment,) = before.payments.values()

    after = before.model_copy(
        update={"payments": {"p-0": payment.model_copy(update={"amount_ore": 7})}}
    )

    assert (found, after.ordered_on("l-1"), before.ordered_on("l-1")) == (10, 7, 10)
    assert before == paying([("l-1", 10)])
    assert "_payments_by_line" not in before.model_dump()
