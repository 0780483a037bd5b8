"""`dekomp up`: everything on this machine, until somebody asks it to end."""

import asyncio
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx

from services.config import WRITER, Settings
from services.doctor.starting import refuse_unsafe_database
from services.event_log.migrate import migrate
from services.keys import ensure_keys
from services.stack.claim import claimed
from services.stack.errors import StackError
from services.stack.own import NAMES, own_program
from services.stack.port import is_free
from services.stack.running import Running, announce, withdraw
from services.stack.servers import start_servers
from services.stack.supervisor import Supervisor
from services.stack.waiting import until

_START_SECONDS = 60.0
_PORT_SECONDS = 5.0
_EVERYWHERE = ("0.0.0.0", "::", "")


@dataclass(frozen=True)
class Stack:
    """What to start, and whom to tell.

    `when_ready` runs once, in a thread, with the address and the settings that reach
    the servers; `say` gets every sentence for the person who started it.
    """

    settings: Settings
    say: Callable[[str], None]
    ready_file: Path | None = None
    when_ready: Callable[[str, Settings], None] | None = None

    @property
    def _ready_files(self) -> tuple[Path, ...]:
        return (self.ready_file,) if self.ready_file else ()

    @property
    def url(self) -> str:
        """The address of the API, as a browser on this machine reaches it."""
        host = "127.0.0.1" if self.settings.host in _EVERYWHERE else self.settings.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.settings.port}"

    async def run(self) -> None:
        """Start everything, serve until SIGTERM, SIGINT or SIGHUP, and end everything.

        Raises `StackError` when something does not start; then, too, nothing is left running.
        """
        # The data folder must let PostgreSQL's account through, so each file closes itself.
        os.umask(0o077)
        asked = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, asked.set)
        data_dir = self.settings.data_dir
        with claimed(data_dir):
            withdraw(data_dir, *self._ready_files)
            logs = data_dir / "log"
            logs.mkdir(exist_ok=True)
            supervisor = Supervisor(logs, self.say)
            try:
                await self._serve(supervisor, asked)
            finally:
                withdraw(data_dir, *self._ready_files)
                await supervisor.stop()

    async def _serve(self, supervisor: Supervisor, asked: asyncio.Event) -> None:
        starting = asyncio.create_task(self._start(supervisor))
        ending = asyncio.create_task(asked.wait())
        try:
            await asyncio.wait(
                (starting, ending, supervisor.failing), return_when=asyncio.FIRST_COMPLETED
            )
            if starting.done():
                starting.result()
            elif supervisor.failing.done():
                raise StackError(supervisor.failing.result())
            await ending
        finally:
            starting.cancel()
            ending.cancel()
            # Nothing may be started any more while the children are being ended.
            await asyncio.gather(starting, ending, return_exceptions=True)

    async def _start(self, supervisor: Supervisor) -> None:
        await self._port_is_free()
        ensure_keys(self.settings)
        settings = await start_servers(self.settings, supervisor)
        await asyncio.to_thread(migrate, settings)
        await asyncio.to_thread(refuse_unsafe_database, settings, WRITER)
        for name in NAMES:
            supervisor.start(own_program(name, settings))
        await until(self._answers, within=_START_SECONDS, what=f"The API at {self.url}")
        if self.when_ready:
            await asyncio.to_thread(self.when_ready, self.url, settings)
        announce(
            Running(
                url=self.url,
                data_dir=settings.data_dir,
                database_url=settings.database_url,
                temporal_address=settings.temporal_address,
                pid=os.getpid(),
            ),
            *self._ready_files,
        )
        self.say(f"Ready: {self.url}")

    async def _port_is_free(self) -> None:
        async def free() -> bool:
            return is_free(self.settings.port, self.settings.host)

        # The API of a run that was just killed may hold it for another moment.
        try:
            await until(free, within=_PORT_SECONDS, what="The port")
        except StackError:
            raise StackError(
                f"Another program uses port {self.settings.port} of {self.settings.host}. "
                "Stop it, or choose another with --port."
            ) from None

    async def _answers(self) -> bool:
        try:
            async with httpx.AsyncClient(trust_env=False) as client:
                answer = await client.get(f"{self.url}/health/ready", timeout=5)
        except httpx.TransportError:
            return False
        return answer.status_code == httpx.codes.OK
