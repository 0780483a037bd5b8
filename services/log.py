"""Logs as JSON, one line an event, from our own code and from the libraries alike."""

import logging
import re
import sys
from typing import Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# A net under the rule that nobody logs personal numbers (*fødselsnummer*), not a reason to.
_PERSONAL_NUMBER: Final = re.compile(r"(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])")
_MASK: Final = "*" * 11


def configure_logging(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send every log line of this process to `stream` (standard error) as JSON.

    `level` is the least level that is written. Call it once, before anything logs.
    """
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        mask_personal_numbers,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        library = logging.getLogger(name)
        library.handlers.clear()
        library.propagate = True
    # The edge logs each request itself, with its correlation id and without its query.
    logging.getLogger("uvicorn.access").disabled = True


def mask_personal_numbers(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace every free-standing run of eleven digits in a text with asterisks."""
    return {name: _masked(value) for name, value in event.items()}


def _masked(value: object) -> object:
    if isinstance(value, str):
        return _PERSONAL_NUMBER.sub(_MASK, value)
    if isinstance(value, dict):
        return {name: _masked(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(inner) for inner in value]
    return value
