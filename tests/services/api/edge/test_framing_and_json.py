"""What bad framing, headers and JSON get: rows of the bad-input catalogue."""

from typing import Any

import httpx
import pytest

URL = "/api/v1/plans/p-1"
HEADERS = {"Idempotency-Key": "key-00000001", "If-Match": '"7"'}
JSON = {"Content-Type": "application/json"}


def assert_problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "application/problem+json",
    ), answer.text
    body: dict[str, Any] = answer.json()
    assert body["type"] == f"/problems/{code}"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    assert body["what_to_do"]
    assert body["instance"].startswith("urn:uuid:")
    return body


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b'{"amount_ore":1} x', 400, "malformed-json"),
        (b'{"amount_ore":1}{"amount_ore":1}', 400, "malformed-json"),
        (b'{"amount_ore":"\xff"}', 400, "malformed-json"),
        (b'{"amount_ore":"\xc0\xaf"}', 400, "malformed-json"),
        ('{"amount_ore":1}'.encode("utf-16"), 400, "malformed-json"),
        (b'\xef\xbb\xbf{"amount_ore":1}', 400, "malformed-json"),
        (b"   ", 400, "malformed-json"),
        (b'{"amount_ore":NaN}', 400, "malformed-json"),
        (b'{"amount_ore":Infinity}', 400, "malformed-json"),
        (b'{"amount_ore":-Infinity}', 400, "malformed-json"),
        (b'{"amount_ore":1e400}', 400, "number-out-of-range"),
        (b'{"amount_ore":-1e400}', 400, "number-out-of-range"),
        (b'{"amount_ore":9007199254740993}', 400, "number-out-of-range"),
        (b'{"amount_ore":-9007199254740993}', 400, "number-out-of-range"),
        (b'{"amount_ore":' + b"9" * 5000 + b"}", 400, "number-out-of-range"),
        (b'{"amount_ore":"\\ud800"}', 400, "malformed-json"),
        (b'{"\\udfff":1}', 400, "malformed-json"),
        (b'{"amount_ore":"a\\u0000b"}', 422, "invalid-text"),
        (b'{"amount_ore":"a\\u202eb"}', 422, "invalid-text"),
        (b'{"amount_ore":"a\x00b"}', 400, "malformed-json"),
        (b'{"amount_ore":1,"amount_ore":2}', 400, "duplicate-key"),
        (b'{"amount_ore":1,"amount\\u005fore":2}', 400, "duplicate-key"),
        (b"[" * 33 + b"]" * 33, 400, "too-deep"),
        (b"[" * 60_000, 400, "too-deep"),
        (b'{"a":' * 10_000, 400, "too-deep"),
        (b"[" + b"1," * 10_000 + b"1]", 400, "too-deep"),
        (b"[1]", 422, "invalid-body"),
        (b'"text"', 422, "invalid-body"),
        (b"null", 422, "invalid-body"),
        (b'{"a":"' + b" " * 65_536 + b'"}', 413, "body-too-large"),
        (b'{"a":"\\"' + b'\\"' * 30_000, 400, "malformed-json"),
        (b"", 400, "malformed-json"),
    ],
)
async def test_bad_json(client: httpx.AsyncClient, body: bytes, status: int, code: str) -> None:
    answer = await client.post(URL, content=body, headers={**HEADERS, **JSON})

    assert_problem(answer, status, code)


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ("{}", "#/amount_ore", "missing-field"),
        ('{"amount_ore":null}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":true}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":"100"}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":" 7 "}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":"1_000"}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":100.0}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":0.1}', "#/amount_ore", "invalid-type"),
        ('{"amount_ore":1,"__proto__":1}', "#/__proto__", "unknown-field"),
        ('{"amount_ore":1,"county":"46"}', "#/county", "unknown-field"),
        ('{"amount_ore":1,"a/b~":"46"}', "#/a~1b~0", "unknown-field"),
        ('{"amount_ore":1,"confirmed":1}', "#/confirmed", "invalid-type"),
        ('{"amount_ore":1,"confirmed":"yes"}', "#/confirmed", "invalid-type"),
        ('{"amount_ore":1,"role":"boss"}', "#/role", "not-a-choice"),
        ('{"amount_ore":1,"lines":[{"amount_ore":"1"}]}', "#/lines/0/amount_ore", "invalid-type"),
        (
            '{"amount_ore":1,"lines":[{"amount_ore":1,"until":0}]}',
            "#/lines/0/until",
            "invalid-type",
        ),
        ('{"amount_ore":1,"day":1767225600}', "#/day", "invalid-value"),
        ('{"amount_ore":1,"day":"1767225600"}', "#/day", "invalid-value"),
        ('{"amount_ore":1,"day":"2026-02-30"}', "#/day", "invalid-value"),
        ('{"amount_ore":1,"at":"2026-02-03T00:00:00"}', "#/at", "invalid-value"),
        ('{"amount_ore":1,"at":"2026-02-03"}', "#/at", "invalid-value"),
        ('{"amount_ore":1,"organisation":"310000001"}', "#/organisation", "invalid-org-number"),
        ('{"amount_ore":1,"organisation":"31000000"}', "#/organisation", "invalid-org-number"),
        ('{"amount_ore":1,"organisation":" 970018131"}', "#/organisation", "invalid-org-number"),
        ('{"amount_ore":1,"organisation":"٩٧٠٠١٨١٣١"}', "#/organisation", "invalid-org-number"),
    ],
)
async def test_bad_shape(client: httpx.AsyncClient, body: str, pointer: str, code: str) -> None:
    answer = await client.post(URL, content=body.encode(), headers={**HEADERS, **JSON})

    problem = assert_problem(answer, 422, "invalid-body")
    assert [(error["pointer"], error["code"]) for error in problem["errors"]] == [(pointer, code)]
    assert all(error["detail"] for error in problem["errors"])


