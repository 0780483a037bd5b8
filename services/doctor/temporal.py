"""Whether Temporal answers, with our namespace and what workflows are found by, and a worker."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

from temporalio.api.operatorservice.v1 import ListSearchAttributesRequest
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode

from services.config import Settings
from services.doctor.finding import Finding, fine, refused, watch
from services.gateway import TemporalAway, connect_temporal
from services.worker_seen import SILENT, worker_seen
from workflows.found_by import ATTRIBUTES

_PATIENCE_SECONDS = 5
_WHY = "Every step of a case and every deadline runs through it."


def temporal_findings(settings: Settings) -> Iterator[Finding]:
    """Everything about Temporal."""
    where = f"namespace {settings.temporal_namespace} at {settings.temporal_address}"
    try:
        missing, ago = asyncio.run(asyncio.wait_for(_asked(settings), timeout=_PATIENCE_SECONDS))
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
            wanted = " ".join(f"--name {name} --type {ATTRIBUTES[name]}" for name in missing)
            yield refused(
                f"Temporal lacks the search attributes {', '.join(missing)}.",
                "It refuses to start workflows that carry them.",
                f"Run: temporal operator search-attribute create {wanted}",
            )
        yield _of_workers(ago)


def _of_workers(ago: timedelta | None) -> Finding:
    if ago is None:
        return watch(
            f"No worker has asked Temporal for work in the last {SILENT.seconds} seconds.",
            "Commands get no answer, and no deadline is acted on, until one does; nothing is lost.",
            "Start `dekomp worker`, or look into its log.",
        )
    return fine(f"A worker asked Temporal for work {round(ago.total_seconds())} seconds ago.")


async def _asked(settings: Settings) -> tuple[list[str], timedelta | None]:
    client = await connect_temporal(settings)
    return await _missing_attributes(settings, client), await worker_seen(client)


async def _missing_attributes(settings: Settings, client: Client) -> list[str]:
    known = await client.operator_service.list_search_attributes(
        ListSearchAttributesRequest(namespace=settings.temporal_namespace)
    )
    return [name for name in ATTRIBUTES if name not in known.custom_attributes]
