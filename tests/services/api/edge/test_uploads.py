"""What an upload must be before it is stored: as large, of the kind and with the bits as said."""

import hashlib
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from services.api.app import PREFIX
from services.api.edge import create_edge
from services.api.files import UPLOADS, upload_router
from services.config import Settings
from services.files.checked import LARGEST
from services.files.folder import FolderFiles
from services.files.kinds import PDF, PNG
from services.files.scanning import Scanner
from tests.services.api.edge.asked import assert_problem
from tests.services.api.edge.conftest import NOON, refusal_text

URL = f"{PREFIX}{UPLOADS}?name=avtale.pdf"
A_PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
AS_PDF = {"Content-Type": PDF.media_type}


@pytest.fixture
async def uploads(
    settings: Settings, token: str, tmp_path: Path
) -> AsyncIterator[httpx.AsyncClient]:
    """The real edge with nothing behind it but the store of files in `tmp_path`."""
    app = create_edge(
        settings,
        refusal_text=refusal_text,
        refusal_statuses={},
        checks={},
        version="1",
        clock=lambda: NOON,
        raw_paths=(PREFIX + UPLOADS,),
    )
    app.include_router(upload_router(FolderFiles(tmp_path), Scanner("")), prefix=PREFIX)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://127.0.0.1:8000",
        headers={"Authorization": f"Bearer {token}"},
    ) as client:
        yield client


def digest(content: bytes) -> dict[str, str]:
    found = b64encode(hashlib.sha256(content).digest()).decode()
    return {"Content-Digest": f"sha-256=:{found}:"}


def stored(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file()]


async def test_a_file_that_is_what_it_says_is_stored(
    uploads: httpx.AsyncClient, tmp_path: Path
) -> None:
    answer = await uploads.post(URL, content=A_PDF, headers={**AS_PDF, **digest(A_PDF)})

    assert (answer.status_code, answer.json()["size"]) == (201, len(A_PDF)), answer.text
    assert len(stored(tmp_path)) == 1


async def test_another_digest_is_refused_and_nothing_is_stored(
    uploads: httpx.AsyncClient, tmp_path: Path
) -> None:
    answer = await uploads.post(URL, content=A_PDF, headers={**AS_PDF, **digest(A_PDF + b" ")})

    assert_problem(answer, 422, "hash-mismatch")
    assert stored(tmp_path) == []


async def test_another_kind_than_said_is_refused_and_nothing_is_stored(
    uploads: httpx.AsyncClient, tmp_path: Path
) -> None:
    answer = await uploads.post(URL, content=A_PDF, headers={"Content-Type": PNG.media_type})

    assert_problem(answer, 415, "file-type-mismatch")
    assert stored(tmp_path) == []


async def test_a_file_that_is_too_large_is_refused_and_nothing_is_stored(
    uploads: httpx.AsyncClient, tmp_path: Path
) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield A_PDF
        yield b" " * LARGEST

    answer = await uploads.post(URL, content=endless(), headers=AS_PDF)

    assert_problem(answer, 413, "file-too-large")
    assert stored(tmp_path) == []


async def test_a_file_that_says_it_is_too_large_is_not_read(uploads: httpx.AsyncClient) -> None:
    async def unread() -> AsyncIterator[bytes]:
        raise AssertionError("nobody reads it")
        yield b""

    says = {**AS_PDF, "Content-Length": str(LARGEST + 1)}
    assert_problem(await uploads.post(URL, content=unread(), headers=says), 413, "file-too-large")
