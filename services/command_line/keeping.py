"""`dekomp migrate`, `backup`, `restore`, `projections`, `rebuild`: keeping what is stored."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from services.command_line.shared import OUT, DataDir, process_settings, say


def migrate(data_dir: DataDir = None) -> None:
    """Bring the database up to date, and make the key files that are missing."""
    settings = process_settings(data_dir)
    from services.event_log.migrate import migrate as bring_up_to_date
    from services.keys import ensure_keys

    ensure_keys(settings)
    bring_up_to_date(settings)
    say("The database is up to date.")


def backup(
    folder: Annotated[Path, typer.Argument(help="A folder that does not exist yet, or is empty.")],
    data_dir: DataDir = None,
) -> None:
    """Write the event log and its files into a folder, while everything goes on working."""
    settings = process_settings(data_dir)
    from services.backup.take import take

    made = take(settings, folder)
    say(
        f"{folder} holds {made.log.events} events up to log position {made.log.position}, and "
        f"{len(made.files)} files. The keys are not in it: keep {settings.writer_key_file.parent} "
        "apart from it."
    )


def restore(
    folder: Annotated[Path, typer.Argument(help="A folder that `dekomp backup` has written.")],
    data_dir: DataDir = None,
) -> None:
    """Fill an empty database from a backup, and prove that it is the same log."""
    settings = process_settings(data_dir)
    from services.backup.restore import restore as fill

    done = fill(settings, folder)
    say(
        f"The database holds the {done.log.events} events of {done.made_at:%Y-%m-%d %H:%M} UTC, up "
        f"to log position {done.log.position}: the same to the last byte. The projector builds the "
        "read models from them."
    )


def projections(
    seconds: Annotated[
        float, typer.Option(min=0.1, max=60, help="How long to watch for the rate.")
    ] = 1.0,
    data_dir: DataDir = None,
) -> None:
    """Show how far each read model has come, how fast it goes, and what stops it."""
    settings = process_settings(data_dir)
    from services.projections_shown import standings, stops, table

    found = standings(settings, seconds)
    OUT.print(table(found))
    for stopped in stops(found):
        # Whole, however wide the terminal is: the position and the stream are what one looks for.
        OUT.print(stopped, style="red", soft_wrap=True, markup=False, highlight=False)
    if stops(found):
        sys.exit(1)


def rebuild(
    name: Annotated[str | None, typer.Argument(help="A read model; all when left out.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Build read models anew beside the ones in use, then switch to them."""
    settings = process_settings(data_dir)
    from services.rebuild import rebuild as build_anew

    build_anew(settings, name)
