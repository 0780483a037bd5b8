"""No container engine is at hand, so what the containers run is run as processes."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from temporalio.api.taskqueue.v1 import TaskQueue
from temporalio.api.workflowservice.v1 import DescribeTaskQueueRequest
from temporalio.client import Client

from services.config import Settings
from services.stack.child import Program, end, launch
from services.stack.port import free_port
from services.stack.waiting import until
from workflows.contracts import TASK_QUEUE
from workflows.found_by import ATTRIBUTES

ROOT = Path(__file__).parents[3]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service.get("build")}
SECONDS = 60


def filled(value: str) -> str:
    """What compose makes of a value when the .env file says nothing of it."""
    return re.sub(r"\$\{[A-Z_]+:-([^}]*)\}", r"\1", value)


def program(name: str, addresses: dict[str, str]) -> Program:
    """The container's command as a process, with the container's environment."""
    own, *arguments = OURS[name]["command"]
    assert own == "dekomp"
    return Program(
        name=name,
        command=(sys.executable, "-m", "services.cli", *arguments),
        environment={
            "PATH": os.environ["PATH"],
            **{key: filled(value) for key, value in OURS[name]["environment"].items()},
            **{key: value for key, value in addresses.items() if key in OURS[name]["environment"]},
        },
        directory=ROOT,
    )


@contextmanager
def running(program: Program, logs: Path) -> Iterator[subprocess.Popen[bytes]]:
    child = launch(program, logs / f"{program.name}.log")
    try:
        yield child
    finally:
        code = end(child, program)
    # The web server ends its orderly shutdown with the very signal that asked for it.
    assert code in (0, -program.stop), (logs / f"{program.name}.log").read_text()


@pytest.mark.usefixtures("durable")
async def test_every_command_of_ours_runs_and_becomes_ready(
    database: Settings, temporal: str, tmp_path: Path
) -> None:
    port = free_port()
    addresses = {
        "DATABASE_URL": database.database_url,
        "TEMPORAL_ADDRESS": temporal,
        "DEKOMP_DATA_DIR": str(database.data_dir),
        "DEKOMP_HOST": "127.0.0.1",
        "DEKOMP_PORT": str(port),
    }
    migrate = launch(program("migrate", addresses), tmp_path / "migrate.log")
    code = await asyncio.to_thread(migrate.wait, SECONDS)
    assert code == 0, (tmp_path / "migrate.log").read_text()
    client = await Client.connect(temporal)

    async def api_is_ready() -> bool:
        all_run()
        try:
            async with httpx.AsyncClient(trust_env=False) as http:
                answer = await http.get(f"http://127.0.0.1:{port}/health/ready")
        except httpx.TransportError:
            return False
        return answer.is_success

    async def worker_polls() -> bool:
        all_run()
        found = await client.workflow_service.describe_task_queue(
            DescribeTaskQueueRequest(namespace="default", task_queue=TaskQueue(name=TASK_QUEUE))
        )
        return len(found.pollers) > 0

    def all_run() -> None:
        for name, child in children.items():
            assert child.poll() is None, (tmp_path / f"{name}.log").read_text()

    children: dict[str, subprocess.Popen[bytes]] = {}
    with ExitStack() as processes:
        for name in OURS.keys() - {"migrate"}:
            children[name] = processes.enter_context(running(program(name, addresses), tmp_path))
        await until(worker_polls, within=SECONDS, what="The worker")
        # The API answers so only when each read model is built, which the projector does.
        await until(api_is_ready, within=SECONDS, what="The API")


def test_all_our_processes_are_in_the_file() -> None:
    assert set(OURS) == {"migrate", "api", "worker", "projector", "postman"}


@pytest.mark.parametrize("name", OURS)
def test_every_setting_can_be_given(name: str) -> None:
    fields = Settings.model_fields.items()
    settings = {field.validation_alias or f"DEKOMP_{key.upper()}" for key, field in fields}
    # The file brings its own Temporal, and only the API listens.
    left_out = {"TEMPORAL_NAMESPACE", "DEKOMP_HOST", "DEKOMP_PORT", "DEKOMP_ALLOW_REMOTE"}
    assert settings - left_out <= OURS[name]["environment"].keys()


@pytest.mark.parametrize("name", SERVICES)
def test_ports_are_published_on_this_machine_alone(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", []))


@pytest.mark.parametrize("name", SERVICES)
def test_no_password_stands_in_the_file(name: str) -> None:
    for key, value in SERVICES[name].get("environment", {}).items():
        if any(word in key for word in ("PASSWORD", "PWD", "_URL")):
            assert "${" in str(value), key


def test_the_namespace_gets_every_search_attribute() -> None:
    (script,) = SERVICES["temporal-namespace"]["command"]
    assert all(f"{name}:{kind}" in script for name, kind in ATTRIBUTES.items())
