"""Files stay small, whole and ours."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import domain
import projections
import services
import workflows
from tests.architecture.sources import PACKAGES, ROOT, files, syntax, where

LARGEST = 12_000
#: The base class cannot know its case; the event log's migration refuses to be undone.
NOT_IMPLEMENTED = {
    ("domain/command.py", "Command.case"),
    ("services/event_log/migrations/versions/v0001_event_table.py", ".downgrade"),
}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


@pytest.mark.parametrize("package", [domain, workflows, projections, services])
def test_the_packages_that_run_are_the_repositorys_own(package: ModuleType) -> None:
    assert package.__file__ == str(ROOT / package.__name__ / "__init__.py")


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()


def test_no_file_outgrows_its_question() -> None:
    sizes = {where(path, 1): path.stat().st_size for path in files(*PACKAGES)}

    assert {place: size for place, size in sizes.items() if size > LARGEST} == {}


def test_nothing_is_left_to_be_done() -> None:
    found = [
        where(path, number)
        for path in files(*PACKAGES)
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(text)
    ]

    assert found == []


def unwritten(path: Path) -> Iterator[str]:
    """Functions that raise NotImplementedError, by the class that they stand in."""
    for owner in ast.walk(syntax(path)):
        for node in ast.iter_child_nodes(owner):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if "NotImplementedError" in ast.unparse(node):
                yield f"{getattr(owner, 'name', '')}.{node.name}"


def test_no_function_is_a_stub() -> None:
    found = {
        (str(path.relative_to(ROOT)), name) for path in files(*PACKAGES) for name in unwritten(path)
    }

    assert found == NOT_IMPLEMENTED
