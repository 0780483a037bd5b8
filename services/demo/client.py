"""A user of the API: what a program must do to give commands safely, and no more.

Every command gets a key of its own, which is kept while its outcome is unknown, and names
the version of the case that it builds on. When somebody else was first (412), the case is
read again and decided on anew: a new command with a new key.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

import httpx

Json = dict[str, Any]

_PREFIX: Final = "/api/v1"
#: How long a command is sent again with the same key before the server counts as gone.
_PATIENCE_SECONDS: Final = 60.0
_PAUSE_SECONDS: Final = 0.5
#: Where each kind of case is read.
_READS: Final[Mapping[str, str]] = {
    "control": "/controls/{}",
    "need": "/needs/{}",
    "round": "/rounds/{}",
}


@dataclass(frozen=True)
class User:
    """Somebody with a bearer token; `name` is an opaque id that faults are reported with."""

    name: str
    token: str = field(repr=False)


class Refused(Exception):
    """The API answered with a problem; `code` is its stable code."""

    def __init__(self, problem: Json) -> None:
        super().__init__(
            f"{problem.get('code')}: {problem.get('detail')} {problem.get('errors', '')}"
        )
        self.code = str(problem.get("code"))


class Unexpected(Exception):
    """A mistake was not refused as it should be; the message says whose and which."""


class Api:
    """The API as its users reach it. `refused` counts the refusals that were met, by code.

    `position` is the log position of the last command: reads ask for it to see what was done.
    """

    def __init__(self, http: httpx.AsyncClient, language: str) -> None:
        self._http = http
        self._language = language
        self._etags: dict[str, str] = {}
        self.refused: Counter[str] = Counter()
        self.position = 0

    async def command(self, user: User, path: str, body: Json, *, case: str | None = None) -> Json:
        """Give a command and return what was done; `case` is the existing case it changes.

        Raises `Refused` when the rules do not allow it, `httpx.TransportError` when the
        server stays away.
        """
        while True:
            answer = await self._send(user, path, body, case)
            if answer.status_code == httpx.codes.PRECONDITION_FAILED and case:
                await self._read_again(user, case, answer)
                continue
            if answer.is_error:
                raise Refused(answer.json())
            done: Json = answer.json()
            self._etags[done["case"]] = answer.headers["ETag"]
            self.position = max(self.position, done["log_position"])
            return done

    async def mistake(
        self, user: User, path: str, body: Json, code: str, *, case: str | None = None
    ) -> None:
        """Give a command that the rules refuse, as people do, and count the refusal.

        Raises `Unexpected` when it was carried out, or refused with another code.
        """
        try:
            await self.command(user, path, body, case=case)
        except Refused as refusal:
            if refusal.code != code:
                raise Unexpected(f"{user.name}, {path}: {refusal}, not {code}") from refusal
            self.refused[code] += 1
        else:
            raise Unexpected(f"{user.name}, {path}: carried out, not {code}")

    async def read(
        self,
        user: User,
        path: str,
        query: Mapping[str, str | int | list[str]] | None = None,
        *,
        accept: str = "application/json",
    ) -> httpx.Response:
        """Read something; raises `Refused` when there is nothing or it is not for the user."""
        headers = {**self._headers(user), "Accept": accept}
        answer = await self._patiently("GET", path, headers=headers, params=dict(query or {}))
        if answer.is_error:
            raise Refused(answer.json())
        return answer

    async def _send(self, user: User, path: str, body: Json, case: str | None) -> httpx.Response:
        headers = {**self._headers(user), "Idempotency-Key": str(uuid4())}
        if case in self._etags:
            headers["If-Match"] = self._etags[case]
        return await self._patiently("POST", path, headers=headers, json=body)

    async def _read_again(self, user: User, case: str, stale: httpx.Response) -> None:
        kind, _, key = case.partition("/")
        await self.read(user, _READS[kind].format(key))
        # The refusal names the newest version; the read model may still be on its way to it.
        self._etags[case] = stale.headers["ETag"]

    def _headers(self, user: User) -> dict[str, str]:
        return {"Authorization": f"Bearer {user.token}", "Accept-Language": self._language}

    async def _patiently(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Send, and send the very same again while nobody knows what became of it."""
        give_up = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                answer = await self._http.request(method, _PREFIX + path, **request)
                if "Retry-After" not in answer.headers:
                    return answer
                if time.monotonic() > give_up:
                    raise Refused(answer.json())
                pause = float(answer.headers["Retry-After"])
            except httpx.TransportError:
                if time.monotonic() > give_up:
                    raise
                pause = _PAUSE_SECONDS
            await asyncio.sleep(pause)
