"""`dekomp import round`: a running year from spreadsheets, tried first or carried out."""

import asyncio
import hashlib
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from domain.language.language import Language
from domain.takeover.before import Source
from domain.takeover.contents import Contents
from domain.takeover.decide import TakeOverRound
from services.command_line.giving import by_import, carry_out
from services.command_line.shared import DataDir, process_settings, say
from services.config import Settings

_Named = tuple[Source, bytes]


def take_over(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            exists=True, dir_okay=False, help="A workbook (xlsx), or CSV files named as its sheets."
        ),
    ] = None,
    round_id: Annotated[str, typer.Option("--round", help="Such as yrkesfag-46-2026.")] = "",
    as_of: Annotated[
        datetime | None,
        typer.Option("--as-of", formats=["%Y-%m-%d"], help="The day that the sheets hold for."),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(help="Write an empty form instead: an .xlsx file, or a folder for CSV."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what is wrong in every row; write nothing.")
    ] = False,
    reason: Annotated[
        str | None, typer.Option(help="Why the sheets are relied on; stands in the record.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Of the form and of what is said.")] = (
        Language.NB
    ),
    subject: Annotated[str, typer.Option(help="Opaque id of who imports; never a name.")] = "local",
    data_dir: DataDir = None,
) -> None:
    """Take over a running round: money, plan, forum, needs and calls, or nothing."""
    if template is not None:
        _write_form(template, language)
        return
    if not files or not round_id or as_of is None:
        raise typer.BadParameter("name the files, --round and --as-of, or --template")
    from services.files.scanned import store_scanned

    settings = process_settings(data_dir)
    named = [_named(file, store_scanned(settings, file, language)) for file in files]
    command = _command(round_id, as_of, [source for source, _ in named], reason, subject)
    if not _tried(settings, named, command, language):
        raise typer.Exit(1)
    if not dry_run:
        asyncio.run(carry_out(settings, command))


def _write_form(to: Path, language: Language) -> None:
    from services.takeover.template import csv_files, workbook

    if to.suffix.lower() == ".xlsx":
        to.write_bytes(workbook(language))
        return
    to.mkdir(parents=True, exist_ok=True)
    for name, content in csv_files(language).items():
        (to / name).write_bytes(content)


def _named(file: Path, sha256: str) -> _Named:
    """The file's source: a CSV file is the sheet that it is named after."""
    from services.takeover.sheets import sheet_named

    sheet = sheet_named(file.stem) if file.suffix.lower() == ".csv" else None
    return Source(sha256=sha256, sheet=sheet), file.read_bytes()


def _command(
    round_id: str, as_of: datetime, sources: list[Source], reason: str | None, subject: str
) -> TakeOverRound:
    named = "".join(sorted(f"{source.sheet}{source.sha256}" for source in sources))
    digest = hashlib.sha256(f"{as_of.date()}{named}".encode()).hexdigest()
    by = by_import(round_id, f"take-over-{round_id}-{digest}", reason, subject)
    return TakeOverRound(by=by, round_id=round_id, as_of=as_of.date(), sources=tuple(sources))


def _tried(
    settings: Settings, named: list[_Named], command: TakeOverRound, language: Language
) -> bool:
    """Try it and say what is wrong, or what would be taken over; whether nothing is wrong."""
    from services.event_log.log import open_log
    from services.takeover.trial import try_round

    with open_log(settings, role="dekomp_reader") as log:
        contents, problems = try_round(named, command, log)
    for problem in problems:
        where = problem.where(language) or "-"
        say(f"{where}: {problem.told(language)}")
    if contents is not None:
        say(_summary(contents))
    say(f"{len(problems)} problems.")
    return not problems


def _summary(contents: Contents) -> str:
    sums = (contents.means_ore, contents.planned_ore, contents.decided_ore, contents.paid_ore)
    means, *others = (f"{ore // 100}.{ore % 100:02d}" for ore in sums)
    return (
        f"Means {means}, planned {others[0]}, granted {others[1]}, paid {others[2]} (NOK); "
        f"{len(contents.lines)} measures, {len(contents.needs)} needs, "
        f"{len(contents.turns)} earlier turns, {len(contents.calls)} calls, "
        f"{len(contents.applications)} applications."
    )
