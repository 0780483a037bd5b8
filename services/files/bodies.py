"""The fields of a command that is too large to pass through the process engine."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from services.files.port import Files


def written(body: Mapping[str, Any]) -> bytes:
    """The fields as they are stored."""
    return json.dumps(body, ensure_ascii=False).encode()


def bodies(files: Files) -> Callable[[str], dict[str, Any]]:
    """How to read them again by their hash; what it gives raises as `Files.get` does."""

    def read(sha256: str) -> dict[str, Any]:
        fields: dict[str, Any] = json.loads(files.get(sha256))
        return fields

    return read
