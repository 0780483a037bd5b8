"""A stored file that the disk has changed is told as such wherever it is read."""

from typing import Any

import pytest

from services.files.folder import open_files
from services.files.kinds import XLSX
from tests.journeys.county import County
from tests.journeys.stand import Stand
from tests.journeys.test_imported_needs import imported, upload, workbook
from tests.services.imports.sheets import GOOD, sheet

HOST = "http://127.0.0.1"
AS_OF = "2026-08-31"


def damage(stand: Stand, sha256: str) -> None:
    """Change a byte of the file where it lies."""
    place = dict(open_files(stand.settings).all())[sha256]
    content = bytearray(place.read_bytes())
    content[len(content) // 2] ^= 1
    place.write_bytes(content)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("imported-needs/check", {}),
        ("imported-needs", {}),
        ("take-over/check", {"as_of": AS_OF}),
        ("take-over", {"as_of": AS_OF}),
    ],
)
async def test_no_command_reads_a_damaged_file(
    county: County, stand: Stand, path: str, said: dict[str, Any]
) -> None:
    if not said:
        await county.open()
    sha256 = await upload(county.officer, workbook(GOOD), XLSX.media_type)
    damage(stand, sha256)

    named = {"sources": [{"sha256": sha256}], **said} if said else {"sha256": sha256}
    body = {"reason": "Samla inn på papir", **named}
    problem = await county.officer.refused(
        f"{county.round}/{path}", body, 500, "file-damaged", version=0
    )

    assert problem["what_to_do"]


async def test_a_damaged_file_is_not_handed_out_and_mended_by_the_same_upload(
    county: County, stand: Stand
) -> None:
    await county.open()
    content = sheet(GOOD, {**GOOD, "title": "Til utlevering"})
    sha256 = await upload(county.officer, content)
    await imported(county, sha256)
    path = f"{county.round}/files/{sha256}"
    damage(stand, sha256)

    for language, title in (
        ("nb", "Den lagrede filen er skadet"),
        ("nn", "Den lagra fila er skadd"),
        ("en", "The stored file is damaged"),
    ):
        headers = {
            "Authorization": f"Bearer {county.officer.token}",
            "Accept-Language": language,
        }
        answer = await county.officer.http.get(path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (500, "file-damaged")
        assert answer.json()["title"] == title
        page = await county.officer.http.get(f"{HOST}{answer.json()['type']}", headers=headers)
        assert (page.status_code, page.json()["title"]) == (200, title)

    assert await upload(county.officer, content) == sha256
    mended = await county.officer.http.get(path, headers=headers)
    assert (mended.status_code, mended.content) == (200, content)
