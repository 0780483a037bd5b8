"""One registry of problems: every code that an answer can hold leads to a page in each language."""

import re
from pathlib import Path

import httpx
import pytest

from services.api.problems import PROBLEMS
from services.api.refusals import REFUSAL_STATUSES
from tests.domain.language.codes import codes
from tests.journeys.stand import Stand

ROOT = Path(__file__).parents[2]
EVERY = sorted({*PROBLEMS, *codes(), *REFUSAL_STATUSES})
#: Where the services name a code: a problem of the edge, or a refusal of the domain.
NAMED = re.compile(r'\b(?:Problem|Refusal|as_error)\(\s*"([a-z0-9-]+)"')


async def _page(stand: Stand, code: str, **headers: str) -> httpx.Response:
    return await stand.http.get(
        str(stand.http.base_url).partition("/api/")[0] + f"/problems/{code}", headers=headers
    )


@pytest.mark.parametrize("code", EVERY)
async def test_every_code_has_its_page(stand: Stand, code: str) -> None:
    for language in ("nb", "nn", "en"):
        page = await _page(stand, code, **{"Accept-Language": language})
        assert page.status_code == 200, code
        assert page.headers["content-language"] == language
        told = page.json()
        assert (told["code"], 400 <= told["status"] < 600) == (code, True)
        assert all(told[part].strip() for part in ("title", "meaning", "what_to_do")), told
        assert "{" not in "".join(map(str, told.values())), told
    html = await _page(stand, code, Accept="text/html")
    assert html.headers["content-type"].startswith("text/html")


def test_no_code_is_named_that_has_no_page() -> None:
    named = {
        code
        for folder in ("services", "workflows", "domain")
        for file in (ROOT / folder).rglob("*.py")
        for code in NAMED.findall(file.read_text())
    }
    assert named - set(EVERY) - {"run-ends"} == set()
    assert len(named) > len(PROBLEMS)
