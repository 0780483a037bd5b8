"""A file for the accounts is whole or is not read, and the same order is the same bytes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.step4_dispose.payment_details import PaymentKind, PaymentOutcome, VatTreatment
from services.accounts.port import OrderAnswer, PaymentOrder
from services.accounts.written import NotReadable, NotWhole, order_file, read_answers, summed
from tests.samples import ROUND, SCHOOL

ORDER = PaymentOrder(
    round_id=ROUND,
    payment_id="p-1",
    attempt=1,
    payee=SCHOOL,
    amount_ore=9_250_000,
    voucher="Bilag 4711",
    kind=PaymentKind.INSTALMENT,
    account="4711-330-52",
    invoice=None,
    vat=VatTreatment.COMPENSATED,
    budget_year=2026,
    school_year="2026/27",
)
ANSWER: dict[str, Any] = {
    "order": ORDER.order_id,
    "attempt": 1,
    "amount_ore": 9_250_000,
    "outcome": "confirmed",
    "reference": "Reskontro 2026-5512",
}


def test_an_order_is_one_line_and_its_sum() -> None:
    order, total = map(json.loads, order_file(ORDER).splitlines())
    assert order["order"] == f"{ROUND}.p-1"
    assert order["payee"]["organisation"] == SCHOOL.organisation
    assert (total["lines"], total["sum_ore"]) == (1, 9_250_000)
    assert order_file(ORDER) == order_file(PaymentOrder.model_validate(ORDER.model_dump()))


def test_answers_are_read_as_they_were_written() -> None:
    (answer,) = read_answers(summed([ANSWER]))
    assert (answer.round_id, answer.payment_id) == (ROUND, "p-1")
    assert answer.outcome is PaymentOutcome.CONFIRMED
    assert answer == OrderAnswer.model_validate_json(json.dumps(ANSWER))
    assert read_answers(summed([])) == ()


@given(st.data())
def test_what_is_cut_off_or_changed_is_not_whole(data: st.DataObject) -> None:
    written = summed([ANSWER, {**ANSWER, "order": f"{ROUND}.p-2"}])
    cut = data.draw(st.integers(0, len(written) - 1))
    with pytest.raises(NotWhole):
        read_answers(written[:cut])
    above = written.rindex(b"\n", 0, -1)
    place = data.draw(st.integers(0, above))
    harmed = data.draw(st.integers(0, 255).filter(lambda byte: byte != written[place]))
    with pytest.raises(NotWhole):
        read_answers(written[:place] + bytes([harmed]) + written[place + 1 :])


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"outcome": "paid"}, "line 1: outcome"),
        ({"amount_ore": 0}, "line 1: amount_ore"),
        ({"order": "yrkesfag-46-2026"}, "line 1: order"),
        ({"order": "../x.p-1"}, "line 1: order"),
        ({"paid_on": "2026-05-01"}, "line 1: paid_on"),
        ({"attempt": True}, "line 1: attempt"),
    ],
)
def test_what_was_not_agreed_is_told_by_line_and_field(changes: dict[str, Any], where: str) -> None:
    with pytest.raises(NotReadable, match=where):
        read_answers(summed([{**ANSWER, **changes}]))


def test_the_sum_line_must_fit_what_stands_above_it() -> None:
    above, _, last = summed([ANSWER]).removesuffix(b"\n").rpartition(b"\n")
    total = json.loads(last)
    for wrong, told in ({"lines": 2}, "last line says 2"), ({"sum_ore": 1}, "not to 1"):
        line = json.dumps({**total, **wrong}).encode()
        with pytest.raises(NotReadable, match=told):
            read_answers(above + b"\n" + line + b"\n")
