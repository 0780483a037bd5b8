"""A released payment leaves once for the accounts, whatever is cut off and wherever."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from domain.command import Command
from domain.control.offset_events import Withheld
from domain.event import Refusal
from domain.step4_dispose.payment_details import PaymentStatus, RecallKind, VatTreatment
from domain.step4_dispose.payment_events import PaymentRecalled, PaymentSent
from services.accounts import exchange
from services.accounts.file_drop import AccountsBusy, FileDrop
from services.accounts.orders import UnknownRound, orders_of
from tests.domain.facts import ATTESTED, DISBURSED, ORDERED, READY_TO_PAY, fact
from tests.samples import ROUND, SCHOOL
from tests.services.accounts.office import ALL, ORDER_FILE, RELEASED, CutOff, Office, cut_offs

BOOKED: dict[str, Any] = {
    "account": "4711-330-52",
    "invoice": "F 2026-18",
    "vat": VatTreatment.COMPENSATED,
    "budget_year": 2027,
    "school_year": "2027/28",
}


async def test_a_payment_that_is_withheld_whole_leaves_nothing_to_send(tmp_path: Path) -> None:
    kept = (Withheld(offset_id="o-1", amount_ore=ORDERED.amount_ore),)
    whole = ORDERED.model_copy(update={"withheld": kept})
    office = Office(tmp_path, (*READY_TO_PAY, whole, ATTESTED, DISBURSED))
    assert orders_of(office.county.log, ROUND) == ()
    assert await office.send() == exchange.Sent()
    assert (office.lying("orders"), office.sendings()) == ([], 0)


async def test_a_released_payment_leaves_once_as_one_file(office: Callable[..., Office]) -> None:
    at = office(*RELEASED)
    assert (await at.send()).left == ("p-1",)
    assert (at.lying("orders"), at.lying("ready")) == ([ORDER_FILE], [])
    assert (at.sendings(), at.status) == (1, PaymentStatus.SENT)

    first = (at.folder / "orders" / ORDER_FILE).read_bytes()
    assert (await at.send()).left == ()
    (at.folder / "orders" / ORDER_FILE).unlink()
    assert (await at.send()).left == ()
    assert (at.lying("orders"), at.sendings()) == ([], 1)
    assert b"9250000" in first


@pytest.mark.parametrize(
    ("said", "expected"),
    [(BOOKED, BOOKED), ({}, {"budget_year": 2026, "school_year": "2026/27"})],
)
async def test_the_order_in_the_file_says_what_it_is_booked_by(
    office: Callable[..., Office], said: dict[str, Any], expected: dict[str, Any]
) -> None:
    at = office(*READY_TO_PAY, ORDERED.model_copy(update=said), ATTESTED, DISBURSED)
    assert (await at.send()).left == ("p-1",)

    written = (at.folder / "orders" / ORDER_FILE).read_bytes()
    order, _ = map(json.loads, written.splitlines())
    assert {key: order[key] for key in expected} == expected
    assert (order["voucher"], order["payee"]["organisation"]) == (
        ORDERED.voucher,
        SCHOOL.organisation,
    )


async def test_what_is_not_released_does_not_leave(office: Callable[..., Office]) -> None:
    at = office(*READY_TO_PAY, ORDERED, ATTESTED)
    assert await at.send() == exchange.Sent()
    assert (at.lying("orders"), at.sendings()) == ([], 0)


@pytest.mark.parametrize(("where", "broken"), list(cut_offs()))
async def test_a_run_that_was_cut_off_is_taken_up_and_pays_once(
    office: Callable[..., Office], where: str, broken: type[FileDrop]
) -> None:
    at = office(*RELEASED)
    with pytest.raises(CutOff):
        await at.send(broken(at.folder))
    fetched = len(at.lying("orders"))
    for file in (at.folder / "orders").iterdir():
        file.unlink()

    await at.send()
    await at.send()

    fetched += len(at.lying("orders"))
    assert (fetched, at.sendings(), at.status) == (1, 1, PaymentStatus.SENT)
    assert at.lying("ready") == []


async def test_a_run_cut_off_between_the_event_and_its_answer_pays_once(
    office: Callable[..., Office],
) -> None:
    at = office(*RELEASED)

    async def unanswered(command: Command) -> object:
        await at.give(command)
        raise CutOff

    with pytest.raises(CutOff):
        await exchange.send(at.drop, at.county.log, unanswered, ROUND, ALL)
    assert (at.lying("ready"), at.lying("orders")) == ([ORDER_FILE], [])

    assert (await at.send()).left == ("p-1",)
    assert (at.lying("orders"), at.sendings()) == ([ORDER_FILE], 1)


async def test_what_was_stopped_meanwhile_is_withdrawn(office: Callable[..., Office]) -> None:
    at = office(*RELEASED)
    with pytest.raises(CutOff):
        await at.send(dict(cut_offs())["after prepare"](at.folder))
    stop = fact(PaymentRecalled, kind=RecallKind.STOP, amount_ore=ORDERED.amount_ore)
    stopped = Office(at.folder, (*RELEASED, stop))

    assert await stopped.send() == exchange.Sent()
    assert (stopped.lying("ready"), stopped.lying("orders")) == ([], [])


async def test_what_somebody_sent_another_way_does_not_leave_as_well(
    office: Callable[..., Office],
) -> None:
    at = office(*RELEASED)
    with pytest.raises(CutOff):
        await at.send(dict(cut_offs())["after prepare"](at.folder))
    by_hand = Office(at.folder, (*RELEASED, fact(PaymentSent, system="by hand")))

    assert await by_hand.send() == exchange.Sent()
    assert (by_hand.lying("ready"), by_hand.lying("orders")) == ([], [])


async def test_a_refusal_takes_the_order_back(office: Callable[..., Office]) -> None:
    at = office(*RELEASED)

    async def refused(_: Command) -> object:
        raise Refusal("payment-void")

    sent = await exchange.send(at.drop, at.county.log, refused, ROUND, ALL)
    assert sent == exchange.Sent(refused=(("p-1", "payment-void"),))
    assert (at.lying("ready"), at.lying("orders")) == ([], [])


async def test_what_begins_to_come_back_was_paid_otherwise_and_does_not_leave(
    office: Callable[..., Office],
) -> None:
    at = office(*RELEASED, fact(PaymentRecalled))
    assert await at.send() == exchange.Sent()


def test_two_do_not_work_in_the_folder_at_once(tmp_path: Path) -> None:
    with (
        FileDrop(tmp_path).alone(),
        pytest.raises(AccountsBusy),
        FileDrop(tmp_path).alone(),
    ):
        pass
    with FileDrop(tmp_path).alone():
        pass


def test_an_unknown_round_is_told(office: Callable[..., Office]) -> None:
    with pytest.raises(UnknownRound, match="yrkesfag-46-2031"):
        orders_of(office(*RELEASED).county.log, "yrkesfag-46-2031")
