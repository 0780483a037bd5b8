import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from services.stack.child import Program, end, launch
from services.stack.supervisor import Supervisor
from services.stack.waiting import until

# A program that says it runs, and when it is asked to end says so and ends.
POLITE = """
import pathlib, signal, sys
said = pathlib.Path(sys.argv[2])
def bye(*_):
    with said.open("a") as file: file.write(f"{sys.argv[1]} ended\\n")
    sys.exit(0)
signal.signal(signal.SIGTERM, bye)
with said.open("a") as file: file.write(f"{sys.argv[1]} runs\\n")
signal.pause()
"""
STUBBORN = """
import pathlib, signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(sys.argv[2]).write_text(f"{sys.argv[1]} runs\\n")
signal.pause()
"""
PARENT = """
import pathlib, signal, sys
from services.stack.child import Program, launch
command = (sys.executable, "-c", sys.argv[1], "child", sys.argv[2])
child = launch(Program("child", command, {}), pathlib.Path(sys.argv[3]))
print(child.pid, flush=True)
signal.pause()
"""


def program(name: str, said: Path, code: str = POLITE) -> Program:
    return Program(name, (sys.executable, "-c", code, name, str(said)), {}, patience=1)


def lines(said: Path) -> list[str]:
    return said.read_text().splitlines() if said.exists() else []


async def wait_for(condition: Callable[[], bool]) -> None:
    async def holds() -> bool:
        return condition()

    await until(holds, within=20, what="what the test waits for")


async def test_a_child_that_dies_is_started_again(tmp_path: Path) -> None:
    said, told = tmp_path / "said", list[str]()
    supervisor = Supervisor(tmp_path, told.append)
    supervisor.start(program("worker", said))
    try:
        await wait_for(lambda: len(lines(said)) == 1)
        os.kill(supervisor.process("worker"), signal.SIGKILL)
        await wait_for(lambda: len(lines(said)) == 2)
    finally:
        await supervisor.stop()
    assert lines(said) == ["worker runs", "worker runs", "worker ended"]
    assert told == ["worker ended with exit code -9; it starts again in 0.2 s."]


async def test_children_end_last_one_first_and_are_not_started_again(tmp_path: Path) -> None:
    said = tmp_path / "said"
    supervisor = Supervisor(tmp_path, print)
    for count, name in enumerate(("postgres", "temporal", "api"), start=1):
        supervisor.start(program(name, said))
        await wait_for(lambda count=count: len(lines(said)) == count)  # type: ignore[misc]
    await supervisor.stop()
    assert lines(said)[3:] == ["api ended", "temporal ended", "postgres ended"]


async def test_a_child_that_keeps_dying_is_reported_with_the_end_of_its_log(
    tmp_path: Path,
) -> None:
    told = list[str]()
    supervisor = Supervisor(tmp_path, told.append)
    supervisor.start(program("api", tmp_path / "said", "raise SystemExit('no key')"))
    try:
        sentence = await asyncio.wait_for(supervisor.failing, 30)
    finally:
        await supervisor.stop()
    assert sentence == f"api does not stay up; its log is {tmp_path / 'api.log'}."
    assert "no key" in told[-1]


def test_a_child_that_will_not_end_is_killed_after_its_patience(tmp_path: Path) -> None:
    stubborn = program("stubborn", tmp_path / "said", STUBBORN)
    child = launch(stubborn, tmp_path / "log")
    asyncio.run(wait_for(lambda: bool(lines(tmp_path / "said"))))
    assert end(child, stubborn) == -signal.SIGKILL


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children of a killed parent")
async def test_a_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    said = tmp_path / "said"
    command = [sys.executable, "-c", PARENT, STUBBORN, str(said), str(tmp_path / "log")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = Path("/proc", parent.stdout.readline().strip())
        await wait_for(lambda: bool(lines(said)))
        parent.kill()
    await wait_for(lambda: not child.exists() or "(zombie)" in (child / "status").read_text())
