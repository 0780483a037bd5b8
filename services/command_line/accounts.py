"""`dekomp accounts`: payments leave for the accounts system, and its answers are read."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from domain.command import Command
from services.accounts import exchange
from services.accounts.file_drop import FileDrop, open_drop
from services.command_line.shared import DataDir, process_settings, say
from services.config import Settings
from services.event_log.log import EventLog, open_log

accounts_app = typer.Typer(help="Payments to the accounts system and back.", no_args_is_help=True)

_Round = Annotated[str, typer.Option("--round", help="Such as yrkesfag-46-2026.")]
_Payments = Annotated[
    list[str] | None, typer.Option("--payment", help="Only this payment; may come several times.")
]


@accounts_app.command()
def send(
    round_id: _Round,
    payment: _Payments = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Name what would leave; write nothing.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Record every released payment of a round as sent, and lay its order in `orders/`."""
    only = frozenset(payment or ())
    with _drop(data_dir) as (settings, drop), open_log(settings, "dekomp_reader") as log:
        if dry_run:
            for found in exchange.to_go(drop, log, round_id, only):
                say(f"{found.order.order_id}: {_kroner(found.order.amount_ore)}")
            return
        sent = asyncio.run(_send(settings, drop, log, round_id, only))
    for payment_id in sent.left:
        say(f"{round_id}.{payment_id} has left.")
    _end([f"{round_id}.{payment_id}: {code}" for payment_id, code in sent.refused])


@accounts_app.command()
def query(round_id: _Round, data_dir: DataDir = None) -> None:
    """Ask, in `queries/`, what became of the payments whose outcome nobody knows."""
    with _drop(data_dir) as (settings, drop), open_log(settings, "dekomp_reader") as log:
        asked = exchange.ask(drop, log, round_id)
    for payment_id in asked:
        say(f"Asked about {round_id}.{payment_id}.")


@accounts_app.command()
def answers(data_dir: DataDir = None) -> None:
    """Record what the accounts system has put into `answers/`, and put the files away."""
    with _drop(data_dir) as (settings, drop), open_log(settings, "dekomp_reader") as log:
        done = asyncio.run(_read(settings, drop, log))
    say(f"{done.recorded} answers recorded.")
    for name in done.unfinished:
        say(f"{name} is not whole yet, and was left where it lies.")
    _end([f"{name}, set aside: {problem}" for name, problem in done.set_aside])


@contextmanager
def _drop(data_dir: Path | None) -> Iterator[tuple[Settings, FileDrop]]:
    settings = process_settings(data_dir)
    drop = open_drop(settings)
    with drop.alone():
        yield settings, drop


async def _send(
    settings: Settings, drop: FileDrop, log: EventLog, round_id: str, only: frozenset[str]
) -> exchange.Sent:
    async with _giving(settings, log) as give:
        return await exchange.send(drop, log, give, round_id, only)


async def _read(settings: Settings, drop: FileDrop, log: EventLog) -> exchange.Read:
    async with _giving(settings, log) as give:
        return await exchange.read(drop, log, give)


@asynccontextmanager
async def _giving(settings: Settings, log: EventLog) -> AsyncIterator[exchange.Give]:
    """Give commands as the API would."""
    from services.gateway import Gateway, connect_temporal, stored_answers
    from workflows.contracts import Perform

    gateway = Gateway(await connect_temporal(settings), stored_answers(log))

    async def give(command: Command) -> object:
        return await gateway.perform(
            Perform(
                action=command.ACTION,
                case=command.case,
                item=command.item,
                by=command.by,
                body=command.model_dump(mode="json", exclude={"by"}),
                fingerprint=command.by.command_id,
            )
        )

    yield give


def _end(problems: list[str]) -> None:
    """Say what a person has to look at, and exit with 1 when there is anything."""
    for problem in problems:
        say(problem)
    if problems:
        raise typer.Exit(1)


def _kroner(ore: int) -> str:
    return f"{ore // 100}.{ore % 100:02d} NOK"
