"""Write the generated documents, or with `--check` say which of them are stale."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from services.documents.events import events_document
from services.documents.openapi import openapi_document
from services.documents.process import process_document
from services.documents.rules import rules_document

FOLDER = Path(__file__).parents[2] / "docs"

DOCUMENTS: Mapping[str, Callable[[], str]] = {
    "process.md": process_document,
    "events.md": events_document,
    "rules.md": rules_document,
    "openapi.json": openapi_document,
}


def stale() -> list[str]:
    """The names of documents that are not what the code says now."""
    return [name for name, make in DOCUMENTS.items() if _stored(name) != make()]


def write() -> None:
    """Write every document."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in DOCUMENTS.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")


def _stored(name: str) -> str | None:
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.exists() else None


def main() -> int:
    """Exit 1 when checking finds a stale document."""
    if "--check" not in sys.argv[1:]:
        write()
        return 0
    names = stale()
    for name in names:
        print(f"docs/{name} is not what the code says now: run `make docs`.", file=sys.stderr)
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main())
