"""What a run under faults found, for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from tests.faults.history import Operation
from tests.faults.nemesis import Recovery

#: Repeats after a recovery that must settle an unknown outcome.
_MOST_REPEATS = 1
#: Examples shown of each thing that is wrong.
_SHOWN = 5


class Plan(NamedTuple):
    """What a run sets out to do: kills and acknowledged events at least, within so many minutes."""

    kills: int
    events: int
    minutes: float
    seed: int


@dataclass
class Findings:
    """Everything that a run found; `faulty` names what the checkers found wrong."""

    plan: Plan
    operations: Sequence[Operation]
    faults: int
    kills: int
    recoveries: Sequence[Recovery]
    reads: int
    events: int
    stored: int
    paid: int
    #: Events that came to the outside, and how often one came again.
    told: int
    told_again: int
    #: E-mails that came to the outside, and how often one came again.
    mailed: int
    mailed_again: int
    faulty: Mapping[str, Sequence[str]]
    seconds: float = 0.0
    disk_filled: bool = False
    #: Median seconds of a command before the first and after the last fault.
    usual: float = 0.0
    after: float = 0.0

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong, and something was there to go wrong.

        A machine too slow for the whole plan says so; what it did is as sound as it was.
        """
        went = self.kills and self.paid and self.told and self.mailed
        return bool(went) and not any(self.wrong.values())

    @property
    def wrong(self) -> Mapping[str, Sequence[str]]:
        """`faulty`, and the recoveries after which people did not soon know what had become."""
        return {
            **self.faulty,
            "unknown for long after a recovery": [
                f"{each.fault}: {each.unresolved} of {each.unknown} after "
                f"{each.resolved_after:.1f} s"
                for each in self.recoveries
                if each.unresolved
            ],
            "repeated again and again after a recovery": [
                f"{each.fault}: {each.repeats} times"
                for each in self.recoveries
                if each.repeats > _MOST_REPEATS
            ],
        }


def show(out: Console, found: Findings) -> None:
    """Print it, with examples of what is wrong."""
    unknown = [o for o in found.operations if o.was_unknown]
    resolved = sum(o.outcome != "open" for o in unknown)
    waits = [r for r in found.recoveries if r.unknown]
    table = Table("what", "found", title=f"Under faults, seed {found.plan.seed}")
    for what, value in (
        ("seconds", f"{found.seconds:.0f}"),
        ("commands", f"{len(found.operations)}"),
        ("events acknowledged", f"{found.events}"),
        ("events in the log", f"{found.stored}"),
        ("payments traced to a need", f"{found.paid}"),
        ("events told outside, and told again", f"{found.told}, {found.told_again}"),
        ("e-mails that came, and came again", f"{found.mailed}, {found.mailed_again}"),
        ("reads whose sums were checked", f"{found.reads}"),
        ("faults, of them kills", f"{found.faults}, {found.kills}"),
        ("disk filled", "yes" if found.disk_filled else "no: no file system may be mounted here"),
        ("unknown, of them resolved", f"{len(unknown)}, {resolved}"),
        ("repeats after recovery, most", f"{max((r.repeats for r in waits), default=0)}"),
        ("seconds from recovery to resolved", _spread([r.resolved_after for r in waits])),
        ("seconds to recovery", _spread([r.ready_after for r in found.recoveries])),
        ("median seconds of a command before, after", f"{found.usual:.3f}, {found.after:.3f}"),
    ):
        table.add_row(what, value)
    for what, examples in found.wrong.items():
        table.add_row(what, f"{len(examples)}", style="red" if examples else "green")
    out.print(table)
    for slow in sorted(waits, key=lambda r: -r.resolved_after)[:_SHOWN]:
        out.print(
            f"{slow.fault}: ready after {slow.ready_after:.1f} s, "
            f"{slow.unknown} unknown resolved {slow.resolved_after:.1f} s later"
        )
    for what, examples in found.wrong.items():
        for example in examples[:_SHOWN]:
            out.print(f"{what}: {example}", markup=False)
    if found.kills < found.plan.kills or found.events < found.plan.events:
        out.print(
            f"The time was up before {found.plan.kills} kills and {found.plan.events} events: this "
            "machine was too slow, or too busy, for the whole plan."
        )
    if not (found.kills and found.paid and found.told and found.mailed):
        out.print("Nothing was killed, paid, told or mailed, so this run proves nothing.")
    if found.sound:
        bound = 3 / found.kills
        out.print(
            f"No fault in {found.kills} kills: at 95 %, fewer than {bound:.1%} do harm (3/N)."
        )


def _spread(seconds: Sequence[float]) -> str:
    if not seconds:
        return "-"
    return f"median {median(seconds):.1f}, most {max(seconds):.1f}"
