"""`make bench`: every benchmark in one run, as ratios, on servers of its own."""

import asyncio
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from projections.database import open_engine
from services.config import role_url
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from services.projection_log import ProjectionLog
from tests.bench.big_round import big_round_costs
from tests.bench.commands import command_costs
from tests.bench.importing import import_costs
from tests.bench.rebuilding import folding_costs
from tests.bench.rounds import ROUNDS, Measured
from tests.bench.stack import servers
from tests.bench.timers import due_at_once, server_memory, timer_costs, update_costs


async def main() -> None:
    """Run them and print a table each."""
    out = Console()
    async with servers() as settings:
        key = read_signing_key(settings.writer_key_file)
        with open_log(settings, role="dekomp_writer", signing_key=key) as log:
            _print(out, "Commands", "commands", await command_costs(settings, log))
            found = await asyncio.to_thread(import_costs, log, settings.data_dir / "imported")
            _print(out, "Needs into the log", "needs", found)
            found = await asyncio.to_thread(big_round_costs, log)
            _print(out, "The same command on a small and on a big round", "commands", found)
            engine = open_engine(role_url(settings, "dekomp_reader"), connections=4)
            found = await asyncio.to_thread(folding_costs, engine, ProjectionLog(log))
            _print(out, "Folding the log into the read models", "events", found)
            engine.dispose()
            _print(out, "Timers held", "cases", await timer_costs(settings, log))
            out.print(f"Temporal's server holds {server_memory(settings) >> 20} MiB")
            _print(out, "Updates", "updates", await update_costs(settings, log))
            due = await due_at_once(settings, log)
            out.print(
                f"{due.cases} deadlines at one instant: {due.recorded_once} recorded once, "
                f"{due.recorded_more} more than once; late by {due.median:.1f} s (median), "
                f"{due.p99:.1f} s (p99)"
            )


def _print(out: Console, title: str, unit: str, found: Sequence[Measured]) -> None:
    table = Table(title=f"{title} (median of {ROUNDS} rounds in turn)")
    table.add_column("case")
    for column in (f"{unit}/s", "least", "most", "ratio to the first"):
        table.add_column(column, justify="right")
    for case in found:
        rates = (f"{rate:,.0f}" for rate in (case.rate, case.slowest, case.fastest))
        table.add_row(case.name, *rates, f"x{case.ratio:.2f}")
    out.print(table)


if __name__ == "__main__":
    asyncio.run(main())
