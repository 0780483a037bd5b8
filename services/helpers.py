"""The processes that a long rebuild is shared out to."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Final

from sqlalchemy import Engine

from projections.crew import Helpers
from projections.database import open_engine
from projections.projection import Projection
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.garbage import settle
from services.projection_log import ProjectionLog, open_projection_log
from services.room import room

#: Each takes some 200 MiB, and the database works for all of them.
_MOST: Final = 4


def helpers_of(settings: Settings) -> Helpers | None:
    """As many as are set, or as there is room for, within bounds; None where that is one."""
    count = settings.rebuild_processes or min(room(), _MOST)
    return Helpers(count, partial(opened, settings), registry) if count > 1 else None


@contextmanager
def opened(settings: Settings) -> Iterator[tuple[Engine, ProjectionLog]]:
    """What a process needs to fold its share; raises what `open_log` raises."""
    engine = open_engine(role_url(settings, READER), connections=1)
    try:
        with open_projection_log(settings) as log:
            settle()
            yield engine, log
    finally:
        engine.dispose()


def registry() -> Sequence[Projection]:
    """The read models that the program keeps."""
    return PROJECTIONS
