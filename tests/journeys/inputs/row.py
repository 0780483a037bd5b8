"""One row of the catalogue of bad inputs, as a table holds it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Reply, Sent

Making = Callable[[Scene], Sent]
Check = Callable[[Scene, Reply], None]


@dataclass(frozen=True)
class Row:
    """A bad input and what it gets; several rows of a table may be one row of the catalogue.

    `code` is the problem's, None where the answer is none; `fault` is that of the field.
    Whatever is refused must leave the cases of the scene as they were.
    """

    number: int
    name: str
    make: Making
    status: int
    code: str | None
    fault: str | None = None
    check: Check | None = None

    def __str__(self) -> str:
        return f"{self.number}-{self.name}"


def pledging(
    number: int,
    name: str,
    body: bytes | Mapping[str, Any],
    status: int,
    code: str,
    fault: str | None = None,
) -> Row:
    """A row that sends `body` as a pledge of the county's own contribution."""
    return Row(number, name, lambda scene: scene.pledging(body), status, code, fault)


def item(**changes: Any) -> dict[str, Any]:
    """A pledge whose one item is changed."""
    usual = {"form": "cash", "amount_ore": 1_000_000, "basis": "Budsjettvedtak"}
    return {"items": [{**usual, **changes}]}
