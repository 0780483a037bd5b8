"""The whole API: the edge, the commands and the reads, put together over real servers."""

from collections.abc import Mapping
from importlib.metadata import version

from fastapi import FastAPI
from sqlalchemy import Engine
from temporalio.client import Client

import domain.cases
from services.api.commands.routers import LARGE_PATHS, command_routers
from services.api.commands.sending import Sending
from services.api.confirming import CONFIRMING, confirming_router
from services.api.edge import create_edge
from services.api.ending import ENDING, ending_router
from services.api.files import UPLOADS, upload_router
from services.api.health import Check, CheckResult
from services.api.imports import imports_router, template_router
from services.api.limits import Admission
from services.api.named_files import named_files_router
from services.api.reads.asking import ReadModels
from services.api.reads.calendars import calendar_file_router, calendars_router
from services.api.reads.checks import projection_checks
from services.api.reads.county_reports import report_documents_router
from services.api.reads.plan_check import plan_check_router
from services.api.reads.routers import read_routers
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.api.standing_in import standing_in
from services.api.take_over import take_over_router, year_template_router
from services.calendars.address import calendar_key
from services.config import Settings
from services.event_log.folding import Folder
from services.event_log.reading import ReadLog
from services.files.folder import open_files
from services.files.scanning import Scanner
from services.gateway import Gateway, stored_answers
from services.post.beside import Beside
from services.post.check import post_check
from services.post.secrets import read_post_key
from services.worker_seen import worker_seen

PREFIX = "/api/v1"


def create_app(settings: Settings, *, log: ReadLog, engine: Engine, client: Client) -> FastAPI:
    """The API over a log (for reading), the read models' engine and a Temporal client."""
    # What must know what the last command did folds the log and no read model.
    folder = Folder(log, domain.cases)
    app = create_edge(
        settings,
        refusal_text=refusal_text,
        refusal_statuses=REFUSAL_STATUSES,
        checks=_checks(log, engine, client),
        others=_others(client, engine, log, settings),
        version=version("dekomp"),
        hosts=[name.strip() for name in settings.hosts.split(",") if name.strip()],
        docs=settings.docs,
        raw_paths=(PREFIX + UPLOADS, ENDING, CONFIRMING),
        large_paths=tuple(PREFIX + path for path in LARGE_PATHS),
        standing_in=standing_in(folder),
    )
    files = open_files(settings)
    gateway, post_key = Gateway(client, stored_answers(log)), read_post_key(settings)
    beside = Beside(engine, log, post_key, loopback=settings.webhooks_to_loopback)
    sending = Sending(gateway, Admission(), files, beside)
    models, key = ReadModels(engine, log.head), calendar_key(settings)
    routers = (
        *command_routers(sending),
        *read_routers(engine, log.head),
        calendars_router(models, key),
        plan_check_router(folder),
        upload_router(files, Scanner(settings.scanner)),
        named_files_router(files, log),
        report_documents_router(models, files),
        imports_router(files, log),
        template_router(),
        take_over_router(files, log),
        year_template_router(),
    )
    for router in routers:
        app.include_router(router, prefix=PREFIX)
    # Not behind the gate: calendar programs have no token.
    app.include_router(calendar_file_router(models, folder, key))
    # Nor does whoever has an e-mail, and wants more of them or no more.
    app.include_router(confirming_router(sending, folder, post_key))
    app.include_router(ending_router(sending, folder, post_key))
    return app


def _checks(log: ReadLog, engine: Engine, client: Client) -> Mapping[str, Check]:
    async def temporal() -> CheckResult:
        return CheckResult(ok=await client.service_client.check_health())

    return {"temporal": temporal, **projection_checks(engine, log.head)}


def _others(
    client: Client, engine: Engine, log: ReadLog, settings: Settings
) -> Mapping[str, Check]:
    async def worker() -> CheckResult:
        ago = await worker_seen(client)
        seconds = None if ago is None else round(ago.total_seconds())
        return CheckResult(ok=ago is not None, details={"asked_seconds_ago": seconds})

    return {"worker": worker, "post": post_check(engine, log.head, settings)}
