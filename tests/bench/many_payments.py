"""What paying costs on a round of 3,000 payments, against one of 20: both in one run, in turn."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

from domain.case import round_id, round_ref
from domain.event import Event, recorded
from domain.role import Role
from domain.step4_dispose.events import PaymentAttested
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from tests.bench.bench import Bench
from tests.bench.comparison import Rate, Result, compare, rate_of
from tests.domain.facts import (
    ATTESTED,
    DECIDED,
    DISBURSED,
    DOCUMENTED,
    GRANTED,
    OPENED,
    ORDERED,
    PLAN,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
    line,
)
from tests.journeys.stand import Person, standing
from tests.samples import by
from workflows.contracts import Perform

_YEARS: Iterator[int] = count(2030)
_NUMBERS: Iterator[int] = count(1)
#: Payments on one line, and what each is, in øre: all together stay far below the means.
_ON_A_LINE = 10
_EACH_ORE = 100
_LINE_ORE = 1_000_000
_HANDS = {
    "order-payment": Role.COUNTY_OFFICER,
    "attest-payment": Role.ATTESTER,
    "approve-payment": Role.BUDGET_AUTHORITY,
}


def handled(bench: Bench) -> Result:
    """Through the command handling alone."""
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
    small, big = _begun(bench.log, 20), _begun(bench.log, 3_000)
    units = bench.some(5, 30)

    def on(round_key: str) -> Rate:
        def work() -> int:
            for _ in range(units):
                for command in _payment(round_key):
                    handling.perform(command)
            return units * len(_HANDS)

        return rate_of(work)

    return _compare("3000-payments-handled", on(big), on(small), bench, "command handling alone")


def through_the_api(bench: Bench) -> Result:
    """Through API, workflow and log, with a projector beside them."""
    keys = {payments: _begun(bench.log, payments) for payments in (20, 3_000)}
    units = bench.some(5, 30)
    unbound = {"write_rate": "100000/second", "read_rate": "100000/second"}
    settings = bench.settings.model_copy(update=unbound)

    async def measured() -> Result:
        async with standing(settings) as stand:
            seen = {f"round/{key}": len(_events(key, payments)) for payments, key in keys.items()}
            officer, attester, budget = (
                Person(stand.http, stand.token(role, "46", None, f"u-bench-{role}"), seen)
                for role in _HANDS.values()
            )

            def on(key: str) -> Rate:
                async def pay() -> None:
                    for _ in range(units):
                        order: dict[str, Any] = {"amount_ore": _EACH_ORE, "voucher": "Bilag 1"}
                        path = f"/rounds/{key}"
                        done = await officer.do(f"{path}/lines/l-0/payments", order)
                        await attester.do(f"{path}/payments/{done['id']}/attestation", {})
                        await budget.do(f"{path}/payments/{done['id']}/approval", {})

                def work() -> int:
                    asyncio.run_coroutine_threadsafe(pay(), bench.loop).result()
                    return units * len(_HANDS)

                return rate_of(work)

            way = "API, workflow and handling, a projector beside them"
            name = "3000-payments-through-the-api"
            return await asyncio.to_thread(
                _compare, name, on(keys[3_000]), on(keys[20]), bench, way
            )

    return asyncio.run_coroutine_threadsafe(measured(), bench.loop).result()


def _compare(name: str, big: Rate, small: Rate, bench: Bench, way: str) -> Result:
    note = f"ordering, attesting and approving on 3,000 payments against 20, through {way}"
    return compare(name, big, small, unit="commands", size=bench.size, target=0.5, note=note)


def _payment(round_key: str) -> Iterator[Perform]:
    """A payment's three commands, by three persons."""
    now, number = datetime.now(UTC), next(_NUMBERS)
    named: dict[str, Any] = {"round_id": round_key, "payment_id": f"n-{number}"}
    order = {"line_id": "l-0", "amount_ore": _EACH_ORE, "voucher": "Bilag 1"}
    for action, role in _HANDS.items():
        yield Perform(
            action=action,
            case=round_ref(round_key),
            by=by(role, at=now, actor=f"u-{role}", command_id=f"pay-{action}-{number}"),
            body={**named, **order} if action == "order-payment" else named,
            fingerprint=f"pay-{action}-{number}",
        )


def _begun(log: EventLog, payments: int) -> str:
    """A round in which so many payments were ordered, attested and released, as the log has it."""
    key = round_id("yrkesfag", "46", next(_YEARS))
    stream, at = round_ref(key).stream_id, datetime.now(UTC)
    log.save(
        [
            recorded(event, by(), stream_id=stream, version=n, at=at, rule_set="yrkesfag-2021")
            for n, event in enumerate(_events(key, payments), 1)
        ]
    )
    return key


def _events(key: str, payments: int) -> list[Event]:
    named = {"round_id": key, "budget_year": int(key.rpartition("-")[2])}
    lines = [f"l-{number}" for number in range(payments // _ON_A_LINE)]
    planned = tuple(line(line_id, amount_ore=_LINE_ORE) for line_id in lines)
    events: list[Event] = [
        GRANTED.model_copy(update=named),
        OPENED.model_copy(update=named),
        fact(type(PLAN), lines=planned),
        PLEDGED,
        DOCUMENTED,
    ]
    for line_id in lines:
        of_line = {"line_id": line_id}
        events.append(PLANNING_ASSURED.model_copy(update=of_line))
        events.append(DECIDED.model_copy(update={**of_line, "amount_ore": _LINE_ORE}))
    for number in range(payments):
        of_payment = {"payment_id": f"p-{number}", "amount_ore": _EACH_ORE}
        of_line = {"line_id": lines[number // _ON_A_LINE]}
        attested: PaymentAttested = ATTESTED.model_copy(
            update={"payment_id": of_payment["payment_id"]}
        )
        events += [
            ORDERED.model_copy(update={**of_payment, **of_line}),
            attested,
            DISBURSED.model_copy(update={**of_payment, **of_line}),
        ]
    return events
