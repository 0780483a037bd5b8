"""What the person at the keyboard sees: a bar for each stage, then a table."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from domain.schemes.counties import COUNTIES
from services.demo.summary import ControlFigures, Summary


class Stages:
    """Times each stage and shows its bar."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str, total: int) -> Iterator[Callable[[], None]]:
        """A stage of `total` parts; what it gives is called after each of them."""
        task = self._progress.add_task(name, total=total)
        began = time.monotonic()
        try:
            yield lambda: self._progress.advance(task)
        finally:
            self._seconds[name] = time.monotonic() - began

    def rounded(self) -> dict[str, float]:
        """What each stage has taken, in seconds."""
        return {name: round(seconds, 2) for name, seconds in self._seconds.items()}


@contextmanager
def shown(console: Console) -> Iterator[Stages]:
    """Show progress on the console while inside."""
    with Progress(
        SpinnerColumn(finished_text="[green]✓"),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
    ) as progress:
        yield Stages(progress)


def show_summary(
    console: Console, summary: Summary, where_to_look: Sequence[tuple[str, str]]
) -> None:
    """A table of what happened, and below it where to look, each address whole on its line."""
    table = Table(
        title=f"{COUNTIES[summary.county].name}, {summary.budget_year} (synthetic)",
        show_header=False,
    )
    table.add_column()
    table.add_column(overflow="fold")
    needs = summary.needs
    for name, value in (
        ("Needs registered", str(needs.registered)),
        ("… that reached the forum", str(needs.forwarded)),
        ("… prioritised", str(needs.prioritised)),
        ("… declined, with a ground", str(needs.declined)),
        ("… merged, and waiting for money", f"{needs.merged}, {needs.waiting}"),
        ("… returned on the way", str(needs.returned)),
        ("Plan lines", str(summary.plan_lines)),
        ("Granted by the state", _kroner(summary.granted_ore)),
        ("Planned", _kroner(summary.planned_ore)),
        ("Paid out", _kroner(summary.disbursed_ore)),
        ("Traced to a need", _kroner(summary.trace.traced_ore)),
        ("Found by the checks", ", ".join(one.code for one in summary.control.findings)),
        ("Claimed back, and repaid", _both(summary.control)),
        ("Refused commands", f"{sum(summary.refused.values())} of {len(summary.refused)} kinds"),
        ("Events in the round's trail", str(summary.events)),
        ("Time", f"{sum(summary.stages.values()):.1f} s"),
    ):
        table.add_row(name, value)
    console.print(table)
    for name, place in where_to_look:
        console.print(f"{name}: {place}", soft_wrap=True, highlight=False)


def _both(control: ControlFigures) -> str:
    return f"{_kroner(control.claimed_ore)}, {_kroner(control.repaid_ore)}"


def _kroner(ore: int) -> str:
    return f"NOK {ore // 100:,}".replace(",", " ")
