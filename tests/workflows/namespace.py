"""A namespace of a test's own: its workflows and task queues meet no other test's."""

from datetime import timedelta

from google.protobuf.duration_pb2 import Duration
from temporalio.api.workflowservice.v1 import RegisterNamespaceRequest
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from services.search_attributes import ensure_search_attributes
from services.stack.waiting import until

#: The server takes a moment to know a new namespace everywhere.
_SECONDS = 60
_RETENTION = timedelta(days=1)


async def own_namespace(address: str, name: str) -> Client:
    """Make the namespace on the server at `address`, and connect to it."""
    server = await Client.connect(address)
    retention = Duration()
    retention.FromTimedelta(_RETENTION)
    await server.workflow_service.register_namespace(
        RegisterNamespaceRequest(namespace=name, workflow_execution_retention_period=retention)
    )
    client = await Client.connect(address, namespace=name, data_converter=pydantic_data_converter)

    async def knows() -> bool:
        return await ensure_search_attributes(client)

    await until(knows, within=_SECONDS, what="the namespace")
    return client
