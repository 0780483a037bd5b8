"""A request that is right but for what a test changes, and what it gets when it is wrong."""

from typing import Any

import httpx

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
