"""`dekomp verify`: whether the log is what its writers wrote, and all of it."""

import os
import time
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console

from services.doctor.dangerous import refuse_dangerous_settings
from services.installation import reaching_servers, settings_of

#: Faults that are told one by one; the rest are counted.
_TOLD: Final = 20

_out = Console(highlight=False, soft_wrap=True)


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
    data_dir: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
) -> None:
    """Check the signatures of events, the versions of every case, and an older copy."""
    from services.verifying.verify import Wanted, verify_log

    refuse_dangerous_settings(os.environ)
    settings = reaching_servers(settings_of(data_dir))
    begun = time.monotonic()
    done = verify_log(settings, Wanted(sample, against, tuple(key or ())), _tell)
    for fault in done.faults[:_TOLD]:
        _say(fault.what)
    if len(done.faults) > _TOLD:
        _say(f"And {len(done.faults) - _TOLD} more.")
    _say(
        f"{done.read} signatures of {done.events} events were checked in "
        f"{time.monotonic() - begun:.1f} s, and the versions of every case: "
        f"{len(done.faults) or 'no'} fault{'' if len(done.faults) == 1 else 's'}."
    )
    if done.faults:
        raise typer.Exit(1)


def _tell(read: int, events: int) -> None:
    _say(f"{read} of {events} …")


def _say(sentence: str) -> None:
    _out.print(sentence, markup=False)
