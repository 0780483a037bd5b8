"""`dekomp post`: what was given up of the messages to people and systems, and sending it again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from rich.console import Console
from sqlalchemy import Engine

from services.doctor.dangerous import refuse_dangerous_settings
from services.installation import reaching_servers, settings_of

post_app = typer.Typer(help="Messages to people and systems.", no_args_is_help=True)
_out = Console(highlight=False, soft_wrap=True)
_DataDir = Annotated[Path | None, typer.Option(help="Data folder.")]
#: As many as a person looks through; more are worked off from the newest on.
_MOST = 500


@post_app.command()
def dead(
    subscription: Annotated[
        str | None, typer.Option(help="Only this subscription's, such as s-3f9a2c7d1b04.")
    ] = None,
    language: Annotated[str, typer.Option(help="nb, nn or en.")] = "en",
    data_dir: _DataDir = None,
) -> None:
    """List the messages that were given up, the newest first, and why."""
    from services.post.overview import listed
    from services.post.tables import DEAD
    from services.post.trouble_words import told

    if language not in ("nb", "nn", "en"):
        raise typer.BadParameter("nb, nn or en", param_hint="--language")
    with _engine(data_dir) as engine, engine.connect() as connection:
        found = listed(connection, subscription_id=subscription, state=DEAD, limit=_MOST)
    for one in found:
        why = told(one.trouble, language) if one.trouble else ""
        since = f"{one.settled_at:%Y-%m-%d %H:%M} UTC" if one.settled_at else ""
        _say(
            f"{one.message_id}  {one.subscription_id}  {one.topic}  {one.case}  "
            f"{one.attempts} attempts  {since}  {why}"
        )
    _say(f"{len(found)} messages were given up." if len(found) < _MOST else "There may be more.")


@post_app.command()
def redeliver(
    message: Annotated[
        list[UUID] | None, typer.Argument(help="Ids of messages, as `dead` lists them.")
    ] = None,
    subscription: Annotated[
        str | None, typer.Option(help="All that was given up of this subscription.")
    ] = None,
    data_dir: _DataDir = None,
) -> None:
    """Have messages sent again that were given up, under their own ids."""
    from services.post.outbox import revive
    from services.post.overview import listed
    from services.post.tables import DEAD, durably

    if bool(message) == bool(subscription):
        raise typer.BadParameter("name messages, or a subscription")
    with _engine(data_dir) as engine, engine.begin() as connection:
        durably(connection)
        now = datetime.now(UTC)
        wanted = message or [
            one.message_id
            for one in listed(connection, subscription_id=subscription, state=DEAD, limit=_MOST)
        ]
        missing = [one for one in wanted if not revive(connection, one, now)]
    for one in missing:
        _say(f"{one} is no message that was given up.")
    _say(f"{len(wanted) - len(missing)} messages are sent again.")
    if missing:
        raise typer.Exit(1)


@contextmanager
def _engine(data_dir: Path | None) -> Iterator[Engine]:
    from projections.database import open_engine
    from services.config import READER, role_url

    refuse_dangerous_settings(os.environ)
    settings = reaching_servers(settings_of(data_dir))
    engine = open_engine(role_url(settings, READER), connections=1)
    try:
        yield engine
    finally:
        engine.dispose()


def _say(sentence: str) -> None:
    _out.print(sentence, markup=False)
