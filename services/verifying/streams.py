"""Whether the events of each case are all there, and in the order in which they were written."""

from collections.abc import Iterator
from typing import Any, Final

from psycopg import Connection

from services.verifying.events import Fault

_MOST: Final = 100
#: Versions run from 1 without a gap, and a later version stands later in the log.
_BROKEN: Final = """
SELECT notification_id, originator_id, originator_version, before, placed
FROM (
    SELECT notification_id, originator_id, originator_version,
           coalesce(lag(originator_version) OVER stream, 0) AS before,
           coalesce(lag(notification_id) OVER stream, 0) AS placed
    FROM events.dekomp_events
    WINDOW stream AS (PARTITION BY originator_id ORDER BY originator_version)
) AS events
WHERE originator_version <> before + 1 OR notification_id <= placed
ORDER BY notification_id
LIMIT %s
"""


def broken_streams(connection: Connection[Any]) -> Iterator[Fault]:
    """Where versions are missing, or stand in another order than they were written in."""
    for position, stream_id, version, before, placed in connection.execute(_BROKEN, (_MOST,)):
        where = f"Event {position} (version {version} of {stream_id})"
        if version != before + 1:
            follows = f"follows version {before}" if before else "is the first that is there"
            yield Fault(position, f"{where} {follows}: events between are missing.")
        else:
            yield Fault(position, f"{where} stands before version {before}, at {placed}.")
