"""The command line, and thereby the entry point of every process."""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from domain.role import Role
from services.command_line import keeping, processes
from services.command_line.accounts import accounts_app
from services.command_line.import_needs import import_app
from services.command_line.import_round import take_over
from services.command_line.post import post_app
from services.command_line.shared import ERRORS, OUT, DataDir, process_settings, say
from services.command_line.verify import verify
from services.doctor.dangerous import refuse_dangerous_settings, refuse_remote_access
from services.installation import reaching_servers, settings_of

app = typer.Typer(
    help="Case handling for grants for local competence development.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

County = Annotated[str, typer.Option(help="County number.")]


def main() -> None:
    """Run the command line; exit 0 when all is well, 1 when refused, 2 on wrong usage."""
    try:
        app()
    except Exception as problem:
        from services.command_line.errors import sentence

        told = sentence(problem)
        if told is None:
            raise
        ERRORS.print(told, markup=False)
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
    from services.command_line.demo import show_around
    from services.doctor.starting import refuse_unsafe_keys
    from services.stack.up import Stack

    refuse_dangerous_settings(os.environ)
    settings = settings_of(data_dir, port)
    refuse_remote_access(settings)
    refuse_unsafe_keys(settings, settings.token_key_file, settings.writer_key_file)
    stack = Stack(
        settings=settings,
        say=say,
        ready_file=ready_file.absolute() if ready_file else None,
        when_ready=show_around(county, say) if demo else None,
    )
    asyncio.run(stack.run())


for command in (
    *(processes.api, processes.worker, processes.projector, processes.postman),
    *(keeping.migrate, keeping.projections, keeping.rebuild, keeping.backup, keeping.restore),
):
    app.command()(command)


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
        ERRORS.print(
            f"There is no key at {settings.token_key_file}. `dekomp up` and `dekomp migrate` make "
            "one; if you started with another data folder, name it with --data-dir.",
            markup=False,
        )
        raise typer.Exit(1) from None
    except ValueError as problem:
        from services.command_line.errors import sentence

        ERRORS.print(f"No token: {sentence(problem) or problem}.", markup=False)
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
    print(look(process_settings(data_dir), asked, language, as_json=as_json))


@app.command()
def doctor(data_dir: DataDir = None) -> None:
    """Say in plain sentences what is wrong with this installation."""
    from services.doctor.examination import examine
    from services.doctor.report import print_findings

    healthy = print_findings(OUT, examine(reaching_servers(settings_of(data_dir)), os.environ))
    raise typer.Exit(0 if healthy else 1)


app.command()(verify)
import_app.command(name="round")(take_over)
app.add_typer(import_app, name="import")
app.add_typer(accounts_app, name="accounts")
app.add_typer(post_app, name="post")


if __name__ == "__main__":
    main()
