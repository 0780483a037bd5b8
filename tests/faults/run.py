"""`make test-faults`: clients work, everything breaks, and the log is held against what they saw.

Ends with 1 when something was lost, doubled, falsely refused, or does not add up.
"""

import asyncio
import random
import signal
import sys
from collections.abc import Coroutine
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import monotonic
from typing import Annotated, Any

import psycopg
import typer
from rich.console import Console

from domain.event import Recorded
from domain.role import Role
from domain.schemes.counties import COUNTIES
from services.event_log.log import open_log
from services.stack.errors import StackError
from services.stack.port import free_port
from services.stack.waiting import until
from tests.conftest import PASSWORD, own_folder
from tests.faults import checkers, mailed, telling
from tests.faults.disk import SmallDisk
from tests.faults.ear import Ear
from tests.faults.history import History
from tests.faults.link import Link
from tests.faults.machine import OWN, SECONDS, Machine
from tests.faults.mailbox import Mailbox
from tests.faults.nemesis import Nemesis
from tests.faults.players import Player, Weather, play_on, watch_sums
from tests.faults.rebuilding import differing
from tests.faults.report import Findings, Plan, show

#: Counties that work at the same time; when one has played all its years, the next one begins.
_PLAYERS = 8
#: Counties whose officer and forum's chair are told by e-mail.
_MAILED = 2
#: Seconds of undisturbed work before the first fault and after the last one.
_QUIET = 6.0
#: Seconds until the first commands no longer pay for what is done once.
_WARM = 6.0
_DISK_MB = 400
#: Little enough that the small disk is full soon, and that a restart is quick.
_DATABASE_OPTIONS = ("max_wal_size=96MB", "min_wal_size=32MB")
#: Seconds until everything must have come: what was being sent by a postman that was killed waits
#: for 90 of them.
_TOLD_WITHIN = 150
#: Events that are read at once.
_BATCH = 1_000
#: Every deadline that players set falls within it.
_SOON = timedelta(hours=1)
#: Read models that have not seen the end of the log.
_BEHIND = """
SELECT count(*) FROM read.pointer
WHERE position < (SELECT max(notification_id) FROM events.dekomp_events)
"""
_FIRST_YEAR, _LAST_YEAR = 2026, 2100


def main(
    kills: Annotated[int, typer.Option(help="How many processes are killed at least.")] = 30,
    acknowledged: Annotated[int, typer.Option(help="How many events at least.")] = 2_000,
    minutes: Annotated[float, typer.Option(help="Stop breaking things after so long.")] = 3.5,
    seed: Annotated[int, typer.Option(help="Repeats the same faults in the same order.")] = 1,
    history: Annotated[Path, typer.Option(help="Where the clients' history goes.")] = Path(
        "build/faults/history.jsonl"
    ),
) -> None:
    """Run, check, and tell."""
    history.parent.mkdir(parents=True, exist_ok=True)
    findings = asyncio.run(_until_told(_run(Plan(kills, acknowledged, minutes, seed), history)))
    show(Console(), findings)
    sys.exit(0 if findings.sound else 1)


async def _until_told(running: Coroutine[Any, Any, Findings]) -> Findings:
    """Clear up also when told to end by SIGTERM, as on Ctrl-C."""
    task = asyncio.ensure_future(running)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    return await task


async def _run(plan: Plan, file: Path) -> Findings:
    history = History(file)
    weather = Weather(history, random.Random(plan.seed))
    weather.calm.set()
    async with AsyncExitStack() as ending:
        ending.callback(history.close)
        folder = ending.enter_context(own_folder())
        disk = SmallDisk(folder / "postgres", _DISK_MB)
        ending.callback(disk.close)
        machine = Machine(folder, PASSWORD, database_options=_DATABASE_OPTIONS)
        ending.callback(machine.close)
        ear = Ear(random.Random(plan.seed))
        await ear.begin()
        ending.push_async_callback(ear.close)
        mailbox = Mailbox(random.Random(plan.seed))
        await mailbox.begin()
        ending.push_async_callback(mailbox.close)
        links = await _links(machine, ear, mailbox, ending)
        await machine.begin()
        nemesis = Nemesis(machine, links, weather, plan.seed)
        http = await ending.enter_async_context(machine.client())
        playing: dict[str, Player] = {}
        desk = machine.desk(http)
        await ear.subscribe(desk, links["postman-ear"].port)
        for number in sorted(COUNTIES)[:_MAILED]:
            for role in (Role.COUNTY_OFFICER, Role.FORUM_CHAIR):
                await mailbox.subscribe(desk, number, role)
        begun = monotonic()
        async with asyncio.TaskGroup() as working:
            for seat in range(_PLAYERS):
                working.create_task(play_on(desk, _rounds(seat), weather, playing))
            working.create_task(watch_sums(weather, playing))
            await asyncio.sleep(_WARM)
            warm = monotonic()
            await asyncio.sleep(_QUIET)
            first_fault = monotonic()
            await nemesis.rage(
                plan.kills, lambda: _events(history) >= plan.events, seconds=60 * plan.minutes
            )
            if disk.mounted:
                await nemesis.fill(disk)
            last_fault = monotonic()
            await asyncio.sleep(_QUIET)
            weather.ending = True
        findings = await _checked(plan, machine, weather, nemesis, ear, mailbox)
    findings.disk_filled = disk.mounted
    findings.seconds = monotonic() - begun
    findings.usual = _latency(history, warm, first_fault)
    findings.after = _latency(history, last_fault, monotonic())
    return findings


