"""Whether Temporal answers, with our namespace and what workflows are found by."""

import asyncio
from collections.abc import Iterator

from temporalio.api.operatorservice.v1 import ListSearchAttributesRequest
from temporalio.service import RPCError, RPCStatusCode

from services.config import Settings
from services.doctor.finding import Finding, fine, refused
from services.gateway import TemporalAway, connect_temporal
from services.stack.temporal import SEARCH_ATTRIBUTES

_PATIENCE_SECONDS = 5
_WHY = "Every step of a case and every deadline runs through it."


def temporal_findings(settings: Settings) -> Iterator[Finding]:
    """Everything about Temporal."""
    where = f"namespace {settings.temporal_namespace} at {settings.temporal_address}"
    try:
        missing = asyncio.run(
            asyncio.wait_for(_missing_attributes(settings), timeout=_PATIENCE_SECONDS)
        )
    except (TemporalAway, TimeoutError):
        yield refused(
            f"Temporal does not answer at {settings.temporal_address}.",
            _WHY,
            "Start it, or put its address into TEMPORAL_ADDRESS; `dekomp up` starts one.",
        )
    except RPCError as problem:
        if problem.status is RPCStatusCode.NOT_FOUND:
            do = "Create it: temporal operator namespace create " + settings.temporal_namespace
        else:
            do = "Correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE."
        yield refused(f"Temporal does not serve {where}: {problem.message}", _WHY, do)
    else:
        yield fine(f"Temporal serves {where}.")
        if missing:
            wanted = " ".join(f"--name {name} --type {SEARCH_ATTRIBUTES[name]}" for name in missing)
            yield refused(
                f"Temporal lacks the search attributes {', '.join(missing)}.",
                "It refuses to start workflows that carry them.",
                f"Run: temporal operator search-attribute create {wanted}",
            )


async def _missing_attributes(settings: Settings) -> list[str]:
    client = await connect_temporal(settings)
    known = await client.operator_service.list_search_attributes(
        ListSearchAttributesRequest(namespace=settings.temporal_namespace)
    )
    return [name for name in SEARCH_ATTRIBUTES if name not in known.custom_attributes]
