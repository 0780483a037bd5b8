"""The API with everything behind it in one process, and people who use it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import httpx
from fastapi import FastAPI

from domain.role import Role
from projections.database import open_engine
from projections.projector import Projector
from projections.registry import PROJECTIONS
from services.api.app import PREFIX, create_app
from services.api.files import UPLOADS
from services.api.identity import issue_token
from services.config import READER, Settings, role_url
from services.days_off import norwegian_days_off
from services.event_log.handling import CommandHandling
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from services.files.bodies import bodies
from services.files.folder import open_files
from services.gateway import connect_temporal
from services.looked_into import looked_into
from services.projection_log import ProjectionLog
from services.stack.errors import StackError
from services.stack.waiting import until
from services.worker import make_worker

Body = Mapping[str, Any]

PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Person:
    """Somebody with a token; `seen` are the versions of cases as this person's county saw them.

    `under` is the authority that they act under.
    """

    http: httpx.AsyncClient
    token: str
    seen: dict[str, int]
    under: str | None = field(default=None, kw_only=True)

    async def post(
        self, path: str, body: Body, *, key: str | None = None, version: int | None = None
    ) -> httpx.Response:
        """Give a command; without a `version` on top of what was seen last."""
        headers = self._headers | {"Idempotency-Key": key or uuid4().hex}
        known = self.seen.get(_case(path), 0) if version is None else version
        if known:
            headers["If-Match"] = f'"{known}"'
        return await self.http.post(path, json=body, headers=headers)

    async def do(self, path: str, body: Body, **options: Any) -> dict[str, Any]:
        """Give a command that must succeed; what the answer says.

        Repeated with its key, as a client is told to, while the answer asks for that.
        """
        options.setdefault("key", uuid4().hex)
        answer = await patiently(lambda: self.post(path, body, **options))
        assert answer.status_code in (200, 201), answer.text
        done: dict[str, Any] = answer.json()
        self.seen[done["case"]] = done["version"]
        self.seen["log"] = max(self.seen.get("log", 0), done["log_position"])
        return done

    async def upload(self, content: bytes, media_type: str, name: str) -> str:
        """Store a file; its SHA-256, for commands to name."""
        answer = await patiently(
            lambda: self.http.post(
                UPLOADS,
                content=content,
                params={"name": name},
                headers={**self._headers, "Content-Type": media_type},
            )
        )
        assert answer.status_code == 201, answer.text
        sha256: str = answer.json()["sha256"]
        return sha256

    async def fetch(self, path: str, accept: str = "*/*") -> httpx.Response:
        """Ask for a file, in one of the forms that it comes in."""
        headers = {**self._headers, "Accept": accept}
        return await patiently(lambda: self.http.get(path, headers=headers))

    async def refused(
        self, path: str, body: Body, status: int, code: str, **options: Any
    ) -> dict[str, Any]:
        """Give a command that must be refused so; the problem that the answer holds."""
        return _problem(await self.post(path, body, **options), status, code)

    async def get(self, path: str, **query: Any) -> httpx.Response:
        """Ask, and wait for all that this person's county has done."""
        parameters = {"at_least": self.seen.get("log", 0), **query}
        return await self.http.get(path, params=parameters, headers=self._headers)

    async def read(self, path: str, **query: Any) -> dict[str, Any]:
        """Ask something that must be answered, again while the answer says so; the answer."""
        answer = await patiently(lambda: self.get(path, **query))
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def not_shown(self, path: str, status: int, code: str, **query: Any) -> dict[str, Any]:
        """Ask something that must be refused so; the problem that the answer holds."""
        return _problem(await patiently(lambda: self.get(path, **query)), status, code)

    @property
    def _headers(self) -> dict[str, str]:
        acting = {"Acting-Under": self.under} if self.under else {}
        return {"Authorization": f"Bearer {self.token}", **acting}


async def patiently(send: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
    """Send, and send the very same again while the answer asks for that; the last answer."""
    answers: list[httpx.Response] = []

    async def is_final() -> bool:
        answers[:] = [await send()]
        return "retry-after" not in answers[0].headers

    with suppress(StackError):
        await until(is_final, within=PATIENCE_SECONDS, what="the API")
    return answers[0]


def _case(path: str) -> str:
    """The case that a path is about, as answers name it."""
    kind, _, rest = path.strip("/").partition("/")
    parts = rest.split("/")
    match kind:
        case "rounds" | "needs" | "meetings" | "applications" | "controls":
            return f"{kind[:-1]}/{parts[0]}"
        case "organisations" | "counties":
            return f"{'county' if kind == 'counties' else kind[:-1]}/{parts[0]}"
        case "calendars":
            return f"calendar/{parts[0]}"
        case "subscriptions":
            return f"subscription/{parts[0]}"
        case "authorities":
            return f"authority/{parts[0]}"
        case "forums" | "long-term-plans":
            return f"{kind[:-1]}/{'-'.join(parts[:2])}"
    return path


def _problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.json().get("code")) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["what_to_do"]
    return problem


@dataclass(frozen=True)
class Desk:
    """Where an API is reached, and where tokens for it are made."""

    settings: Settings
    http: httpx.AsyncClient

    def token(self, role: Role, county: str | None, organisation: str | None, name: str) -> str:
        """A token for somebody."""
        return issue_token(
            self.settings,
            role=role,
            county=county,
            organisation=organisation,
            subject=name,
            lifetime=timedelta(hours=1),
        )


@dataclass(frozen=True)
class Stand(Desk):
    """A running system in this process."""

    app: FastAPI


@asynccontextmanager
async def standing(settings: Settings) -> AsyncIterator[Stand]:
    """The API, a worker and a projector over a migrated database and a Temporal server."""
    client = await connect_temporal(settings)
    key = read_signing_key(settings.writer_key_file)
    engine = open_engine(role_url(settings, READER), connections=16)
    with (
        open_log(settings, "dekomp_writer", key) as written,
        open_log(settings, "dekomp_reader") as log,
        ThreadPoolExecutor(8) as executor,
        _projecting(settings),
    ):
        files = open_files(settings)
        handling = CommandHandling(
            written,
            now=lambda: datetime.now(UTC),
            contents=looked_into(engine, log, files),
            days_off=norwegian_days_off(),
            bodies=bodies(files),
        )
        app = create_app(settings, log=log, engine=engine, client=client)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with (
            make_worker(client, handling, executor),
            httpx.AsyncClient(transport=transport, base_url=f"http://127.0.0.1{PREFIX}") as http,
        ):
            yield Stand(settings, http, app)
    engine.dispose()


@contextmanager
def _projecting(settings: Settings) -> Iterator[None]:
    engine = open_engine(role_url(settings, READER), connections=2 * len(PROJECTIONS))
    stop = Event()
    with open_log(settings, "dekomp_reader") as log:
        projector = Projector(engine, ProjectionLog(log), PROJECTIONS)
        thread = Thread(target=projector.run, args=(stop,))
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()
    engine.dispose()
