"""Keeps our children running: one that ends unasked is started again, after a growing pause."""

import asyncio
import signal
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from services.stack.child import Program, end, last_lines, launch

_FIRST_PAUSE_SECONDS = 0.2
_LONGEST_PAUSE_SECONDS = 30.0
# A child that lived this long was well, so its next end counts as its first.
_WELL_SECONDS = 20.0
_HOPELESS = 5
_MOST_CHILDREN = 32


class Supervisor:
    """Runs programs, starts them again, and ends them last one first.

    Use it from the main thread alone: a child's life is tied to the thread that starts it.
    """

    def __init__(self, logs: Path, say: Callable[[str], None]) -> None:
        """Children write to files in `logs`; what happens to them is told to `say`."""
        self._logs = logs
        self.say = say
        self._children: dict[str, tuple[Program, subprocess.Popen[bytes]]] = {}
        self._keepers: dict[str, asyncio.Task[None]] = {}
        # Waiting for a process blocks a thread, and the loop's own are few and needed.
        self._threads = ThreadPoolExecutor(_MOST_CHILDREN, thread_name_prefix="child")
        self.failing: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        """Done, with a sentence, as soon as a child keeps ending right after its start."""

    def start(self, program: Program) -> None:
        """Start a program and keep it running."""
        log = self._log(program)
        if log.exists():
            log.replace(log.with_suffix(".log.1"))
        self._launch(program)
        self._keepers[program.name] = asyncio.create_task(self._keep(program))

    def process(self, name: str) -> int:
        """The present process id of a child."""
        return self._children[name][1].pid

    async def stop(self) -> None:
        """End all children, each before those that were started earlier."""
        for name in reversed(self._keepers):
            self._keepers[name].cancel()
            program, child = self._children[name]
            code = await self._in_thread(partial(end, child, program))
            if code == -signal.SIGKILL:
                self.say(f"{name} did not end within {program.patience:.0f} s and was killed.")
        self._threads.shutdown()

    async def _keep(self, program: Program) -> None:
        ends = 0
        while True:
            started = time.monotonic()
            child = self._children[program.name][1]
            code = await self._in_thread(child.wait)
            ends = 1 if time.monotonic() - started > _WELL_SECONDS else ends + 1
            pause = min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2 ** (ends - 1))
            self.say(
                f"{program.name} ended with exit code {code}; it starts again in {pause:.1f} s."
            )
            if ends == _HOPELESS:
                self._report(program)
            await asyncio.sleep(pause)
            self._launch(program)

    def _report(self, program: Program) -> None:
        log = self._log(program)
        self.say(f"The end of {log}:\n{last_lines(log)}")
        if not self.failing.done():
            self.failing.set_result(f"{program.name} does not stay up; its log is {log}.")

    def _launch(self, program: Program) -> None:
        self._children[program.name] = (program, launch(program, self._log(program)))

    def _log(self, program: Program) -> Path:
        return self._logs / f"{program.name}.log"

    async def _in_thread(self, work: Callable[[], int]) -> int:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)
