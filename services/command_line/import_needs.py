"""`dekomp import`: bulk imports from spreadsheets, tried first or carried out."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from domain.imports.decide import ImportNeeds
from domain.language.language import Language
from services.command_line.giving import by_import, carry_out
from services.command_line.shared import DataDir, process_settings, say
from services.config import Settings

import_app = typer.Typer(help="Bulk imports from spreadsheets.", no_args_is_help=True)


@import_app.command()
def needs(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV or Excel (xlsx).")],
    round_id: Annotated[str, typer.Option("--round", help="Such as yrkesfag-46-2026.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what is wrong in every row; write nothing.")
    ] = False,
    reason: Annotated[
        str | None, typer.Option(help="Why, when rows pass a soft stop; stands with every need.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Of what is said about rows.")] = Language.NB,
    subject: Annotated[str, typer.Option(help="Opaque id of who imports; never a name.")] = "local",
    data_dir: DataDir = None,
) -> None:
    """Import a spreadsheet of needs into a round: all rows, or none."""
    from services.files.scanned import store_scanned

    settings = process_settings(data_dir)
    sha256 = store_scanned(settings, file, language)
    command = _command(round_id, sha256, reason, subject)
    if not _tried(settings, file.read_bytes(), command, language):
        raise typer.Exit(1)
    if not dry_run:
        asyncio.run(carry_out(settings, command))


@import_app.command()
def template(
    file: Annotated[Path, typer.Argument(help="Where to write it: .csv or .xlsx.")],
    language: Annotated[Language, typer.Option(help="Of the headers.")] = Language.NB,
) -> None:
    """Write an empty form to fill in with needs."""
    from services.imports.template import csv_template, excel_template

    made = csv_template if file.suffix.lower() == ".csv" else excel_template
    file.write_bytes(made(language))


def _command(round_id: str, sha256: str, reason: str | None, subject: str) -> ImportNeeds:
    by = by_import(round_id, f"import-{round_id}-{sha256}", reason, subject)
    return ImportNeeds(by=by, round_id=round_id, sha256=sha256)


def _tried(settings: Settings, content: bytes, command: ImportNeeds, language: Language) -> bool:
    """Try it and say what is wrong; whether nothing is."""
    from services.event_log.log import open_log
    from services.imports.trial import try_needs

    with open_log(settings, role="dekomp_reader") as log:
        rows, problems = try_needs(content, command, log)
    for problem in problems:
        place = problem.cell or (problem.row and str(problem.row))
        where = ": ".join(part for part in (place, problem.column) if part)
        say(f"{where or '-'}: {problem.told(language)}")
    say(f"{rows} rows read, {len(problems)} problems.")
    return not problems
