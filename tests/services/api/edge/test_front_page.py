"""Whoever opens the bare address in a browser is told where they are, without a token."""

import httpx
import pytest
from fastapi import FastAPI

from services.api.front_page import front_page


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "tilskudd"), ("nn", "tilskot"), ("en", "grants")]
)
async def test_the_bare_address_shows_a_page_in_the_readers_language(
    client: httpx.AsyncClient, language: str, said: str
) -> None:
    asked = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": language}
    answer = await client.get("/", headers=asked)

    assert (answer.status_code, answer.headers["content-language"]) == (200, language)
    assert answer.headers["content-type"].startswith("text/html")
    assert f'<html lang="{language}">' in answer.text
    assert said in answer.text
    assert 'href="/problems"' in answer.text
    assert 'href="/health/ready"' in answer.text


@pytest.mark.parametrize("docs", [True, False])
async def test_the_documentation_is_pointed_to_only_where_it_is_open(docs: bool) -> None:
    app = FastAPI(docs_url=None)
    app.include_router(front_page(docs=docs))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://127.0.0.1"
    ) as http:
        assert ('href="/docs"' in (await http.get("/")).text) is docs


async def test_whoever_wants_no_page_is_told_so(client: httpx.AsyncClient) -> None:
    answer = await client.get("/", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (406, "not-acceptable")
