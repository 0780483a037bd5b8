"""`dekomp api`, `worker`, `projector`, `postman`: the processes that an installation runs."""

from services.command_line.shared import process_settings
from services.config import READER, WRITER
from services.doctor.dangerous import refuse_remote_access


def api() -> None:
    """Serve the HTTP API."""
    settings = process_settings()
    refuse_remote_access(settings)
    from services.api.main import serve
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys

    refuse_unsafe_keys(settings, settings.token_key_file, settings.post_key_file)
    refuse_unsafe_database(settings, READER)
    serve(settings)


def worker() -> None:
    """Run the workflows and their activities."""
    settings = process_settings()
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
    from services.worker import serve

    refuse_unsafe_keys(settings, settings.writer_key_file)
    refuse_unsafe_database(settings, WRITER)
    serve(settings)


def projector() -> None:
    """Keep the read models up with the log."""
    settings = process_settings()
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
    from services.projector import serve

    refuse_unsafe_keys(settings)
    refuse_unsafe_database(settings, READER)
    serve(settings)


def postman() -> None:
    """Tell people and systems what happens, by e-mail and by webhooks."""
    settings = process_settings()
    from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
    from services.postman import serve

    refuse_unsafe_keys(settings, settings.post_key_file)
    refuse_unsafe_database(settings, READER)
    serve(settings)
