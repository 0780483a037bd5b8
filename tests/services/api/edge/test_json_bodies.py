"""What a body gets that is no JSON or not of the shape asked for: rows of the bad inputs."""

import httpx
import pytest

from tests.services.api.edge.asked import HEADERS, JSON, URL, assert_problem


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
