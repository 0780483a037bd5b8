"""The two servers under everything: those that are configured, or embedded ones."""

import asyncio

from services.config import Settings, owner_password_file
from services.keys import ensure_owner_password
from services.stack import postgres, temporal
from services.stack.supervisor import Supervisor
from services.stack.waiting import until

_SECONDS = 30.0


async def start_servers(settings: Settings, supervisor: Supervisor) -> Settings:
    """Start what is not configured, and return the settings that reach both servers.

    Raises `StackError` when an embedded server does not start.
    """
    database_url, temporal_address = await asyncio.gather(
        _database(settings, supervisor), _temporal(settings, supervisor)
    )
    return settings.model_copy(
        update={"database_url": database_url, "temporal_address": temporal_address}
    )


async def _database(settings: Settings, supervisor: Supervisor) -> str:
    if settings.database_url:
        return settings.database_url
    password = ensure_owner_password(owner_password_file(settings))
    server = await asyncio.to_thread(postgres.prepare, settings.data_dir, password)
    if not server.home.is_relative_to(settings.data_dir):
        supervisor.say(
            f"PostgreSQL keeps its files in {server.home}, because its account cannot enter "
            f"{settings.data_dir}."
        )
    supervisor.start(server.program())
    await server.ready()
    await server.create_database()
    return server.url()


async def _temporal(settings: Settings, supervisor: Supervisor) -> str:
    if "temporal_address" in settings.model_fields_set:
        await _answers(settings)
        return settings.temporal_address
    server = temporal.prepare(settings.data_dir)
    supervisor.start(server.program())
    await server.ready()
    return server.address


async def _answers(settings: Settings) -> None:
    address, namespace = settings.temporal_address, settings.temporal_namespace

    async def answers() -> bool:
        return await temporal.namespace_answers(address, namespace)

    await until(answers, within=_SECONDS, what=f"Temporal's namespace {namespace} at {address}")
