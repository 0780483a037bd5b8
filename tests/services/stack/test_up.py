import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psycopg
import pytest

from services.config import Settings
from services.stack.port import free_port

SECONDS = 90
T = TypeVar("T")


def wait_for(found: Callable[[], T | None], what: str) -> T:
    deadline = time.monotonic() + SECONDS
    while (result := found()) is None:
        assert time.monotonic() < deadline, f"{what} did not come within {SECONDS} seconds"
        time.sleep(0.05)
    return result


class Up:
    """A `dekomp up` of the test's own."""

    def __init__(self, data_dir: Path, **servers: str) -> None:
        self.data_dir = data_dir
        self.ready_file = data_dir / "ready.json"
        self.output = data_dir / "up.log"
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "services.cli", "up", "--port", str(free_port())),
                    *("--data-dir", str(data_dir), "--ready-file", str(self.ready_file)),
                ],
                stdout=output,
                stderr=subprocess.STDOUT,
                env={
                    name: value
                    for name, value in os.environ.items()
                    if name not in ("DATABASE_URL", "TEMPORAL_ADDRESS")
                }
                | servers,
            )

    def ready(self) -> dict[str, Any]:
        def content() -> dict[str, Any] | None:
            assert self.process.poll() is None, self.output.read_text()
            return json.loads(self.ready_file.read_text()) if self.ready_file.exists() else None

        return wait_for(content, "the ready file")

    def children(self) -> dict[str, int]:
        """The process id of each child, by name."""
        found = {}
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                status = dict(
                    line.split(":\t", 1) for line in (entry / "status").read_text().splitlines()
                )
                arguments = (entry / "cmdline").read_text().split("\0")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(status["PPid"]) == self.process.pid and "(zombie)" not in status["State"]:
                name = arguments[3] if "services.cli" in arguments else Path(arguments[0]).name
                found[name] = int(entry.name)
        return found


@pytest.fixture
def start(data_dir: Path) -> Iterator[Callable[..., Up]]:
    started: list[Up] = []

    def begin(**servers: str) -> Up:
        started.append(Up(data_dir, **servers))
        return started[-1]

    yield begin
    for stack in started:
        stack.process.terminate()
        stack.process.wait(SECONDS)
        said = stack.output.read_text()
        assert "was killed" not in said, said


def is_gone(process: int) -> bool | None:
    status = Path("/proc", str(process), "status")
    try:
        return True if "(zombie)" in status.read_text() else None
    except (FileNotFoundError, ProcessLookupError):
        return True


def answers(url: str) -> bool | None:
    try:
        return True if httpx.get(f"{url}/health/ready", trust_env=False).is_success else None
    except httpx.TransportError:
        return None


def test_killed_children_come_back_and_sigterm_ends_everything(start: Callable[..., Up]) -> None:
    stack = start()
    ready = stack.ready()
    assert answers(ready["url"])
    assert stack.ready_file.stat().st_mode & 0o077 == 0
    children = stack.children()
    assert set(children) == {"api", "worker", "projector", "postman", "temporal", "postgres"}

    for name in ("postgres", "worker", "api"):
        os.kill(children[name], signal.SIGKILL)
        wait_for(
            lambda name=name: stack.children().get(name, children[name]) != children[name] or None,  # type: ignore[misc]
            f"a new {name}",
        )
    wait_for(lambda: answers(ready["url"]), "an answer after the crashes")

    last = stack.children()
    stack.process.terminate()
    assert stack.process.wait(SECONDS) == 0, stack.output.read_text()
    assert all(is_gone(process) for process in last.values())
    assert not stack.ready_file.exists()


def test_a_folder_left_by_a_killed_up_is_taken_up_with_its_data(start: Callable[..., Up]) -> None:
    killed = start()
    url = killed.ready()["database_url"]
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 46 AS county")
    children = killed.children()

    second = start()
    assert second.process.wait(SECONDS) == 1
    assert f"(process {killed.process.pid}) already runs" in second.output.read_text()

    killed.process.kill()
    killed.process.wait()
    for name, process in children.items():
        wait_for(lambda process=process: is_gone(process), f"the end of {name}")  # type: ignore[misc]

    again = start()
    wait_for(
        lambda: again.ready()["pid"] == again.process.pid or None, "the second start's ready file"
    )
    with psycopg.connect(again.ready()["database_url"]) as connection:
        assert connection.execute("SELECT county FROM kept").fetchone() == (46,)


def test_sigterm_during_the_start_leaves_nothing_running(start: Callable[..., Up]) -> None:
    stack = start()
    children = wait_for(lambda: stack.children() or None, "a first child")
    stack.process.terminate()
    assert stack.process.wait(SECONDS) == 0, stack.output.read_text()
    assert all(is_gone(process) for process in children.values())
    assert stack.children() == {}


@pytest.mark.usefixtures("durable")
def test_configured_servers_take_the_place_of_embedded_ones(
    database: Settings, temporal: str, start: Callable[..., Up]
) -> None:
    stack = start(DATABASE_URL=database.database_url, TEMPORAL_ADDRESS=temporal)
    ready = stack.ready()
    assert (ready["database_url"], ready["temporal_address"]) == (database.database_url, temporal)
    assert set(stack.children()) == {"api", "worker", "projector", "postman"}


def test_a_configured_database_out_of_reach_is_said_plainly(start: Callable[..., Up]) -> None:
    stack = start(DATABASE_URL="postgresql://dekomp:secret@127.0.0.1:1/dekomp")
    assert stack.process.wait(SECONDS) == 1
    said = stack.output.read_text()
    assert "The database does not answer" in said
    assert "Traceback" not in said
    assert "secret" not in said
