"""`docs/openapi.json`: the API's description, as the application itself gives it."""

import asyncio
import json
import tempfile
from pathlib import Path

from projections.database import open_engine
from services.api.app import create_app
from services.config import Settings
from services.event_log.log import memory_log
from services.event_log.signing import read_signing_key
from services.gateway import connect_temporal
from services.keys import ensure_keys


def openapi_document() -> str:
    """The description as JSON; no server is reached for it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        ensure_keys(settings)
        client = asyncio.run(connect_temporal(settings, lazy=True))
        log = memory_log(read_signing_key(settings.writer_key_file))
        engine = open_engine("postgresql://127.0.0.1/none", connections=1)
        app = create_app(settings, log=log, engine=engine, client=client)
        return json.dumps(app.openapi(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
