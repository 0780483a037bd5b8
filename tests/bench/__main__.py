"""`make bench`: ours against a limit or another way, in one run, into `build/bench.json`.

`--only NAME` runs one, `--full` the full sizes.
"""

import argparse
import asyncio
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import structlog
from rich.console import Console
from rich.table import Table

from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from services.garbage import settle
from tests.bench import (
    appending,
    asking,
    big_round,
    checking,
    commanding,
    following,
    growing,
    importing,
    many_payments,
    national,
    rebuilding,
    searching,
)
from tests.bench.bench import Bench
from tests.bench.comparison import Result, Size
from tests.bench.due import due_at_once
from tests.bench.rounds import ROUNDS, Measured
from tests.bench.stack import servers
from tests.bench.timers import server_memory, timer_costs
from tests.bench.updates import update_costs

BENCHMARKS: Mapping[str, Callable[[Bench], Result]] = {
    "append-by-one-writer": appending.append_by_one,
    "append-by-32-writers": appending.append_by_many,
    "save-by-one-writer": appending.save_by_one,
    "save-by-32-writers": appending.save_by_many,
    "command-on-20-events": appending.command,
    "command-on-20-events-read-anew": appending.command_read_anew,
    "bulk-import-of-2000-needs": importing.bulk_import,
    "big-round-handled": big_round.handled,
    "big-round-through-the-api": big_round.through_the_api,
    "3000-payments-handled": many_payments.handled,
    "3000-payments-through-the-api": many_payments.through_the_api,
    "command-through-the-api": commanding.commands,
    "append-at-1000000-events": growing.append,
    "lag-of-live-projections": following.lag,
    "read-your-own-write": asking.own_write,
    "status-over-http": asking.status,
    "status-not-modified-over-http": asking.not_modified,
    "status-at-1000000-events": growing.status,
    "as-of-with-200-events": following.then_of_200,
    "as-of-with-3000-events": following.then_of_3000,
    "rebuild-of-all-read-models": rebuilding.rebuild,
    "search-over-200000-needs": searching.search,
    "checks-of-the-nation": checking.checks,
    "checks-of-three-years": checking.growth,
    "checks-of-a-large-round": checking.by_size,
    "national-overview-as-of": national.then_of_the_nation,
    # Behind the checks of the scheme, which would look at its rounds as well.
    "rebuild-of-a-year": rebuilding.rebuild_of_a_year,
}
#: Cases compared with the first of them; their lines only inform.
TIMERS = "timers"
REPORT = Path("build/bench.json")


async def main(names: list[str], size: Size) -> None:
    """Run them on servers of their own, each upon the log that those before it left."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    out = Console()
    results: list[Result] = []
    async with servers() as settings:
        key = read_signing_key(settings.writer_key_file)
        with open_log(settings, role="dekomp_writer", signing_key=key) as log:
            # What runs in a process of ours in production runs here as it would there.
            settle()
            bench = Bench(settings, log, size, asyncio.get_running_loop())
            for name in names:
                out.print(f"{name} ...")
                if name == TIMERS:
                    results += await _timers(out, bench)
                else:
                    results.append(await asyncio.to_thread(BENCHMARKS[name], bench))
                _write(results)
    out.print(_table(results), f"Written to {REPORT}.")


async def _timers(out: Console, bench: Bench) -> list[Result]:
    """What timers and updates cost, and how late deadlines are that fall at once."""
    settings, log = bench.settings, bench.log
    idle = server_memory(settings) >> 20
    # First, while no thousands of cases keep the projector beside it busy. Within three times
    # the latency is a third of the rate, one after the other.
    updates = await update_costs(bench, bench.some(40, 400))
    found = _informing(updates, "updates", bench.size, at_least=1 / 3)
    # So many cases in all, over the rounds: together they are held at the end.
    cases = bench.some(100, -(-5_000 // ROUNDS))
    found += _informing(await timer_costs(settings, log, cases), "cases", bench.size, at_least=0.7)
    held = server_memory(settings) >> 20
    what = f"MiB of Temporal's server with {cases * ROUNDS} cases and as many bare workflows held"
    found.append(_told(what, held, idle, "MiB", bench.size, note="against: the same server idle"))
    out.print(f"{what}: {held}, {idle} idle")
    due = await due_at_once(settings, log, bench.some(200, 10_000))
    late = f"late by {due.median:.1f} s (median), {due.p99:.1f} s (p99), {due.last:.1f} s (last)"
    note = f"{due.recorded_more} more than once; {late}"
    out.print(f"{due.cases} deadlines at one instant, {due.recorded_once} recorded once, {note}")
    once = "deadlines of one instant recorded once"
    found.append(
        _told(once, due.recorded_once, due.cases, "deadlines", bench.size, note=note, target=1.0)
    )
    return found


def _told(
    name: str,
    ours: float,
    against: float,
    unit: str,
    size: Size,
    *,
    note: str,
    target: float | None = None,
) -> Result:
    """A line of one run; without a `target` it only informs."""
    ratio = round(ours / against, 3) if against else 0.0
    return Result(
        name=name,
        ours=ours,
        against=against,
        ratio=ratio,
        target=target,
        ok=None if target is None else ratio >= target,
        unit=unit,
        runs=1,
        size=size,
        note=note,
    )


def _informing(
    found: Sequence[Measured], unit: str, size: Size, *, at_least: float
) -> list[Result]:
    first, *others = found
    return [
        Result(
            name=case.name,
            ours=round(case.rate, 2),
            against=round(first.rate, 2),
            ratio=round(case.ratio, 3),
            target=round(at_least, 3),
            ok=case.ratio >= at_least,
            unit=unit,
            runs=ROUNDS,
            size=size,
            note=f"against: {first.name}",
        )
        for case in others
    ]


def _write(results: list[Result]) -> None:
    REPORT.parent.mkdir(exist_ok=True)
    lines = [result.as_json() for result in results]
    REPORT.write_text(json.dumps(lines, ensure_ascii=False, indent=1) + "\n")


def _table(results: list[Result]) -> Table:
    table = Table(title="Units a second, medians; the ratio is the median of the rounds' ratios")
    for column in ("benchmark", "unit", "ours", "against", "ratio", "goal", ""):
        table.add_column(column)
    for found in results:
        goal = "-" if found.target is None else f">= {found.target:g}"
        reached = {True: "reached", False: "not reached", None: ""}[found.ok]
        figures = (f"{found.ours:,.1f}", f"{found.against:,.1f}", f"{found.ratio:.3f}")
        table.add_row(found.name, found.unit, *figures, goal, reached)
    return table


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", choices=[*BENCHMARKS, TIMERS], help="one benchmark")
    parser.add_argument("--full", action="store_true", help="full sizes, which take hours")
    return parser.parse_args()


if __name__ == "__main__":
    asked = _asked()
    chosen = [asked.only] if asked.only else [*BENCHMARKS, TIMERS]
    asyncio.run(main(chosen, Size.FULL if asked.full else Size.QUICK))
