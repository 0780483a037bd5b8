"""The command line, and thereby the entry point of every process."""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from domain.role import Role
from services.cli_accounts import accounts_app
from services.cli_import import import_app
from services.cli_import_round import take_over
from services.cli_post import post_app
from services.cli_verify import verify
from services.config import READER, WRITER, Settings
from services.doctor.dangerous import refuse_dangerous_settings, refuse_remote_access
from services.installation import reaching_servers, settings_of

app = typer.Typer(
    help="Case handling for grants for local competence development.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

_out = Console(highlight=False, soft_wrap=True)
_errors = Console(stderr=True, highlight=False, soft_wrap=True)

DataDir = Annotated[
    Path | None,
    typer.Option(help="Folder of databases, keys and logs [DEKOMP_DATA_DIR, else data]."),
]
County = Annotated[str, typer.Option(help="County number.")]


def main() -> None:
    """Run the command line; exit 0 when all is well, 1 when refused, 2 on wrong usage."""
    try:
        app()
    except Exception as problem:
        from services.cli_errors import sentence

        told = sentence(problem)
        if told is None:
            raise
        _errors.print(told, markup=False)
        sys.exit(1)


@app.command()
def up(
    data_dir: DataDir = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port of the API [DEKOMP_PORT].")
    ] = None,
    ready_file: Annotated[
        Path | None, typer.Option(help="Written as JSON once everything answers.")
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Load demo data into an empty log; print tokens.")
    ] = False,
    county: County = "46",
) -> None:
    """Start everything on this machine, and serve until SIGTERM or Ctrl-C.

    DATABASE_URL and TEMPORAL_ADDRESS replace the embedded servers with servers of yours.
    """
    from services.cli_demo import show_around
    from services.doctor.starting import refuse_unsafe_keys
    from services.stack.up import Stack

    refuse_dangerous_settings(os.environ)
    settings = settings_of(data_dir, port)
    refuse_remote_access(settings)
    refuse_unsafe_keys(settings, settings.token_key_file, settings.writer_key_file)
    stack = Stack(
        settings=settings,
        say=_say,
        ready_file=ready_file.absolute() if ready_file else None,
        when_ready=show_around(county, _say) if demo else None,
    )
    asyncio.run(stack.run())


@app.command()
def api() -> None:
    """Serve the HTTP API."""
    settings = _process_settings()
    refuse_remote_access(settings)
    from services.api.main import serve
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys

    refuse_unsafe_keys(settings, settings.token_key_file, settings.post_key_file)
    refuse_unsafe_database(settings, READER)
    serve(settings)


@app.command()
def worker() -> None:
    """Run the workflows and their activities."""
    settings = _process_settings()
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
    from services.worker import serve

    refuse_unsafe_keys(settings, settings.writer_key_file)
    refuse_unsafe_database(settings, WRITER)
    serve(settings)


@app.command()
def projector() -> None:
    """Keep the read models up with the log."""
    settings = _process_settings()
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
    from services.projector import serve

    refuse_unsafe_keys(settings)
    refuse_unsafe_database(settings, READER)
    serve(settings)


@app.command()
def postman() -> None:
    """Tell people and systems what happens, by e-mail and by webhooks."""
    settings = _process_settings()
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
    from services.postman import serve

    refuse_unsafe_keys(settings, settings.post_key_file)
    refuse_unsafe_database(settings, READER)
    serve(settings)


@app.command()
def migrate(data_dir: DataDir = None) -> None:
    """Bring the database up to date, and make the key files that are missing."""
    settings = _process_settings(data_dir)
    from services.event_log.migrate import migrate as bring_up_to_date
    from services.keys import ensure_keys

    ensure_keys(settings)
    bring_up_to_date(settings)
    _say("The database is up to date.")


@app.command()
def projections(
    seconds: Annotated[
        float, typer.Option(min=0.1, max=60, help="How long to watch for the rate.")
    ] = 1.0,
    data_dir: DataDir = None,
) -> None:
    """Show how far each read model has come, how fast it goes, and what stops it."""
    settings = _process_settings(data_dir)
    from services.projections_shown import standings, table

    found = standings(settings, seconds)
    _out.print(table(found))
    if any(standing.lag.error for standing in found):
        sys.exit(1)


