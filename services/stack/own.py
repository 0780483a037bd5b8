"""Our own processes as programs: the same commands that a container runs."""

import os
import sys

from services.config import Settings
from services.stack.child import Program

# In the order of their start; they end the other way round, so the API first.
NAMES = ("projector", "postman", "worker", "api")


def own_program(name: str, settings: Settings) -> Program:
    """`dekomp NAME` with these settings in its environment."""
    return Program(
        name=name,
        command=(sys.executable, "-m", "services.cli", name),
        environment={**os.environ, **environment(settings)},
    )


def environment(settings: Settings) -> dict[str, str]:
    """The environment variables that say the same as the settings."""
    return {
        "DATABASE_URL": settings.database_url,
        "TEMPORAL_ADDRESS": settings.temporal_address,
        "TEMPORAL_NAMESPACE": settings.temporal_namespace,
        "DEKOMP_DATA_DIR": str(settings.data_dir),
        "DEKOMP_HOST": settings.host,
        "DEKOMP_PORT": str(settings.port),
        "DEKOMP_READ_RATE": settings.read_rate,
        "DEKOMP_WRITE_RATE": settings.write_rate,
        "DEKOMP_TOKEN_KEY_FILE": str(settings.token_key_file),
        "DEKOMP_WRITER_KEY_FILE": str(settings.writer_key_file),
        "DEKOMP_POST_KEY_FILE": str(settings.post_key_file),
        "DEKOMP_WEBHOOKS_TO_LOOPBACK": str(settings.webhooks_to_loopback),
        # Their output is read in files while they run.
        "PYTHONUNBUFFERED": "1",
    }
