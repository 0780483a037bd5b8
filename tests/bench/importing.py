"""What a need costs by itself, assessed and registered, and as a row of a spreadsheet."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from pathlib import Path

from domain.case import import_ref, need_ref, round_id
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from services.files.folder import FolderFiles
from services.imports.contents import contents
from tests.bench.commands import opening, pledge
from tests.bench.rounds import Measured, measure
from tests.samples import ASSESSMENT, SCHOOL
from tests.services.imports.sheets import GOOD, sheet

_NUMBERS: Iterator[int] = count(1)


def import_costs(
    log: EventLog, folder: Path, rows: int = 2_000, singles: int = 50
) -> list[Measured]:
    """Needs by two commands each, against as many in one import; a unit is one need."""
    files = FolderFiles(folder)
    handling = CommandHandling(log, now=lambda: datetime.now(UTC), contents=contents(files))
    key = round_id("yrkesfag", "46", 2055)
    handling.perform(opening(key))

    def one_by_one() -> int:
        for _ in range(singles):
            need_id = f"bench-{next(_NUMBERS)}"
            body = {
                "need_id": need_id,
                "round_id": key,
                "unit": SCHOOL.model_dump(mode="json"),
                "assessment": ASSESSMENT.model_dump(mode="json"),
            }
            _perform(handling, key, "assess-need", need_ref(need_id), body)
            _perform(handling, key, "register-need", need_ref(need_id), {"need_id": need_id})
        return singles

    def imported() -> int:
        begun = next(_NUMBERS)
        content = sheet(*({**GOOD, "title": f"Behov {begun}-{row}"} for row in range(rows)))
        sha256 = files.put(BytesIO(content))
        body = {"round_id": key, "sha256": sha256}
        _perform(handling, key, "import-needs", import_ref(key, sha256), body)
        return rows

    return measure({"one by one": one_by_one, f"{rows:,} rows imported": imported})


def _perform(handling: CommandHandling, key: str, action: str, case: object, body: object) -> None:
    usual = pledge(key)
    by = usual.by.model_copy(update={"reason": "bench"})
    handling.perform(
        usual.model_copy(update={"action": action, "case": case, "body": body, "by": by})
    )
