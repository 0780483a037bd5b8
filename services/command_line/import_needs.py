"""`dekomp import`: bulk imports from spreadsheets, tried first or carried out."""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from domain.case import scheme_and_county
from domain.command import Command
from domain.event import ActorKind, Circumstances
from domain.imports.decide import ImportNeeds
from domain.language.language import Language
from domain.role import Role
from services.config import Settings
from services.doctor.dangerous import refuse_dangerous_settings
from services.installation import reaching_servers, settings_of

import_app = typer.Typer(help="Bulk imports from spreadsheets.", no_args_is_help=True)
_out = Console(highlight=False, soft_wrap=True)


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
    data_dir: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
) -> None:
    """Import a spreadsheet of needs into a round: all rows, or none."""
    from services.files.scanned import store_scanned

    refuse_dangerous_settings(os.environ)
    settings = reaching_servers(settings_of(data_dir))
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
    county, now = scheme_and_county(round_id)[1], datetime.now(UTC)
    by = Circumstances(
        command_id=f"import-{round_id}-{sha256}",
        received_at=now,
        effective_at=now,
        actor=subject,
        role=Role.COUNTY_OFFICER,
        organisation=county,
        county=county,
        kind=ActorKind.IMPORT,
        reason=reason,
    )
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
        _out.print(f"{where or '-'}: {problem.told(language)}", markup=False)
    _out.print(f"{rows} rows read, {len(problems)} problems.")
    return not problems


async def carry_out(settings: Settings, command: Command) -> None:
    """Give the command as the API would, and say what came of it."""
    from services.event_log.log import open_log
    from services.gateway import Gateway, connect_temporal, stored_answers
    from workflows.contracts import Perform

    client = await connect_temporal(settings)
    with open_log(settings, role="dekomp_reader") as log:
        answer = await Gateway(client, stored_answers(log)).perform(
            Perform(
                action=command.ACTION,
                case=command.case,
                by=command.by,
                body=command.model_dump(mode="json", exclude={"by"}),
                fingerprint=f"{command.case}",
            )
        )
    _out.print(f"Imported as {answer.case}, log position {answer.log_position}.")