async def test_good_body_of_every_kind(client: httpx.AsyncClient) -> None:
    body = {
        "amount_ore": 2**53,
        "role": "unit",
        "lines": [{"amount_ore": 1, "until": "2026-01-31"}],
        "tags": ["a"],
        "day": "2026-01-31",
        "at": "2026-01-31T12:00:00.5+01:00",
        "organisation": "970018131",
        "confirmed": True,
    }

    answer = await client.post(URL, json=body, headers=HEADERS)

    assert answer.status_code == 200, answer.text
    assert answer.headers["etag"] == '"8"'
    assert answer.json()["amount_ore"] == 2**53
    assert answer.json()["organisation"] == "46"


async def test_answer_never_repeats_a_bad_value(client: httpx.AsyncClient) -> None:
    body = {"amount_ore": "SECRET", "role": "SECRET", "day": "SECRET", "lines": ["SECRET"]}

    answer = await client.post(URL, json=body, headers=HEADERS)

    assert_problem(answer, 422, "invalid-body")
    assert "SECRET" not in answer.text


@pytest.mark.parametrize(
    "name", ["a" * 5_000, "<script>", "Kari Nordmann", "123 456 789", "310000019"]
)
async def test_a_name_that_may_be_anything_is_not_told_back(
    client: httpx.AsyncClient, name: str
) -> None:
    body = {"amount_ore": 1, "lines": [{"amount_ore": 1, name: 1}]}
    answer = await client.post(URL, json=body, headers=HEADERS)

    (fault,) = assert_problem(answer, 422, "invalid-body")["errors"]
    assert (fault["pointer"], fault["code"]) == ("#/lines/0", "unknown-field")


async def test_number_of_faults_is_bounded(client: httpx.AsyncClient) -> None:
    answer = await client.post(URL, json={f"f{n}": 1 for n in range(500)}, headers=HEADERS)

    assert len(assert_problem(answer, 422, "invalid-body")["errors"]) == 20


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
    ["/api/v1/nothing", "/", "/api/v1/plans/", "/api/v1/plans/..%2f..%2fetc", "/docs"],
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
