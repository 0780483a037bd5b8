"""Tells a Temporal namespace what workflows are found by, where it does not know yet."""

import structlog
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import (
    AddSearchAttributesRequest,
    ListSearchAttributesRequest,
)
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode

from workflows.found_by import KEYS

_log = structlog.stdlib.get_logger("dekomp.search-attributes")


async def ensure_search_attributes(client: Client) -> bool:
    """Register what is missing; says whether the namespace knows all of them now.

    A server that lets nobody register them, or that has none, is only warned of: the doctor
    says what to run.
    """
    try:
        known = await client.operator_service.list_search_attributes(
            ListSearchAttributesRequest(namespace=client.namespace)
        )
        missing = {
            key.name: IndexedValueType.Value(f"INDEXED_VALUE_TYPE_{key.indexed_value_type.name}")
            for key in KEYS
        }
        for name in known.custom_attributes:
            missing.pop(name, None)
        if missing:
            await client.operator_service.add_search_attributes(
                AddSearchAttributesRequest(namespace=client.namespace, search_attributes=missing)
            )
    except RPCError as fault:
        if fault.status is RPCStatusCode.ALREADY_EXISTS:
            return True
        _log.warning("search attributes could not be registered", fault=fault.message)
        return False
    return True
