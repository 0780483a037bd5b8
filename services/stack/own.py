"""Our own processes as programs: the same commands that a container runs."""

import os
import sys

from services.config import Settings
from services.stack.child import Program

# In the order of their start; they end the other way round, so the API first.
NAMES = ("projector", "postman", "worker", "api")
#: Seconds to end what is in hand: an attempt of ten, five of grace, and room. What is drawn up may
#: take longer; it is broken off then, nothing of it is stored, and the next worker begins it anew.
_PATIENCE = 30.0


def own_program(name: str, settings: Settings) -> Program:
    """`dekomp NAME` with these settings in its environment."""
    return Program(
        name=name,
        command=(sys.executable, "-m", "services.cli", name),
        environment={**os.environ, **environment(settings)},
        patience=_PATIENCE,
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
        "DEKOMP_SMTP_HOST": settings.smtp_host,
        "DEKOMP_SMTP_PORT": str(settings.smtp_port),
        "DEKOMP_SMTP_SECURITY": settings.smtp_security,
        "DEKOMP_SMTP_USER": settings.smtp_user,
        "DEKOMP_SMTP_PASSWORD_FILE": str(settings.smtp_password_file or ""),
        "DEKOMP_SMTP_SENDER": settings.smtp_sender,
        # Their output is read in files while they run.
        "PYTHONUNBUFFERED": "1",
    }
