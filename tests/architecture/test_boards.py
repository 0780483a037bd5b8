"""`docs/boards.md` names reads that there are, with the parameters that they take."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_READ = re.compile(r"`GET (/[^`]+)`")
_NAME = re.compile(r"`([a-z_]+)`")


def boards() -> Iterator[tuple[list[str], set[str]]]:
    """The reads of each row, and the parameters that it says they are looked through by."""
    for line in (ROOT / "docs" / "boards.md").read_text().splitlines():
        if line.startswith("|") and (reads := _READ.findall(line)):
            yield reads, set(_NAME.findall(line.rsplit("|", 2)[1]))


def test_every_board_is_a_read_with_its_parameters() -> None:
    paths = json.loads((ROOT / "docs" / "openapi.json").read_text())["paths"]
    named = list(boards())
    assert len(named) > 20
    for reads, parameters in named:
        taken: set[str] = set()
        for read in reads:
            operation = paths[f"/api/v1{read}"]["get"]
            taken |= {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        assert parameters <= taken, reads
