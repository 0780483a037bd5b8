"""How problems and files stand in the API description."""

import json
from asyncio import get_running_loop
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse

from services.api.openapi_links import add_links
from services.api.problem_writer import MEDIA_TYPE
from services.api.problems import PROBLEMS
from services.api.texts import PROBLEM_TEXTS

Responses = dict[int | str, dict[str, Any]]

#: The content of an answer that is a file.
BINARY: Final = {"schema": {"type": "string", "format": "binary"}}

_FAULT: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["code", "detail"],
    "properties": {
        "code": {"type": "string", "description": "What is wrong, in kebab-case."},
        "detail": {"type": "string"},
        "pointer": {"type": "string", "description": "JSON pointer into the body."},
        "parameter": {"type": "string", "description": "Query parameter or header."},
    },
}
PROBLEM_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "title": "Problem",
    "description": "Why a request was not carried out (RFC 9457).",
    "required": [
        "type",
        "title",
        "status",
        "detail",
        "instance",
        "code",
        "what_to_do",
        "correlation_id",
    ],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "format": "uri"},
        "code": {"type": "string", "description": "The last part of the type."},
        "what_to_do": {"type": "string"},
        "correlation_id": {"type": "string"},
        "error_id": {"type": "string", "description": "Where an internal error is logged."},
        "facts": {
            "type": "object",
            "additionalProperties": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        },
        "errors": {"type": "array", "items": _FAULT},
    },
}


def _share_problem_responses(schema: dict[str, Any]) -> None:
    """Write each answer that many operations share once, and refer to it."""
    shared: dict[str, Any] = schema["components"].setdefault("responses", {})
    names: dict[str, str] = {}
    for path in schema["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                if MEDIA_TYPE not in response.get("content", {}):
                    continue
                key = json.dumps(response, sort_keys=True)
                name = names.setdefault(key, f"Problem{status}-{len(names) + 1}")
                shared[name] = response
                operation["responses"][status] = {"$ref": f"#/components/responses/{name}"}


def _example(code: str) -> dict[str, Any]:
    kind, text = PROBLEMS[code], PROBLEM_TEXTS["en"][code]
    return {
        "type": f"/problems/{code}",
        "title": text.title,
        "status": kind.status,
        "detail": text.meaning,
        "instance": "urn:uuid:4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
        "code": code,
        "what_to_do": text.remedy,
        "correlation_id": "4bf92f3577b34da6a3ce929d0e0e4736",
    }


def problem_responses(*codes: str) -> Responses:
    """The `responses` of a route that may answer with these problems of the edge."""
    responses: Responses = {}
    for code in codes:
        status, text = PROBLEMS[code].status, PROBLEM_TEXTS["en"][code]
        entry = responses.setdefault(
            status,
            {
                "description": text.title,
                "content": {
                    MEDIA_TYPE: {
                        "schema": {"$ref": "#/components/schemas/Problem"},
                        "examples": {},
                    }
                },
            },
        )
        entry["content"][MEDIA_TYPE]["examples"][code] = {"value": _example(code)}
    return responses


#: What every route behind the gate may answer.
ANY_PROBLEMS: Final = problem_responses(
    "bad-request",
    "unauthenticated",
    "invalid-token",
    "forbidden",
    "not-found",
    "not-acceptable",
    "bad-host",
    "invalid-parameter",
    "rate-limited",
    "headers-too-large",
    "internal-error",
    "file-damaged",
    "database-unavailable",
)
#: What every command may answer besides refusals of the domain, which are 403, 404, 409 or 422.
COMMAND_PROBLEMS: Final = problem_responses(
    "malformed-json",
    "duplicate-key",
    "number-out-of-range",
    "too-deep",
    "idempotency-key-missing",
    "idempotency-key-invalid",
    "precondition-invalid",
    "unauthenticated",
    "invalid-token",
    "forbidden",
    "not-found",
    "not-acceptable",
    "request-timeout",
    "request-in-progress",
    "stale-version",
    "body-too-large",
    "unsupported-media-type",
    "bad-host",
    "invalid-text",
    "personal-number-in-text",
    "invalid-body",
    "unknown-file",
    "idempotency-key-reused",
    "precondition-required",
    "rate-limited",
    "headers-too-large",
    "internal-error",
    "file-damaged",
    "busy",
    "outcome-unknown",
    "database-unavailable",
    "temporal-unavailable",
)
COMMAND_PROBLEMS[409]["description"] = "The case is not where this can be done, or not yet"


def _drop_item_schemas(responses: dict[str, Any]) -> None:
    # What the framework says of a stream's events is OpenAPI 3.2; 3.1 knows the stream alone.
    for response in responses.values():
        for content in response.get("content", {}).values():
            if content.pop("itemSchema", None) is not None:
                content["schema"] = {"type": "string"}


def _drop_own_error(responses: dict[str, Any]) -> None:
    # The framework describes its own error body wherever a route has a parameter.
    if "HTTPValidationError" in str(responses.get("422")):
        del responses["422"]


class DescribedApp(FastAPI):
    """An application whose description knows problems instead of the framework's own errors."""

    def setup(self) -> None:
        """Have the description made beside the loop, where every other request would stand still.

        It takes seconds. In its one thread it is made once, however many ask meanwhile.
        """
        thread = ThreadPoolExecutor(1, thread_name_prefix="description")

        async def description(_: Request) -> JSONResponse:
            loop = get_running_loop()
            return await loop.run_in_executor(thread, lambda: JSONResponse(self.openapi()))

        if self.openapi_url:
            # The first route of a path is the one that answers; the framework adds its own behind.
            self.add_route(self.openapi_url, description, include_in_schema=False)
        super().setup()

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI 3.1 description."""
        if not self.openapi_schema:
            schema = super().openapi()
            schemas = schema.setdefault("components", {}).setdefault("schemas", {})
            schemas["Problem"] = PROBLEM_SCHEMA
            for unused in ("HTTPValidationError", "ValidationError"):
                schemas.pop(unused, None)
            add_links(schema)
            _share_problem_responses(schema)
            for path in schema["paths"].values():
                for operation in path.values():
                    _drop_own_error(operation["responses"])
                    _drop_item_schemas(operation["responses"])
        return self.openapi_schema or {}
