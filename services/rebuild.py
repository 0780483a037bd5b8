"""Builds read models anew, beside the ones in use."""

from collections.abc import Sequence

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from projections.database import open_engine
from projections.projection import Projection
from projections.rebuild import HANDS
from projections.rebuild import rebuild as build_anew
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.garbage import settle
from services.helpers import helpers_of
from services.projection_log import open_projection_log


class UnknownProjection(Exception):
    """There is no read model of that name."""


def rebuild(settings: Settings, name: str | None) -> None:
    """Build one read model anew, or all of them together, and show how long it will take.

    The ones in use answer until each switch. Raises `UnknownProjection`, and what
    `projections.rebuild.rebuild` raises; the others have switched then.
    """
    chosen = _chosen(name)
    engine = open_engine(role_url(settings, READER), connections=1 + HANDS)
    try:
        with open_projection_log(settings) as log, _progress() as bars:
            settle()
            bar = bars.add_task(name or "all read models", total=log.head())

            def show(reached: int, head: int) -> None:
                bars.update(bar, completed=reached, total=head)

            build_anew(engine, log, chosen, show, helpers_of(settings))
    finally:
        engine.dispose()


def _chosen(name: str | None) -> Sequence[Projection]:
    if name is None:
        return PROJECTIONS
    chosen = [projection for projection in PROJECTIONS if projection.name == name]
    if not chosen:
        known = ", ".join(projection.name for projection in PROJECTIONS)
        raise UnknownProjection(f"There is no read model {name!r}; there are: {known}.")
    return chosen


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("log positions, left:"),
        TimeRemainingColumn(),
    )
