"""A running year is tried and taken over from the command line, against the running system."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner

from domain.takeover.before import Sheet
from services.cli import app
from tests.journeys.county import County
from tests.journeys.running_year import AS_OF, sheets
from tests.services.imports.workbook import Book, book, changed, comma_separated, excel

REASON = "Avstemt mot rekneskapen"


@pytest.fixture(autouse=True)
def _the_running_system(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = county.stand.settings
    monkeypatch.setenv("DATABASE_URL", settings.database_url or "")
    monkeypatch.setenv("TEMPORAL_ADDRESS", settings.temporal_address)
    monkeypatch.setenv("TEMPORAL_NAMESPACE", settings.temporal_namespace)
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(settings.data_dir))


async def said(county: County, *arguments: str) -> tuple[int, str]:
    """What the command line answers; it has an event loop of its own."""
    named = ["import", "round", "--round", county.round_id, "--as-of", AS_OF, *arguments]
    done = await asyncio.to_thread(CliRunner().invoke, app, named)
    return done.exit_code, done.output


async def workbook(county: County, folder: Path, rows: Book) -> str:
    file = folder / "year.xlsx"
    file.write_bytes(excel(await sheets(county, rows)))
    return str(file)


async def test_a_trial_tells_every_row_and_the_sums_and_writes_nothing(
    county: County, tmp_path: Path
) -> None:
    wrong = await workbook(county, tmp_path, changed(Sheet.PAID, 1, amount="80 000,01"))
    code, told = await said(county, wrong, "--dry-run", "--reason", REASON, "--language", "nn")
    assert code == 1
    assert "Utbetalt: 3: Utbetalt (kr): " in told
    assert "1 problems." in told

    right = await workbook(county, tmp_path, book())
    code, told = await said(county, right, "--dry-run", "--reason", REASON)
    assert (code, "0 problems." in told) == (0, True)
    assert (
        "granted 120000.50, paid 60000.50 (NOK); 2 measures, 4 needs, 1 earlier turns, 0 calls"
        in told
    )
    code, told = await said(county, right, "--dry-run", "--language", "en")
    assert (code, "Write why they are relied on" in told) == (1, False)
    assert "reason" in told.lower()
    await county.officer.not_shown(f"{county.round}/plan", 404, "not-found")


async def test_csv_files_are_taken_over_and_shown(county: County, tmp_path: Path) -> None:
    files = []
    for sheet, rows in (await sheets(county, book())).items():
        file = tmp_path / f"{sheet.value}.csv"
        file.write_bytes(comma_separated(sheet, rows))
        files.append(str(file))
    code, told = await said(county, *files, "--reason", REASON)
    assert code == 0, told
    assert f"Imported as round/{county.round_id}" in told

    county.seen["log"] = int(told.rsplit("log position ", 1)[1].split(".")[0])
    plan = await county.officer.read(f"{county.round}/plan")
    assert plan["sums"]["paid_before_take_over_ore"] == 6_000_050
    code, told = await said(county, *files, "--reason", REASON, "--language", "en")
    assert (code, "only before anything else is recorded" in told) == (1, True)
