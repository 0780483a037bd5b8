"""Whether the read models hold what a rebuild from the log makes of them."""

from collections.abc import Mapping

from sqlalchemy import Connection, Engine, text

from projections import build, position
from projections.database import open_engine
from projections.projection import Projection
from projections.rebuild import rebuild
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.projection_log import open_projection_log

#: When a row was written, by the clock of the database, is no part of what it says.
_DIGEST = "SELECT count(*), md5(string_agg(row::text, E'\\n' ORDER BY row::text)) FROM {} AS row"


def differing(settings: Settings) -> list[str]:
    """The tables whose rows differ before and after a rebuild; nobody may write meanwhile."""
    engine = open_engine(role_url(settings, READER), connections=2)
    try:
        before = _digests(engine)
        with open_projection_log(settings) as log:
            rebuild(engine, log, PROJECTIONS, lambda _reached, _head: None)
        after = _digests(engine)
    finally:
        engine.dispose()
    return [f"{name}: {before[name]}, rebuilt {after[name]}" for name in _unlike(before, after)]


def _unlike(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    return [name for name in before if before[name] != after.get(name)]


def _digests(engine: Engine) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    with engine.connect() as connection:
        for projection in PROJECTIONS:
            found |= _of(connection, projection)
    return found


def _of(connection: Connection, projection: Projection) -> dict[str, tuple[int, str]]:
    pointer = position.find(connection, projection)
    assert pointer is not None, projection.name
    assert pointer.stop is None, pointer.stop
    digests = {}
    for table in build.tables(connection, projection, pointer.build):
        rows, digest = connection.execute(text(_DIGEST.format(table))).one()
        digests[f"{projection.name}{table.partition('.')[2]}"] = (rows, digest)
    return digests
