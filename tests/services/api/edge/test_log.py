"""Log lines are JSON, whoever writes them, and hold no personal number."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from services.log import configure_logging


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    before = structlog.get_config()
    access = logging.getLogger("uvicorn.access")
    stream = io.StringIO()
    configure_logging(stream=stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    access.disabled = False
    structlog.configure(**before)


def test_own_and_foreign_lines(stream: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(correlation_id="c1"):
        structlog.stdlib.get_logger("ours").info("behov", line="a\nb", amount_ore=12345678901)
        logging.getLogger("theirs").warning("count %s", 3)
        logging.getLogger("theirs").debug("not written")

    ours, theirs = map(json.loads, stream.getvalue().splitlines())
    assert (ours["event"], ours["line"], ours["amount_ore"]) == ("behov", "a\nb", 12345678901)
    assert (theirs["event"], theirs["level"], theirs["logger"]) == ("count 3", "warning", "theirs")
    assert ours["correlation_id"] == theirs["correlation_id"] == "c1"
    assert ours["timestamp"].endswith("Z")


def test_personal_numbers_are_masked(stream: io.StringIO) -> None:
    log = structlog.stdlib.get_logger("ours")
    try:
        raise ValueError("no 12345678901")
    except ValueError:
        log.exception("fault of 12345678901", inner={"list": ["12345678901"]})
    log.info("kept", trace="ab12345678901cd", longer="123456789012")

    first, second = stream.getvalue().splitlines()
    assert "12345678901" not in first
    assert json.loads(second)["trace"] == "ab12345678901cd"
    assert json.loads(second)["longer"] == "123456789012"
