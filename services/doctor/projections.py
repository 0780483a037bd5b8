"""Whether the read models follow the log."""

from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from projections.database import open_engine
from projections.lag import Lag, lags
from projections.registry import PROJECTIONS
from services.config import READER, ConfigurationError, Settings, role_url
from services.doctor.finding import Finding, fine, refused, watch

_HEAD = text("SELECT max(notification_id) FROM events.dekomp_events")


def projection_findings(settings: Settings) -> Iterator[Finding]:
    """One finding for each read model, in a database that is known to answer."""
    try:
        found = _lags(settings)
    except (ConfigurationError, DBAPIError) as problem:
        # The driver's own words: SQLAlchemy's add the statement and a link to them.
        why = problem.orig if isinstance(problem, DBAPIError) else problem
        yield refused(
            f"The read models cannot be asked how far they are: {str(why).strip()}",
            "Every read of the API goes through them.",
            "Run `dekomp migrate`, which sets the reader's password, or correct DEKOMP_READER_URL.",
        )
        return
    for lag in found:
        yield _finding(lag)


def _lags(settings: Settings) -> list[Lag]:
    engine = open_engine(role_url(settings, READER), connections=1)
    try:
        with engine.connect() as connection:
            head = connection.scalar(_HEAD)
        return lags(engine, head or 0, PROJECTIONS)
    finally:
        engine.dispose()


def _finding(lag: Lag) -> Finding:
    if lag.error:
        return refused(
            f"The read model {lag.name} stands before event {lag.error_position}: {lag.error}",
            "Whoever reads it sees the state before that event.",
            "Start a version of the projector that knows this event; it goes on by itself.",
        )
    if not lag.ready:
        return watch(
            f"The read model {lag.name} is not built for this version of the program.",
            "It answers nothing until it is.",
            "Start `dekomp projector`; it builds what is missing.",
        )
    if lag.behind:
        return watch(
            f"The read model {lag.name} is {lag.behind} log positions behind.",
            "Reads that wait for a newer position wait longer.",
            "Look again in a moment; if it does not shrink, see whether a projector runs.",
        )
    return fine(f"The read model {lag.name} has read the whole log.")
