"""`dekomp post`: what was given up of the messages to people and systems, and sending it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from sqlalchemy import Engine

from services.command_line.shared import DataDir, process_settings, say

post_app = typer.Typer(help="Messages to people and systems.", no_args_is_help=True)
#: As many as a person looks through; more are worked off from the newest on.
_MOST = 500


@post_app.command()
def dead(
    subscription: Annotated[
        str | None, typer.Option(help="Only this subscription's, such as s-3f9a2c7d1b04.")
    ] = None,
    language: Annotated[str, typer.Option(help="nb, nn or en.")] = "en",
    data_dir: DataDir = None,
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
        say(
            f"{one.message_id}  {one.subscription_id}  {one.topic}  {one.case}  "
            f"{one.attempts} attempts  {since}  {why}"
        )
    say(f"{len(found)} messages were given up." if len(found) < _MOST else "There may be more.")


@post_app.command()
def redeliver(
    message: Annotated[
        list[UUID] | None, typer.Argument(help="Ids of messages, as `dead` lists them.")
    ] = None,
    subscription: Annotated[
        str | None, typer.Option(help="All that was given up of this subscription.")
    ] = None,
    data_dir: DataDir = None,
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
        say(f"{one} is no message that was given up, or its authority is over.")
    say(f"{len(wanted) - len(missing)} messages are sent again.")
    if missing:
        raise typer.Exit(1)


@contextmanager
def _engine(data_dir: Path | None) -> Iterator[Engine]:
    from projections.database import open_engine
    from services.config import READER, role_url

    settings = process_settings(data_dir)
    engine = open_engine(role_url(settings, READER), connections=1)
    try:
        yield engine
    finally:
        engine.dispose()
