"""What the accounts answer is recorded once, and what cannot be is set aside for a person."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from domain.step4_dispose.payment_details import PaymentOutcome, PaymentStatus
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentSent
from services.accounts import exchange
from services.accounts.file_drop import FileDrop
from tests.domain.facts import DISBURSED, THE_ROUND, fact
from tests.samples import ROUND
from tests.services.accounts.office import ORDER_FILE, RELEASED, SENT, CutOff, Office


async def test_answers_are_recorded_and_kept(office: Callable[..., Office]) -> None:
    at = office(*SENT)
    kept = at.answer(reference="Reskontro 2026-5512")
    assert (await at.read()).recorded == 1
    assert at.status is PaymentStatus.CONFIRMED
    assert at.lying("answers") == []
    (name,) = at.lying("read")
    assert (at.folder / "read" / name).read_bytes() == kept
    assert (await at.read()) == exchange.Read()


async def test_an_answer_that_is_read_again_changes_nothing(office: Callable[..., Office]) -> None:
    at = office(*SENT)
    at.answer()

    class Broken(FileDrop):
        def put_away(self, *_: Any) -> None:
            raise CutOff

    with suppress(CutOff):
        await exchange.read(Broken(at.folder), at.county.log, at.give)
    assert (at.lying("answers"), at.status) == (["a.jsonl"], PaymentStatus.CONFIRMED)
    head = at.county.log.head()

    assert (await at.read()).recorded == 1
    assert (at.county.log.head(), at.lying("answers")) == (head, [])


async def test_an_answer_to_an_earlier_sending_says_nothing_of_a_later_one(
    office: Callable[..., Office],
) -> None:
    never = fact(PaymentAnswered, outcome=PaymentOutcome.NOT_RECEIVED, queried=True)
    at = office(*SENT, never, fact(PaymentSent, attempt=2))
    at.answer(outcome="not-received", queried=True, message="sent again")

    told = await at.read()

    assert told.set_aside == (("a.jsonl", f"{ROUND}.p-1: answer-to-other-attempt"),)
    assert at.status is PaymentStatus.SENT
    assert await at.send() == exchange.Sent()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"amount_ore": 1}, "1 øre, but 9250000 were ordered"),
        ({"order": f"{ROUND}.p-9"}, "there is no such payment"),
        ({"order": "yrkesfag-46-2031.p-1"}, "There is no round yrkesfag-46-2031."),
        ({"outcome": "paid"}, "line 1: outcome"),
    ],
)
async def test_what_cannot_be_recorded_is_set_aside_with_the_reason(
    office: Callable[..., Office], changes: dict[str, Any], why: str
) -> None:
    at = office(*SENT)
    at.answer(**changes)
    ((name, problem),) = (await at.read()).set_aside
    assert name == "a.jsonl"
    assert why in problem
    assert at.lying("answers") == []
    kept, beside = at.lying("set-aside")
    assert (at.folder / "set-aside" / beside).read_text() == f"{problem}\n"
    assert kept in beside
    assert at.status is PaymentStatus.SENT


async def test_what_is_still_being_written_is_left_where_it_lies(
    office: Callable[..., Office],
) -> None:
    at = office(*SENT)
    whole = at.answer()
    (at.folder / "answers" / "a.jsonl").write_bytes(whole[:-5])
    (at.folder / "answers" / "b.jsonl").symlink_to(at.folder / "orders")
    (at.folder / "answers" / ".c.jsonl").write_bytes(whole)
    assert (await at.read()) == exchange.Read(unfinished=("a.jsonl",))
    assert at.lying("answers") == [".c.jsonl", "a.jsonl", "b.jsonl"]


async def test_nothing_goes_again_from_unknown_without_a_query(
    office: Callable[..., Office],
) -> None:
    at = office(*SENT)
    at.answer(outcome="unknown")
    await at.read()
    assert await at.send() == exchange.Sent()

    assert exchange.ask(at.drop, at.county.log, ROUND) == ("p-1",)
    assert at.lying("queries") == [ORDER_FILE]
    at.answer(outcome="not-received")
    assert (await at.read()).set_aside == (("a.jsonl", f"{ROUND}.p-1: answer-without-query"),)
    assert await at.send() == exchange.Sent()

    at.answer(outcome="not-received", queried=True)
    assert (await at.read()).recorded == 1
    assert (await at.send()).left == ("p-1",)
    assert (at.sendings(), at.lying("orders")) == (2, [ORDER_FILE])


async def test_each_step_was_led_by_the_one_before(office: Callable[..., Office]) -> None:
    at = office(*RELEASED)
    await at.send()
    at.answer()
    await at.read()
    happened = at.county.log.load(THE_ROUND.stream_id)
    released, sent, answered = happened[-3:]
    kinds = [type(each.event) for each in (released, sent, answered)]
    assert kinds == [type(DISBURSED), PaymentSent, PaymentAnswered]
    assert sent.causation == f"{THE_ROUND}#{released.version}"
    assert answered.causation == f"{THE_ROUND}#{sent.version}"
    assert answered.correlation == sent.correlation is not None
