"""The product's own source files, read as text and as syntax."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("domain", "workflows", "projections", "services")


def files(*packages: str) -> list[Path]:
    """Every Python file of the packages; a scan that finds none would prove nothing."""
    found = [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]
    for package in packages:
        assert ROOT / package / "__init__.py" in found, f"{package} was not scanned"
    return found


@cache
def syntax(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def dotted(node: ast.expr) -> str:
    """The dotted name that an expression is written as, or an empty text."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            return f"{dotted(value)}.{name}"
        case _:
            return ""


def mentions(path: Path) -> Iterator[tuple[str, int]]:
    """Every dotted name that the file uses or imports, with its line."""
    for node in ast.walk(syntax(path)):
        match node:
            case ast.Attribute() | ast.Name():
                yield dotted(node), node.lineno
            case ast.Import(names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, names=names):
                yield from ((f"{module}.{alias.name}", node.lineno) for alias in names)


def where(path: Path, line: int) -> str:
    """A place in the repository, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{line}"
