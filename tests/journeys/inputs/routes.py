"""Every operation that the API description names, as a request that only lacks who sends it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from domain.process import DUTIES
from domain.role import Role
from services.api.app import PREFIX

ROOT = Path(__file__).parents[3]
DESCRIPTION: dict[str, Any] = json.loads((ROOT / "docs" / "openapi.json").read_text())
_BOTH_SPELLINGS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Route:
    """One operation; `path` has the parameters in braces, without the API's prefix."""

    method: str
    path: str
    said: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def action(self) -> str:
        """The command that it gives, if it gives one."""
        return _BOTH_SPELLINGS.sub("-", self.said["operationId"]).lower()

    @property
    def role(self) -> Role:
        """Somebody who may give the command, or ask for most things."""
        duty = DUTIES.get(self.action)
        return duty.who[0] if duty else Role.COUNTY_OFFICER

    @property
    def in_path(self) -> tuple[str, ...]:
        """The names of the parameters in the path."""
        return tuple(re.findall(r"\{(\w+)\}", self.path))

    def named(self, place: str) -> tuple[str, ...]:
        """The names of the parameters of a place: `query`, `header`."""
        return tuple(p["name"] for p in self.said.get("parameters", ()) if p["in"] == place)

    @property
    def body(self) -> dict[str, Any]:
        """The body that stands in the description."""
        content = self.said["requestBody"]["content"]["application/json"]
        found: dict[str, Any] = content["examples"]["example"]["value"]
        return found

    @property
    def statuses(self) -> frozenset[int]:
        """What the description says that it may answer."""
        return frozenset(map(int, self.said["responses"]))

    def fits(self, path: str) -> bool:
        """Whether a whole path may be one of this route's."""
        return _pattern(self.path).fullmatch(path) is not None

    def at(self, known: Mapping[str, str]) -> str:
        """The path with known values in it, and the description's own for the rest."""
        values = {**self._examples(), **known}
        return PREFIX + re.sub(r"\{(\w+)\}", lambda m: quote(values[m[1]], safe=""), self.path)

    def _examples(self) -> dict[str, str]:
        return {
            p["name"]: str((p["schema"].get("examples") or p["examples"])[0])
            for p in self.said.get("parameters", ())
            if p["in"] == "path"
        }


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(PREFIX + "[^/]+".join(map(re.escape, re.split(r"\{\w+\}", path))))


def _routes() -> Iterator[Route]:
    for path, methods in DESCRIPTION["paths"].items():
        for method, said in methods.items():
            if path.startswith(PREFIX):
                yield Route(method.upper(), path.removeprefix(PREFIX), said)


ROUTES = tuple(_routes())
READS = tuple(route for route in ROUTES if route.method == "GET")
COMMANDS = tuple(
    route
    for route in ROUTES
    if "application/json" in route.said.get("requestBody", {}).get("content", {})
)
