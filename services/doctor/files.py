"""Whether stored files are there, and still what their names say."""

import time
from collections.abc import Iterator
from random import shuffle
from typing import Final

from eventsourcing.persistence import OperationalError

from domain.attachment import files_in
from domain.county_report.events import CountyReportDrafted
from domain.event import Event
from projections.log_reader import UnreadableEvent
from services.config import Settings
from services.doctor.finding import Finding, fine, refused
from services.event_log.log import open_log
from services.files.folder import FolderFiles, open_files
from services.files.port import FileDamaged
from services.projection_log import ProjectionLog

#: How many of the newest events are asked for the files that they name.
NEWEST: Final = 2_000
#: How long stored files are read, in an order that is another each time.
SECONDS: Final = 5.0
_MEND: Final = (
    "Take it from a backup: in its folder `files` it lies under the same name. Storing the same "
    "file again mends it too."
)


def file_findings(settings: Settings, seconds: float = SECONDS) -> Iterator[Finding]:
    """What the newest events name and is gone, and what is damaged among the stored files.

    Bounded in time, so on a large installation it is a sample; a backup looks at every file.
    """
    files = open_files(settings)
    missing = _missing(settings, files)
    damaged, read, stored = _damaged(files, seconds)
    for sha256, position in (missing or {}).items():
        yield refused(
            f"The file {sha256}, which event {position} of the log names, is not stored.",
            "What a decision rests on can no longer be shown.",
            _MEND,
        )
    for sha256, how in damaged.items():
        yield refused(
            f"The stored file {sha256} {how}.",
            "Whoever asks for it is told that it is damaged.",
            _MEND,
        )
    if missing is None:
        return
    if not missing and not damaged:
        yield fine(
            f"Of {stored} stored files {read} were read and are whole; those that the newest "
            "events name are there."
        )


def _missing(settings: Settings, files: FolderFiles) -> dict[str, int] | None:
    """The files that one of the newest events names and that are not there, with its position.

    None when the events cannot be read: of the read models that is told, and of files nothing.
    """
    named: dict[str, int] = {}
    try:
        with open_log(settings, "dekomp_reader") as log:
            events = ProjectionLog(log).select(max(0, log.head() - NEWEST), NEWEST)
    except (UnreadableEvent, OperationalError):
        return None
    for position, recorded in events:
        named |= dict.fromkeys(_named(recorded.event), position)
    return {sha256: position for sha256, position in named.items() if not files.exists(sha256)}


def _named(event: Event) -> Iterator[str]:
    yield from (file.sha256 for file in files_in(event))
    if isinstance(event, CountyReportDrafted):
        yield from (event.sha256, *event.documents.values())


def _damaged(files: FolderFiles, seconds: float) -> tuple[dict[str, str], int, int]:
    """What is wrong with which file; how many were read in the time, and how many there are."""
    until = time.monotonic() + seconds
    stored = [sha256 for sha256, _ in files.all()]
    shuffle(stored)
    damaged: dict[str, str] = {}
    read = 0
    for sha256 in stored:
        if read and time.monotonic() > until:
            break
        read += 1
        try:
            files.get(sha256)
        except FileDamaged:
            damaged[sha256] = "has other bytes than its name says"
        except OSError as fault:
            damaged[sha256] = f"cannot be read: {fault.strerror}"
    return damaged, read, len(stored)
