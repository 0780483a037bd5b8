"""What a need costs by itself, assessed and registered, and as a row of a spreadsheet."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import count

from domain.case import import_ref, need_ref, round_id
from services.event_log.handling import CommandHandling
from services.files.folder import FolderFiles
from services.imports.contents import contents
from tests.bench.bench import Bench
from tests.bench.commands import opening, pledge
from tests.bench.comparison import Result, compare, rate_of
from tests.samples import ASSESSMENT, SCHOOL
from tests.services.imports.sheets import GOOD, sheet

_NUMBERS: Iterator[int] = count(1)


def bulk_import(bench: Bench) -> Result:
    """Needs in one import against as many by two commands each, both through the handling."""
    rows, singles = 2_000, bench.some(50, 200)
    files = FolderFiles(bench.settings.data_dir / "imported")
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC), contents=contents(files))
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

    return compare(
        "bulk-import-of-2000-needs",
        rate_of(lambda: import_needs(handling, files, key, rows)),
        rate_of(one_by_one),
        unit="needs",
        size=bench.size,
        target=20,
        note="against needs one by one, assessed and registered; both without the process engine",
    )


def import_needs(handling: CommandHandling, files: FolderFiles, key: str, rows: int) -> int:
    """Import a spreadsheet of so many needs into a round."""
    begun = next(_NUMBERS)
    content = sheet(*({**GOOD, "title": f"Behov {begun}-{row}"} for row in range(rows)))
    sha256 = files.put(BytesIO(content))
    body = {"round_id": key, "sha256": sha256}
    _perform(handling, key, "import-needs", import_ref(key, sha256), body)
    return rows


def _perform(handling: CommandHandling, key: str, action: str, case: object, body: object) -> None:
    usual = pledge(key)
    by = usual.by.model_copy(update={"reason": "bench"})
    handling.perform(
        usual.model_copy(update={"action": action, "case": case, "body": body, "by": by})
    )
