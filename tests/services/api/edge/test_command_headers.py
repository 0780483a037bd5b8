"""Idempotency-Key, If-Match, If-None-Match and traceparent."""

import httpx
import pytest

from services.api.idempotency import fingerprint
from services.api.trace import trace_id_from

URL = "/api/v1/plans/p-1"
KEY = ("Idempotency-Key", "key-00000001")
MATCH = ("If-Match", '"7"')
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


async def post(
    client: httpx.AsyncClient, *headers: tuple[str, str], amount: object = 1
) -> httpx.Response:
    return await client.post(
        URL,
        json={"amount_ore": amount},
        headers=[*client.headers.items(), *headers],
    )


@pytest.mark.parametrize(
    "key",
    [
        "",
        "short",
        "a" * 65,
        '"unfinished-key',
        'unbegun-key-0"',
        "has spaces in it",
        "with,comma,inside",
        "nøkkel-0000001",
        '"key-00000001";a=1',
        "key-00000001\t",
    ],
)
async def test_malformed_key(client: httpx.AsyncClient, key: str) -> None:
    answer = await client.post(
        URL,
        json={"amount_ore": 1},
        headers=[(b"idempotency-key", key.encode("latin-1")), (b"if-match", b'"7"')],
    )

    if key.endswith("\t"):  # White space around a value is not part of it (RFC 9110, section 5.5).
        key = key.strip()
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency-key-invalid")


async def test_missing_key(client: httpx.AsyncClient) -> None:
    answer = await post(client, MATCH)

    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency-key-missing")


async def test_two_keys(client: httpx.AsyncClient) -> None:
    answer = await post(client, KEY, KEY, MATCH)

    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency-key-invalid")


@pytest.mark.parametrize("key", ["key-00000001", '"key-00000001"'])
async def test_key_with_and_without_quotes_is_one_key(client: httpx.AsyncClient, key: str) -> None:
    answer = await post(client, ("Idempotency-Key", key), MATCH)

    assert answer.json()["key"] == "key-00000001"


@pytest.mark.parametrize(
    "value",
    [
        "*",
        'W/"7"',
        '"1","2","3","4","5"',
        '"07"',
        '"-1"',
        '"0"',
        "7",
        '"9999999999999999999999"',
        '"x"',
        '"7-"',
        '"7-0123456789abcde"',
        '"7-0123456789ABCDEF"',
        '"-0123456789abcdef"',
        "",
    ],
)
async def test_malformed_precondition(client: httpx.AsyncClient, value: str) -> None:
    answer = await post(client, KEY, ("If-Match", value))

    assert (answer.status_code, answer.json()["code"]) == (400, "precondition-invalid")


@pytest.mark.parametrize("value", ['"7"', '"7-0123456789abcdef"'])
async def test_a_tag_that_says_more_is_good_for_its_version(
    client: httpx.AsyncClient, value: str
) -> None:
    answer = await post(client, KEY, ("If-Match", value))

    assert (answer.status_code, answer.headers["etag"]) == (200, '"8"')


async def test_missing_precondition(client: httpx.AsyncClient) -> None:
    answer = await post(client, KEY)

    assert (answer.status_code, answer.json()["code"]) == (428, "precondition-required")


async def test_two_preconditions(client: httpx.AsyncClient) -> None:
    answer = await post(client, KEY, MATCH, MATCH)

    assert (answer.status_code, answer.json()["code"]) == (400, "precondition-invalid")


async def test_headers_are_judged_before_the_shape_of_the_body(client: httpx.AsyncClient) -> None:
    answer = await post(client, KEY, amount="wrong")

    assert answer.status_code == 428


@pytest.mark.parametrize("value", ['"7"', 'W/"7"', '"6", "7"', "*"])
async def test_unchanged_read(client: httpx.AsyncClient, value: str) -> None:
    answer = await client.get(URL, headers={"If-None-Match": value})

    assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", '"7"')


@pytest.mark.parametrize("value", ['"8"', "7", "garbage", '"77"', ""])
async def test_changed_read(client: httpx.AsyncClient, value: str) -> None:
    assert (await client.get(URL, headers={"If-None-Match": value})).status_code == 200


async def test_fingerprint_ignores_order_and_space_and_nothing_else(
    client: httpx.AsyncClient,
) -> None:
    headers = dict([KEY, MATCH, ("Content-Type", "application/json")])
    bodies = [
        b'{"amount_ore":1,"confirmed":true}',
        b' { "confirmed" : true, "amount_ore" : 1 } ',
        b'{"amount_ore":2,"confirmed":true}',
    ]

    prints = [
        (await client.post(URL, content=body, headers=headers)).json()["fingerprint"]
        for body in bodies
    ]

    assert prints[0] == prints[1] == fingerprint("post", URL, {"confirmed": True, "amount_ore": 1})
    assert prints[2] != prints[0]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/a", {"n": 1}),
        ("POST", "/b", {"n": 1}),
        ("POST", "/a", {"n": 2}),
        ("POST", "/a", None),
    ],
)
def test_fingerprint_tells_requests_apart(method: str, path: str, body: object) -> None:
    assert fingerprint(method, path, body) != fingerprint("POST", "/a", {"n": 1})


async def test_correlation_id_is_the_callers_trace_id(client: httpx.AsyncClient) -> None:
    answer = await post(client, KEY, MATCH, ("traceparent", f"00-{TRACE}-00f067aa0ba902b7-01"))

    assert answer.json()["correlation"] == TRACE
    assert answer.headers["traceparent"].split("-")[1] == TRACE


async def test_problem_carries_the_correlation_id(client: httpx.AsyncClient) -> None:
    answer = await client.get("/nothing")

    assert answer.json()["correlation_id"] == answer.headers["traceparent"].split("-")[1]


@pytest.mark.parametrize(
    ("traceparent", "taken"),
    [
        (f"00-{TRACE}-00f067aa0ba902b7-01", True),
        (f"01-{TRACE}-00f067aa0ba902b7-01-more", True),
        (f"00-{TRACE}-00f067aa0ba902b7-01-more", False),
        (f"ff-{TRACE}-00f067aa0ba902b7-01", False),
        (f"00-{TRACE.upper()}-00f067aa0ba902b7-01", False),
        (f"00-{'0' * 32}-00f067aa0ba902b7-01", False),
        (f"00-{TRACE}-{'0' * 16}-01", False),
        (f"00-{TRACE}-00f067aa0ba902b7", False),
        ("garbage", False),
        (None, False),
    ],
)
def test_traceparent(traceparent: str | None, taken: bool) -> None:
    assert trace_id_from(traceparent) == (TRACE if taken else None)
