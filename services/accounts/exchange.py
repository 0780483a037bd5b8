"""Sends a round's released payments to the accounts system, asks after them, reads its answers.

Each step may be cut off anywhere and done again: an order is laid ready, recorded as
sent, and then leaves by one stroke, so what lies ready has never left.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from domain.case import round_ref
from domain.command import Command
from domain.event import ActorKind, Circumstances, Recorded, Refusal
from domain.led_by import LedBy
from domain.role import Role
from domain.step4_dispose.decide_sending import RecordPaymentAnswer, SendPayment
from services.accounts.orders import Order, UnknownRound, orders_of
from services.accounts.port import Accounts, OrderAnswer
from services.event_log.reading import ReadLog

#: Gives a command as the API would; raises what the gateway raises.
Give = Callable[[Command], Awaitable[object]]


@dataclass(frozen=True)
class Sent:
    """What a run did with the payments: by id, those that left, and those refused with why."""

    left: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Read:
    """What a run did with the answers: how many it recorded, what it set aside or left lying."""

    recorded: int = 0
    set_aside: tuple[tuple[str, str], ...] = ()
    unfinished: tuple[str, ...] = ()


async def send(
    accounts: Accounts, log: ReadLog, give: Give, round_id: str, only: frozenset[str]
) -> Sent:
    """Let every released payment leave once; `only` some, when payments are named.

    What a cut-off run had recorded as sent and not let go leaves first. Raises
    `UnknownRound` and what the gateway raises, after which the next run goes on.
    """
    left, refused = [], []
    for found in orders_of(log, round_id):
        payment_id = found.order.payment_id
        if only and payment_id not in only:
            continue
        if _was_cut_off(accounts, found):
            accounts.hand_over(found.order)
            left.append(payment_id)
        elif found.may_go:
            try:
                await _send(accounts, give, found)
                left.append(payment_id)
            except Refusal as refusal:
                refused.append((payment_id, refusal.code))
        else:
            accounts.withdraw(found.order)
    return Sent(tuple(left), tuple(refused))


def to_go(accounts: Accounts, log: ReadLog, round_id: str, only: frozenset[str]) -> list[Order]:
    """What `send` would let leave now."""
    return [
        found
        for found in orders_of(log, round_id)
        if (not only or found.order.payment_id in only)
        and (found.may_go or _was_cut_off(accounts, found))
    ]


def ask(accounts: Accounts, log: ReadLog, round_id: str) -> tuple[str, ...]:
    """Ask after every order of a round that left and whose outcome nobody knows."""
    asked = []
    for found in orders_of(log, round_id):
        if found.payment.open_outcome and not _was_cut_off(accounts, found):
            accounts.ask(found.order)
            asked.append(found.order.payment_id)
    return tuple(asked)


async def read(accounts: Accounts, log: ReadLog, give: Give) -> Read:
    """Record every answer that has come, of whatever round, and put what was read away.

    A delivery with an answer that cannot be recorded is set aside for a person; its other
    answers are recorded. Raises what the gateway raises: then the delivery is read again.
    """
    recorded, set_aside, unfinished = 0, [], []
    for delivery in accounts.answers():
        if not delivery.whole:
            unfinished.append(delivery.name)
            continue
        problems = [delivery.fault] if delivery.fault else []
        for answer in delivery.answers:
            problem = await _record(log, give, answer)
            if problem is None:
                recorded += 1
            else:
                problems.append(problem)
        accounts.put_away(delivery, tuple(problems))
        set_aside += [(delivery.name, problem) for problem in problems]
    return Read(recorded, tuple(set_aside), tuple(unfinished))


async def _send(accounts: Accounts, give: Give, found: Order) -> None:
    """Ready, recorded, gone: in this order, so that no order leaves unrecorded."""
    order = found.order
    accounts.prepare(order)
    key = f"accounts-send:{order.order_id}:{order.attempt}"
    command = SendPayment(
        by=_by(key, order.round_id, found.released),
        round_id=order.round_id,
        payment_id=order.payment_id,
        system=accounts.name,
    )
    try:
        await give(command)
    except Refusal:
        accounts.withdraw(order)
        raise
    accounts.hand_over(order)


def _was_cut_off(accounts: Accounts, found: Order) -> bool:
    """Whether it is recorded as sent this way and still lies ready, so that it never left."""
    return found.waits and found.sent_by == accounts.name and accounts.prepared(found.order)


async def _record(log: ReadLog, give: Give, answer: OrderAnswer) -> str | None:
    """Record one answer; what is wrong with it, if anything is."""
    try:
        orders = {each.order.payment_id: each for each in orders_of(log, answer.round_id)}
    except UnknownRound as unknown:
        return f"{answer.order}: {unknown}"
    found = orders.get(answer.payment_id)
    if found is None:
        return f"{answer.order}: there is no such payment"
    due_ore = found.payment.due_ore
    if due_ore != answer.amount_ore:
        return f"{answer.order}: {answer.amount_ore} øre, but {due_ore} were ordered"
    key = f"accounts-answer:{answer.order}:{answer.attempt}:{_said(answer)}"
    by = _by(key, answer.round_id, found.sent)
    command = RecordPaymentAnswer(
        by=by,
        round_id=answer.round_id,
        payment_id=answer.payment_id,
        attempt=answer.attempt,
        outcome=answer.outcome,
        queried=answer.queried,
        reference=answer.reference,
        message=answer.message,
    )
    try:
        await give(command)
    except Refusal as refusal:
        return f"{answer.order}: {refusal.code}"
    return None


def _said(answer: OrderAnswer) -> str:
    return sha256(answer.model_dump_json().encode()).hexdigest()[:32]


def _by(key: str, round_id: str, cause: Recorded | None) -> Circumstances:
    """The accounts system's circumstances; `cause` is the event in the round that led to it."""
    now = datetime.now(UTC)
    return Circumstances(
        command_id=key,
        received_at=now,
        effective_at=now,
        actor="accounts",
        role=Role.SYSTEM,
        organisation="dekomp",
        kind=ActorKind.SYSTEM,
        causation=str(LedBy(round_ref(round_id), cause.version)) if cause else None,
        correlation=cause.correlation if cause else None,
    )
