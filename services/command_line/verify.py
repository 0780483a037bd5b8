"""`dekomp verify`: whether the log is what its writers wrote, and all of it."""

import time
from pathlib import Path
from typing import Annotated, Final

import typer

from services.command_line.shared import DataDir, process_settings, say

#: Faults that are told one by one; the rest are counted.
_TOLD: Final = 20


def verify(
    sample: Annotated[
        int | None, typer.Option(min=1, help="So many signatures: the newest, then by chance.")
    ] = None,
    key: Annotated[
        list[Path] | None,
        typer.Option(help="Trust this public key (PEM) and those named beside it, and no others."),
    ] = None,
    against: Annotated[
        Path | None, typer.Option(help="A backup that the log must go on from unchanged.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Check the signatures of events, the versions of every case, and an older copy."""
    from services.verifying.verify import Wanted, verify_log

    settings = process_settings(data_dir)
    begun = time.monotonic()
    done = verify_log(settings, Wanted(sample, against, tuple(key or ())), _tell)
    for fault in done.faults[:_TOLD]:
        say(fault.what)
    if len(done.faults) > _TOLD:
        say(f"And {len(done.faults) - _TOLD} more.")
    say(
        f"{done.read} signatures of {done.events} events were checked in "
        f"{time.monotonic() - begun:.1f} s, and the versions of every case: "
        f"{len(done.faults) or 'no'} fault{'' if len(done.faults) == 1 else 's'}."
    )
    if done.faults:
        raise typer.Exit(1)


def _tell(read: int, events: int) -> None:
    say(f"{read} of {events} …")
