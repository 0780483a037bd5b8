"""What a route of a command is: data, from which every one of them is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.command import Command


@dataclass(frozen=True)
class CommandRoute:
    """One command under one path.

    `begins` says that the case may be new, so that no version need be named; when it
    is not new, the answer is 428 with its version. `makes` names the field whose value
    is new and made here. `large` bodies are bounded by `strict_json.LARGE`. `keeps` is a field
    of the body, with its type, that is kept beside the log and is no part of the command;
    `tells_secret` says that the answer holds a webhook's secret.
    """

    path: str
    command: type[Command]
    begins: bool = False
    makes: str | None = None
    large: bool = False
    keeps: tuple[str, Any] | None = None
    tells_secret: bool = False
    example: Mapping[str, Any] = field(default_factory=dict)

    @property
    def in_path(self) -> tuple[str, ...]:
        """The command's fields that the path names."""
        return tuple(name for name in self.command.model_fields if f"{{{name}}}" in self.path)
