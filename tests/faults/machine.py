"""Two servers and four processes of their own, each of which can be taken away and come back."""

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from services.api.app import PREFIX
from services.config import Settings, SmtpSecurity
from services.event_log.migrate import migrate
from services.keys import ensure_keys
from services.stack import postgres as embedded_postgres
from services.stack import temporal as embedded_temporal
from services.stack.child import Program, end, launch
from services.stack.own import own_program
from services.stack.port import free_port
from services.stack.waiting import until
from tests.journeys.stand import Desk

#: The processes of ours, in the order of their start.
OWN = ("projector", "postman", "worker", "api")
#: Bound of every wait for something to come back, in seconds.
SECONDS = 90
#: What the worker logs when it has begun to take work.
_WORKS = "worker started"


class Machine:
    """Everything that `dekomp up` runs, without the supervisor that would mend it."""

    def __init__(
        self,
        folder: Path,
        password: str,
        *,
        database_options: Sequence[str] = (),
    ) -> None:
        """Make everything ready to begin, as durable as in production."""
        self._folder = folder
        self._postgres = embedded_postgres.prepare(folder, password)
        self._temporal = embedded_temporal.prepare(folder)
        self.settings = Settings(
            database_url=self._postgres.url(),
            temporal_address=self._temporal.address,
            data_dir=folder,
            port=free_port(),
            # Whoever is told outside is a server of the test's.
            webhooks_to_loopback=True,
        )
        self._programs = {
            "postgres": _with(self._postgres.program(), database_options),
            "temporal": self._temporal.program(),
            **{name: own_program(name, self.settings) for name in OWN},
        }
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        #: How long each program's log was when it was last started.
        self._said_before: dict[str, int] = {}

    async def begin(self) -> None:
        """Start everything, and wait until it is ready."""
        self.start("postgres")
        self.start("temporal")
        await self._postgres.ready()
        await self._temporal.ready()
        await self._postgres.create_database()
        migrate(self.settings)
        ensure_keys(self.settings)
        for name in OWN:
            self.start(name)
        await self.ready()

    @property
    def server_ports(self) -> dict[str, int]:
        """Where the two servers listen."""
        return {"postgres": self._postgres.port, "temporal": self._temporal.port}

    def mails_to(self, port: int) -> None:
        """Let e-mails be handed in there; before `reach_through`, which tells the processes."""
        told = {
            "smtp_host": "127.0.0.1",
            "smtp_port": port,
            "smtp_security": SmtpSecurity.NONE,
            "smtp_sender": "dekomp@fylke.example",
        }
        self.settings = self.settings.model_copy(update=told)

    def reach_through(self, name: str, ports: Mapping[str, int]) -> None:
        """Let a process of ours find its servers at other ports, before it is started."""
        parts = urlsplit(self.settings.database_url)
        login = parts.netloc.rpartition("@")[0]
        there = parts._replace(netloc=f"{login}@127.0.0.1:{ports['postgres']}")
        seen = {
            "database_url": there.geturl(),
            "temporal_address": f"127.0.0.1:{ports['temporal']}",
        }
        self._programs[name] = own_program(name, self.settings.model_copy(update=seen))

    def start(self, name: str) -> None:
        """Start a program that does not run."""
        log = self._folder / f"{name}.log"
        self._said_before[name] = log.stat().st_size if log.exists() else 0
        self._children[name] = launch(self._programs[name], log)

    def stop(self, name: str) -> None:
        """End a program in good order."""
        end(self._children.pop(name), self._programs[name])

    def kill(self, name: str) -> None:
        """End a program between two instructions."""
        child = self._children.pop(name)
        child.kill()
        child.wait()

    def freeze(self, name: str) -> None:
        """Let a program stand still: it answers nothing, and its connections stay open.

        PostgreSQL is a process for each connection; the first, which makes them, stops first.
        """
        first = self._children[name].pid
        os.kill(first, signal.SIGSTOP)
        for pid in _children_of(first):
            os.kill(pid, signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        """Let a frozen program go on."""
        first = self._children[name].pid
        for pid in (*_children_of(first), first):
            os.kill(pid, signal.SIGCONT)

    def errors(self, name: str) -> list[str]:
        """What a program of ours has logged as an error, a line each."""
        log = self._folder / f"{name}.log"
        return [line for line in log.read_text().splitlines() if '"level": "error"' in line]

    def lives(self, name: str) -> bool:
        """Whether a program still runs that nobody ended."""
        return self._children[name].poll() is None

    def close(self) -> None:
        """End everything that runs, each before what it needs."""
        for name in reversed(self._programs):
            if name in self._children:
                self.stop(name)

    async def ready(self, port: int | None = None) -> None:
        """Wait until the API says that it and all behind it can work."""

        async def answers() -> bool:
            return (await self.health(port)).status_code == 200

        await until(answers, within=SECONDS, what="readiness")

    async def well(self) -> None:
        """Start what has died, as a supervisor does, until all is ready and the worker works.

        The API is ready as soon as it can take commands; who carries them out it does not know.
        """

        async def answers() -> bool:
            for name in self._programs:
                if name not in self._children or not self.lives(name):
                    self.start(name)
            if (await self.health()).status_code != 200:
                return False
            return _WORKS in self._said("worker")

        await until(answers, within=SECONDS, what="readiness")

    async def health(self, port: int | None = None) -> httpx.Response:
        """What the API says of its readiness; 503 without a body when there is no API."""
        async with httpx.AsyncClient(trust_env=False, timeout=SECONDS) as http:
            try:
                return await http.get(f"http://127.0.0.1:{port or self.settings.port}/health/ready")
            except httpx.TransportError:
                return httpx.Response(503)

    def desk(self, http: httpx.AsyncClient) -> Desk:
        """The API as people reach it."""
        return Desk(self.settings, http)

    def client(self, port: int | None = None) -> httpx.AsyncClient:
        """A client of the API."""
        return httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port or self.settings.port}{PREFIX}",
            trust_env=False,
            timeout=SECONDS,
        )

    @contextmanager
    def another_api(self) -> Iterator[int]:
        """One more API process for as long as the block lasts; its port."""
        port = free_port()
        program = own_program("api", self.settings.model_copy(update={"port": port}))
        self._programs["another-api"] = replace(program, name="another-api")
        self.start("another-api")
        try:
            yield port
        finally:
            self.stop("another-api")

    def _said(self, name: str) -> str:
        """What a program has said since it was last started."""
        with (self._folder / f"{name}.log").open("rb") as log:
            log.seek(self._said_before[name])
            return log.read().decode(errors="replace")

    def log(self, name: str) -> str:
        """What a program has said."""
        return (self._folder / f"{name}.log").read_text(errors="replace")


def _children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _with(program: Program, options: Sequence[str]) -> Program:
    settings = tuple(part for option in options for part in ("-c", option))
    return replace(program, command=(*program.command, *settings))
