"""Whether events are what their writers signed: the newest, and a sample of the others."""

import time
from collections.abc import Iterator
from typing import Final

import psycopg

from services.config import READER, ConfigurationError, Settings, role_url
from services.doctor.finding import Finding, fine, refused, watch
from services.verifying.events import fault_of, some_events
from services.verifying.keys import FORMER, known_keys

#: How long events are read, in an order that is another each time.
SECONDS: Final = 2.0
_PATIENCE_SECONDS: Final = 5


def signature_findings(settings: Settings, seconds: float = SECONDS) -> Iterator[Finding]:
    """What is not as it was signed among the newest events and a sample of the others.

    Bounded in time; `dekomp verify` looks at every event and at what is missing.
    """
    until = time.monotonic() + seconds
    read = 0
    unknown: set[str] = set()
    wrong = []
    try:
        keys = known_keys(settings)
        with psycopg.connect(
            role_url(settings, READER), connect_timeout=_PATIENCE_SECONDS
        ) as connection:
            for row in some_events(connection):
                read += 1
                fault = fault_of(row, keys)
                if fault and fault.unknown_key:
                    unknown.add(fault.unknown_key)
                elif fault:
                    wrong.append(fault)
                if time.monotonic() > until:
                    break
    except ConfigurationError as problem:
        yield refused(
            f"No signature can be checked: {problem}",
            "Nobody would notice an event that was changed in the database.",
            "Put the key back, or its public half.",
        )
        return
    except psycopg.Error:
        # What keeps the reader out is told where its read models are looked at.
        return
    for fault in wrong:
        yield refused(
            fault.what,
            "Somebody changed or added it past the program; what follows from it is not to be "
            "relied on.",
            "Run `dekomp verify` for the whole log, find out who did it, and go back to a backup "
            "from before.",
        )
    for name in sorted(unknown):
        yield watch(
            f"Some events are signed with the key {name}, which is not here.",
            "They cannot be told from forged ones.",
            f"Put its public half (PEM) into {settings.writer_key_file.parent / FORMER}.",
        )
    if not wrong and not unknown:
        yield fine(f"Of the events {read} were read, and their signatures hold.")