async def _links(
    machine: Machine, ear: Ear, mailbox: Mailbox, ending: AsyncExitStack
) -> dict[str, Link]:
    """A link from each of our processes to each server, and the processes told to use them.

    Two more lead from the postman to whoever is told outside, and to the mail server.
    """
    links: dict[str, Link] = {}

    async def linked(name: str, port: int) -> int:
        link = links[name] = Link(port, free_port())
        await link.begin()
        ending.push_async_callback(link.close)
        return link.port

    machine.mails_to(await linked("postman-mail", mailbox.port))
    for process in OWN:
        machine.reach_through(
            process,
            {
                server: await linked(f"{process}-{server}", port)
                for server, port in machine.server_ports.items()
            },
        )
    await linked("postman-ear", ear.port)
    # Neither of them talks to Temporal, so those links break nothing.
    for process in ("projector", "postman"):
        del links[f"{process}-temporal"]
    return links


def _rounds(seat: int) -> list[tuple[str, int]]:
    """The counties and years of one player; together all have more rounds than any run plays.

    Every player begins in a year of its own, so that rounds are told apart in the history.
    """
    years = list(range(_FIRST_YEAR, _LAST_YEAR + 1))
    return [
        (number, year)
        for number in sorted(COUNTIES)[seat::_PLAYERS]
        for year in years[seat:] + years[:seat]
    ]


def _events(history: History) -> int:
    return sum(len(o.answer["events"]) for o in history.operations if o.acknowledged)


def _latency(history: History, since: float, until_: float) -> float:
    """The median seconds of a command that began and ended in a span."""
    seconds = [
        o.seconds
        for o in history.operations
        if o.acknowledged and o.begun_at >= since and (o.ended_at or until_) <= until_
    ]
    return median(seconds) if seconds else float("nan")


async def _checked(
    plan: Plan,
    machine: Machine,
    weather: Weather,
    nemesis: Nemesis,
    ear: Ear,
    mailbox: Mailbox,
) -> Findings:
    """Hold the log against the history, once everything that is due has happened."""
    settings = machine.settings
    soon = datetime.now(UTC) + _SOON
    stored: list[tuple[int, Recorded]] = []
    with open_log(settings, role="dekomp_reader") as log:

        def read_on() -> None:
            while found := log.select(stored[-1][0] if stored else 0, _BATCH):
                stored.extend(found)

        async def are_over() -> bool:
            # In a thread of its own, too: whole seconds without the links would stop the clock.
            await asyncio.to_thread(read_on)
            return not checkers.deadlines(stored, soon)

        with suppress(StackError):
            # What has not passed by then is one of the findings.
            await until(are_over, within=SECONDS, what="the clock")
        await asyncio.to_thread(read_on)

    with psycopg.connect(settings.database_url, autocommit=True) as watching:

        async def are_level() -> bool:
            found = watching.execute(_BEHIND).fetchone()
            return found is not None and found[0] == 0

        await until(are_level, within=SECONDS, what="the read models")

    promised = telling.promised(stored)

    def unmailed() -> list[str]:
        return mailed.never_came(stored, mailed.written(settings.database_url), mailbox.mails)

    async def have_told() -> bool:
        return not telling.untold(promised, ear.arrivals) and not unmailed()

    with suppress(StackError):
        # What never comes is one of the findings.
        await until(have_told, within=_TOLD_WITHIN, what="the messages")
    never_mailed = unmailed()
    made = mailed.written(settings.database_url)
    for name in ("api", "projector", "postman"):
        machine.stop(name)
    # In a thread of its own: the links of the others run in this one.
    unlike = await asyncio.to_thread(differing, settings)
    operations = weather.history.operations
    effects = checkers.effects(stored)
    paid, untraced = checkers.traced(stored)
    return Findings(
        plan=plan,
        operations=operations,
        faults=len(weather.history.faults),
        kills=nemesis.kills,
        recoveries=nemesis.recoveries,
        reads=weather.reads,
        events=_events(weather.history),
        stored=len(stored),
        paid=paid,
        told=len({one.position for one in ear.arrivals}),
        told_again=len(ear.arrivals) - len({one.position for one in ear.arrivals}),
        mailed=len({one.message_id for one in mailbox.mails}),
        mailed_again=len(mailbox.mails) - len({one.message_id for one in mailbox.mails}),
        faulty={
            "lost": checkers.lost(operations, effects),
            "doubled": checkers.doubled(operations, effects),
            "false conflicts and refusals": [
                f"{o.path}: {o.status} {o.code}" for o in operations if o.outcome == "fail"
            ],
            "unknown and never resolved": [o.path for o in operations if o.outcome == "open"],
            "faults that nobody foresaw": [*machine.errors("api"), *machine.errors("postman")],
            "gaps in streams": checkers.gaps(stored),
            "sums that do not add up in a state": checkers.bank(stored),
            "sums that do not add up in an answer": weather.false_sums,
            "deadlines not passed once": checkers.deadlines(stored, soon),
            "payments without a trace": untraced,
            "read models unlike a rebuild": unlike,
            "messages that never came": telling.untold(promised, ear.arrivals),
            "messages out of order or under two ids": telling.told_wrongly(promised, ear.arrivals),
            "messages that are not signed": ear.forged,
            "e-mails that never came": never_mailed,
            "e-mails out of order, or that nobody made": mailed.came_wrongly(made, mailbox.mails),
        },
    )


if __name__ == "__main__":
    typer.run(main)
