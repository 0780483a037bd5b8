"""What the clients saw, kept outside the system under test: one line for each thing that happened.

The words are Jepsen's: an operation is invoked, and ends `ok`, `fail` (refused: it has had
no effect) or `info` (nobody knows; the same key is sent again).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any


@dataclass
class Operation:
    """One command with one key, from its first invocation to its outcome."""

    key: str
    actor: str
    path: str
    begun_at: float
    outcome: str = "open"
    ended_at: float | None = None
    #: When it was first not known what had become of it.
    unknown_at: float | None = None
    tries: int = 0
    #: Tries that began after everything was well again.
    repeats: int = 0
    status: int = 0
    code: str = ""
    answer: dict[str, Any] = field(default_factory=dict)

    @property
    def acknowledged(self) -> bool:
        """Whether the client was told that it is done."""
        return self.outcome == "ok"

    @property
    def was_unknown(self) -> bool:
        """Whether the client ever did not know."""
        return self.unknown_at is not None

    @property
    def seconds(self) -> float:
        """From invocation to outcome."""
        return (self.ended_at or monotonic()) - self.begun_at


class History:
    """All operations, written to a file as they happen."""

    def __init__(self, file: Path) -> None:
        self.operations: list[Operation] = []
        self.faults: list[tuple[float, str]] = []
        self._file = file.open("w")

    def invoke(self, operation: Operation) -> None:
        """An operation begins, or is sent once more."""
        if not operation.tries:
            self.operations.append(operation)
        operation.tries += 1
        self._write("invoke", operation, {"try": operation.tries})

    def ok(self, operation: Operation, answer: Mapping[str, Any]) -> None:
        """It is done, and the client was told so."""
        operation.outcome, operation.answer = "ok", dict(answer)
        operation.ended_at = monotonic()
        self._write("ok", operation, operation.answer)

    def fail(self, operation: Operation, status: int, code: str) -> None:
        """It was refused."""
        operation.outcome, operation.status, operation.code = "fail", status, code
        operation.ended_at = monotonic()
        self._write("fail", operation, {"status": status, "code": code})

    def info(self, operation: Operation, what: str) -> None:
        """Nobody knows."""
        if operation.unknown_at is None:
            operation.unknown_at = monotonic()
        self._write("info", operation, {"what": what})

    def fault(self, name: str) -> None:
        """The nemesis did something."""
        self.faults.append((monotonic(), name))
        self._line({"at": round(monotonic(), 4), "type": "fault", "what": name})

    def unresolved(self) -> list[Operation]:
        """The operations whose outcome is not known now, though somebody once asked."""
        return [o for o in self.operations if o.outcome == "open" and o.was_unknown]

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _write(self, kind: str, operation: Operation, what: Mapping[str, Any]) -> None:
        named = {"key": operation.key, "path": operation.path, "actor": operation.actor}
        self._line({"at": round(monotonic(), 4), "type": kind, **named, "what": dict(what)})

    def _line(self, content: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(content, ensure_ascii=False) + "\n")
        # What the file says must survive this process too.
        self._file.flush()
