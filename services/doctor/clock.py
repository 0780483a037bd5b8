"""Whether this machine and the database agree on what time it is."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from psycopg import Connection

from services.doctor.finding import Finding, fine, refused

#: Beyond this, deadlines and envelopes of one case would tell two stories.
_MOST_APART: Final = timedelta(minutes=1)


def clock_findings(connection: Connection[Any], now: datetime | None = None) -> Iterator[Finding]:
    """Compare the clocks; `now` (UTC) is this machine's."""
    row = connection.execute("SELECT clock_timestamp()").fetchone()
    apart = abs((now or datetime.now(UTC)) - row[0]) if row else timedelta()
    if apart <= _MOST_APART:
        yield fine("This machine and the database agree on the time.")
        return
    yield refused(
        f"The clocks of this machine and of the database are {int(apart.total_seconds())} seconds "
        "apart.",
        "Instants in events come from here, so deadlines would be met or missed by mistake.",
        "Set both clocks by the same time server (NTP), and look again.",
    )