@app.command()
def rebuild(
    name: Annotated[str | None, typer.Argument(help="A read model; all when left out.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Build read models anew beside the ones in use, then switch to them."""
    settings = _process_settings(data_dir)
    from services.rebuild import rebuild as build_anew

    build_anew(settings, name)


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="A folder that does not exist yet, or is empty.")],
    data_dir: DataDir = None,
) -> None:
    """Write the event log and its files into a folder, while everything goes on working."""
    settings = _process_settings(data_dir)
    from services.backup.take import take

    made = take(settings, folder)
    _say(
        f"{folder} holds {made.log.events} events up to log position {made.log.position}, and "
        f"{len(made.files)} files. The keys are not in it: keep {settings.writer_key_file.parent} "
        "apart from it."
    )


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(help="A folder that `dekomp backup` has written.")],
    data_dir: DataDir = None,
) -> None:
    """Fill an empty database from a backup, and prove that it is the same log."""
    settings = _process_settings(data_dir)
    from services.backup.restore import restore as fill

    done = fill(settings, folder)
    _say(
        f"The database holds the {done.log.events} events of {done.made_at:%Y-%m-%d %H:%M} UTC, up "
        f"to log position {done.log.position}: the same to the last byte. The projector builds the "
        "read models from them."
    )


@app.command()
def token(
    role: Annotated[Role, typer.Option(help="What the holder may do.")],
    county: Annotated[str | None, typer.Option(help="County number, for county roles.")] = None,
    organisation: Annotated[str | None, typer.Option(help="Organisation number.")] = None,
    subject: Annotated[
        str | None, typer.Option(help="Opaque id of the holder; never a name.")
    ] = None,
    hours: Annotated[float, typer.Option(min=0.001, help="How long it holds.")] = 12,
    data_dir: DataDir = None,
) -> None:
    """Print a bearer token, signed by this installation's key."""
    from services.api.identity import issue_token

    settings = settings_of(data_dir)
    try:
        issued = issue_token(
            settings,
            role=role,
            county=county,
            organisation=organisation,
            subject=subject or f"local-{role}",
            lifetime=timedelta(hours=hours),
        )
    except FileNotFoundError:
        _errors.print(
            f"There is no key at {settings.token_key_file}. `dekomp up` and `dekomp migrate` make "
            "one; if you started with another data folder, name it with --data-dir.",
            markup=False,
        )
        raise typer.Exit(1) from None
    except ValueError as problem:
        from services.cli_errors import sentence

        _errors.print(f"No token: {sentence(problem) or problem}.", markup=False)
        raise typer.Exit(1) from None
    print(issued)


@app.command()
def demo(
    county: County = "46",
    build_dir: Annotated[Path, typer.Option(help="Where the summary is written.")] = Path(
        "build/demo"
    ),
) -> None:
    """Play one county's whole round on a fresh stack, and show what happened."""
    from services.demo.play import run_demo

    run_demo(county, build_dir)


@app.command()
def check(
    round_id: Annotated[str | None, typer.Option("--round", help="One round.")] = None,
    county: Annotated[str | None, typer.Option(help="County number.")] = None,
    year: Annotated[int | None, typer.Option(help="Budget year.")] = None,
    position: Annotated[
        int | None, typer.Option(min=1, help="As the log was at this position.")
    ] = None,
    version: Annotated[str, typer.Option(help="Version of the rules.")] = "2021-1",
    against: Annotated[
        str | None, typer.Option(help="Another version: list only what differs.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Canonical JSON.")] = False,
    language: Annotated[str, typer.Option(help="nb, nn or en.")] = "nb",
    data_dir: DataDir = None,
) -> None:
    """Check how the grant was used; the same position and rules give the same findings."""
    from services.checking import Asked
    from services.checking import check as look

    asked = Asked(round_id, county, year, position, version, against)
    print(look(_process_settings(data_dir), asked, language, as_json=as_json))


@app.command()
def doctor(data_dir: DataDir = None) -> None:
    """Say in plain sentences what is wrong with this installation."""
    from services.doctor.examination import examine
    from services.doctor.report import print_findings

    healthy = print_findings(_out, examine(reaching_servers(settings_of(data_dir)), os.environ))
    raise typer.Exit(0 if healthy else 1)


def _process_settings(data_dir: Path | None = None) -> Settings:
    refuse_dangerous_settings(os.environ)
    return reaching_servers(settings_of(data_dir))


def _say(sentence: str) -> None:
    _out.print(sentence, markup=False)


app.command()(verify)
import_app.command(name="round")(take_over)
app.add_typer(import_app, name="import")
app.add_typer(accounts_app, name="accounts")
app.add_typer(post_app, name="post")


if __name__ == "__main__":
    main()
