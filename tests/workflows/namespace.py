"""A namespace of a test's own: its workflows and task queues meet no other test's."""

from datetime import timedelta

from google.protobuf.duration_pb2 import Duration
from temporalio.api.workflowservice.v1 import RegisterNamespaceRequest
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

_RETENTION = timedelta(days=1)


async def own_namespace(address: str, name: str) -> Client:
    """Make the namespace on the server at `address`, and connect to it."""
    server = await Client.connect(address)
    retention = Duration()
    retention.FromTimedelta(_RETENTION)
    await server.workflow_service.register_namespace(
        RegisterNamespaceRequest(namespace=name, workflow_execution_retention_period=retention)
    )
    return await Client.connect(address, namespace=name, data_converter=pydantic_data_converter)
