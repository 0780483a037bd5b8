"""What can be done with a thing that a command made: links in the API description.

A route says by `x-makes` which name in other paths its answer's `id` fills.
"""

from typing import Any, Final

MAKES: Final = "x-makes"
_Operation = dict[str, Any]


def add_links(schema: dict[str, Any]) -> None:
    """Link every answer that names something new to all operations on it."""
    operations = [
        (path, operation)
        for path, methods in schema["paths"].items()
        for operation in methods.values()
    ]
    for path, operation in operations:
        made = operation.get(MAKES)
        if made is None:
            continue
        links = {
            other["operationId"]: _link(other_path, other, made)
            for other_path, other in operations
            if f"{{{made}}}" in other_path and _names(other_path) - _names(path) == {made}
        }
        operation["responses"]["201"]["links"] = links


def _link(path: str, operation: _Operation, made: str) -> dict[str, Any]:
    parameters = {
        name: "$response.body#/id" if name == made else f"$request.path.{name}"
        for name in sorted(_names(path))
    }
    if any(parameter["name"] == "If-Match" for parameter in operation["parameters"]):
        parameters["If-Match"] = "$response.header.ETag"
    return {"operationId": operation["operationId"], "parameters": parameters}


def _names(path: str) -> set[str]:
    return {part[1:-1] for part in path.split("/") if part.startswith("{")}
