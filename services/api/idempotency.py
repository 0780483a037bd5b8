"""One key, one effect: the Idempotency-Key of every command.

Source: draft-ietf-httpapi-idempotency-key-header. The key is the command's id all the
way to the log, and is looked up together with organisation and actor.
"""

import hashlib
import json
from typing import Annotated, Any, Final

from fastapi import Depends, Header, Request

from services.api.problems import Problem

_KEY: Final = "[A-Za-z0-9_-]{8,64}"
#: The published format: bare, or quoted as the structured string that the draft asks for.
KEY_PATTERN: Final = f'^({_KEY}|"{_KEY}")$'


async def _idempotency_key(
    request: Request,
    idempotency_key: Annotated[
        str,
        Header(
            alias="Idempotency-Key",
            pattern=KEY_PATTERN,
            description="New for each command, the same when the command is sent again.",
            examples=["0f6c2a4e-6a1b-4c39-9e0e-8d8f2f6f3f10"],
        ),
    ],
) -> str:
    if len(request.headers.getlist("idempotency-key")) > 1:
        raise Problem("idempotency-key-invalid")
    return idempotency_key.strip('"')


#: A dependency: the key, without quotes. Missing or malformed 400.
IdempotencyKey = Annotated[str, Depends(_idempotency_key)]


def fingerprint(method: str, path: str, body: Any) -> str:
    """What a key was used for, as 64 hexadecimal digits (SHA-256).

    `body` is what the JSON document holds, or None. The order of its members and its
    white space do not count; path and method do.
    """
    canonical = json.dumps(
        body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return hashlib.sha256(f"{method.upper()}\n{path}\n{canonical}".encode()).hexdigest()


async def _request_fingerprint(request: Request) -> str:
    body = await request.json() if await request.body() else None
    return fingerprint(request.method, request.url.path, body)


#: A dependency: the fingerprint of this request.
RequestFingerprint = Annotated[str, Depends(_request_fingerprint)]
