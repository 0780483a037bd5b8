"""What bad framing, paths and headers get: rows of the bad-input catalogue."""

import httpx
import pytest

from tests.services.api.edge.asked import HEADERS, JSON, URL, assert_problem


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/xml"},
        {"Content-Type": "application/merge-patch+json"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": "application/json, text/plain"},
        {**JSON, "Content-Encoding": "gzip"},
        {**JSON, "Content-Encoding": "identity"},
    ],
)
async def test_bad_media_type(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await client.post(URL, content=b'{"amount_ore":1}', headers={**HEADERS, **headers})

    assert_problem(answer, 415, "unsupported-media-type")


async def test_charset_utf_8_may_be_said(client: httpx.AsyncClient) -> None:
    headers = {**HEADERS, "Content-Type": "application/json; charset=UTF-8"}

    assert (await client.post(URL, content=b'{"amount_ore":1}', headers=headers)).is_success


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"X-Long": "a" * 17_000}, 431, "headers-too-large"),
        ({f"X-{n}": "a" for n in range(200)}, 431, "headers-too-large"),
        ({"Transfer-Encoding": "chunked", "Content-Length": "1"}, 400, "bad-request"),
        ({"Transfer-Encoding": "gzip, chunked"}, 400, "bad-request"),
        ({"Transfer-Encoding": "identity"}, 400, "bad-request"),
        ({"Content-Length": "-1"}, 400, "bad-request"),
        ({"Content-Length": "9999999"}, 413, "body-too-large"),
        ({"Host": "evil.example"}, 421, "bad-host"),
        ({"Host": "127.0.0.1.evil.example"}, 421, "bad-host"),
        ({"Host": "evil@127.0.0.1"}, 421, "bad-host"),
        ({"Host": ""}, 421, "bad-host"),
    ],
)
async def test_bad_headers(
    client: httpx.AsyncClient, headers: dict[str, str], status: int, code: str
) -> None:
    assert_problem(await client.get(URL, headers=headers), status, code)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "LOCALHOST", "[::1]:8000"])
async def test_good_host(client: httpx.AsyncClient, host: str) -> None:
    assert (await client.get(URL, headers={"Host": host})).status_code == 200


async def test_forwarding_headers_change_nothing(client: httpx.AsyncClient) -> None:
    headers = {"X-Forwarded-Host": "evil.example", "X-User-Id": "1", "X-Forwarded-For": "1.2.3.4"}

    assert (await client.get(URL, headers=headers)).json() == (await client.get(URL)).json()


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE"])
async def test_method_that_is_not_offered(client: httpx.AsyncClient, method: str) -> None:
    answer = await client.request(method, URL)

    assert_problem(answer, 405, "method-not-allowed")
    assert answer.headers["allow"] == "GET, POST"


@pytest.mark.parametrize(
    "path",
    ["/api/v1/nothing", "/api", "/api/v1/plans/", "/api/v1/plans/..%2f..%2fetc", "/docs"],
)
async def test_unknown_path(client: httpx.AsyncClient, path: str) -> None:
    assert_problem(await client.get(path), 404, "not-found")


@pytest.mark.parametrize("plan_id", ["P", "a" * 64, "%00", "a%0Ab"])
async def test_path_that_fits_no_object(client: httpx.AsyncClient, plan_id: str) -> None:
    answer = await client.post(f"/api/v1/plans/{plan_id}", json={"amount_ore": 1}, headers=HEADERS)

    assert_problem(answer, 404, "not-found")


@pytest.mark.parametrize(
    "limit", ["0", "-1", "x", "1.5", "99999999999999999999999x", "+1", "1_0", "1.0", " 1", "١"]
)
async def test_bad_query(client: httpx.AsyncClient, limit: str) -> None:
    problem = assert_problem(
        await client.get(URL, params={"limit": limit}), 422, "invalid-parameter"
    )

    assert [error["parameter"] for error in problem["errors"]] == ["limit"]


@pytest.mark.parametrize("accept", ["application/xml", "text/html;q=0.9, application/json;q=0"])
async def test_format_that_is_not_offered(client: httpx.AsyncClient, accept: str) -> None:
    assert_problem(await client.get(URL, headers={"Accept": accept}), 406, "not-acceptable")


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "text/html, */*;q=0.1", "", "A/JSON,*/*"]
)
async def test_format_that_is_offered(client: httpx.AsyncClient, accept: str) -> None:
    assert (await client.get(URL, headers={"Accept": accept})).status_code == 200


async def test_every_answer_carries_the_security_headers(client: httpx.AsyncClient) -> None:
    for answer in (await client.get(URL), await client.get("/nothing"), await client.put(URL)):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
