"""A released payment leaves once for the accounts, whatever is cut off and wherever."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from domain.command import Command
from domain.control.offset_events import Withheld
from domain.event import Event, Refusal
from domain.step4_dispose.payment_details import PaymentOutcome, PaymentStatus, RecallKind
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentRecalled, PaymentSent
from services.accounts import exchange
from services.accounts.file_drop import AccountsBusy, FileDrop
from services.accounts.orders import UnknownRound, orders_of
from services.accounts.port import PaymentOrder
from services.accounts.written import summed
from tests.domain.county import County
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    FORUM_WITH_MEMBERS,
    ORDERED,
    READY_TO_PAY,
    THE_FORUM,
    THE_ROUND,
    fact,
)
from tests.samples import ROUND
from workflows.contracts import Perform

RELEASED = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
SENT = (*RELEASED, fact(PaymentSent))
ORDER_FILE = f"{ROUND}.p-1.jsonl"
ALL: frozenset[str] = frozenset()


class CutOff(Exception):
    """The process ends here."""


class Office:
    """A county with a folder that it shares with its accounts system."""

    def __init__(self, folder: Path, history: tuple[Event, ...]) -> None:
        self.folder = folder
        self.drop = FileDrop(folder)
        self.county = County({THE_ROUND: history, THE_FORUM: FORUM_WITH_MEMBERS})

    async def give(self, command: Command) -> object:
        return self.county.handling.perform(
            Perform(
                action=command.ACTION,
                case=command.case,
                item=command.item,
                by=command.by,
                body=command.model_dump(mode="json", exclude={"by"}),
                fingerprint=command.by.command_id,
            )
        )

    async def send(self, drop: FileDrop | None = None) -> exchange.Sent:
        return await exchange.send(drop or self.drop, self.county.log, self.give, ROUND, ALL)

    async def read(self) -> exchange.Read:
        return await exchange.read(self.drop, self.county.log, self.give)

    def answer(self, name: str = "a.jsonl", **changes: Any) -> bytes:
        """The accounts system puts an answer into the folder."""
        said = {
            "order": f"{ROUND}.p-1",
            "attempt": 1,
            "amount_ore": ORDERED.amount_ore,
            "outcome": "confirmed",
            **changes,
        }
        (self.folder / "answers" / name).write_bytes(summed([said]))
        return summed([said])

    def lying(self, name: str) -> list[str]:
        return sorted(file.name for file in (self.folder / name).iterdir())

    def sendings(self) -> int:
        recorded = self.county.log.load(THE_ROUND.stream_id)
        return sum(isinstance(one.event, PaymentSent) for one in recorded)

    @property
    def status(self) -> PaymentStatus:
        return self.county.round.payments["p-1"].status


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., Office]:
    return lambda *history: Office(tmp_path, history)


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


async def test_what_is_not_released_does_not_leave(office: Callable[..., Office]) -> None:
    at = office(*READY_TO_PAY, ORDERED, ATTESTED)
    assert await at.send() == exchange.Sent()
    assert (at.lying("orders"), at.sendings()) == ([], 0)


def cut_offs() -> Iterator[tuple[str, type[FileDrop]]]:
    """A folder that fails at each of its strokes, before it and after it."""
    for stroke in ("prepare", "hand_over"):
        for after in (False, True):

            def broken(
                self: FileDrop, order: PaymentOrder, stroke: str = stroke, after: bool = after
            ) -> None:
                if after:
                    getattr(FileDrop, stroke)(self, order)
                raise CutOff

            when = "after" if after else "before"
            yield f"{when} {stroke}", type("Broken", (FileDrop,), {stroke: broken})


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
